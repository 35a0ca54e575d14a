'use client';

import type { StageProps } from '../kind-screens';
import { acceptedIn } from './accepted';
import { AnswerGroups } from './answer-groups';
import { WALL_LEAST } from './class-view';
import { Sample } from './sample';

/** One step: first what the class wrote, then the author's answer above it. */
export function TextStage({ shown, tick, tally }: StageProps<'text'>) {
  return (
    <div className="still-stage">
      <Sample sample={tick >= 1 ? shown.sample : null} />
      {tally && tally.answers > 0 && (
        <AnswerGroups tally={tally} accepted={acceptedIn({ shown, until: tick })} least={WALL_LEAST} />
      )}
    </div>
  );
}
