'use client';

import type { CSSProperties } from 'react';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text';
import type { StageProps } from '../kind-screens';
import { Diagram } from './diagram';
import { momentAt } from './moment';
import { Steps } from './subject';

/** The steps to the left, the memory to the right; many of either are set smaller, so that all stays in the picture. */
export function MemoryStage({ prompt, shown, tick }: StageProps<'memory-map'>) {
  const t = useTranslations('questions.memoryMap');
  const text = useText();
  const { program } = prompt;
  const { state, before, step, index } = momentAt(shown, tick);
  const size = { '--lines': program.steps.length, '--processes': state.processes.length };
  return (
    <div className="memory-stage" style={size as CSSProperties}>
      <p className="fork-stage-said">{step ? text(step.sentence) : t('before')}</p>
      <div className="memory-stage-steps">
        <Steps program={program} at={index} />
      </div>
      <div className="memory-stage-map">
        <Diagram {...{ program, state, before }} />
      </div>
    </div>
  );
}
