'use client';

import { sentenceOf, type PartialTrace, type TraceEvent } from '@timeslice/engine';
import { useText } from '../../i18n/use-text';
import type { Beat } from './stage-scene';

interface StageCaptionProps {
  readonly partial: PartialTrace;
  readonly tick: number;
  readonly beat: Beat | null;
}

/** What has just happened, in words: as much as the beat shows, and all of it in a log for screen readers. */
export function StageCaption({ partial, tick, beat }: StageCaptionProps) {
  const text = useText();
  const latest = partial.events.findLast(({ at }) => at <= tick)?.at;
  const events = partial.events.filter(({ at }) => at === latest);
  const say = (event: TraceEvent) => text(sentenceOf(event, partial));
  return (
    <div className="stage-caption">
      <div role="log" className="sr-only">
        {events.map((event) => (
          <p key={`${event.at} ${say(event)}`}>
            t={event.at}: {say(event)}
          </p>
        ))}
      </div>
      <p aria-hidden="true">
        {latest !== undefined && <span className="mono stage-when">t={latest}</span>}
        {shownAt(events, beat).map((event) =>
          event.type === 'dispatch' ? (
            <strong key={say(event)} className="stage-rule">
              {say(event)}
            </strong>
          ) : (
            <span key={say(event)}>{say(event)} </span>
          ),
        )}
      </p>
    </div>
  );
}

/** The steps of the switch stand above the stage: its own sentence is left out where there is another. */
function shownAt(events: readonly TraceEvent[], beat: Beat | null): readonly TraceEvent[] {
  const choice = events.filter(({ type }) => type === 'dispatch');
  const happened = events.filter(({ type }) => type !== 'dispatch' && type !== 'switch');
  if (beat === 'save' && happened.length > 0) return happened;
  if (beat === 'choose' && choice.length > 0) return choice;
  return [...happened, ...choice];
}
