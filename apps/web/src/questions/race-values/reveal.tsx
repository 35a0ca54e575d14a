'use client';

import { useTranslations } from 'use-intl';
import type { RevealProps } from '../kind-screens';
import { ProgramStage } from '../program-stage';
import { NoAnswer } from '../verdict';
import { knownAt } from './told';
import { ValueList } from './value-list';

/** Orders play one after another; the own values are ticked off as they come out. */
export function Reveal({ prompt, answer, shown, tick }: RevealProps<'race-values'>) {
  const t = useTranslations('questions.raceValues');
  return (
    <div className="flex flex-col gap-5">
      {!answer && <NoAnswer />}
      <ValueList
        label={t('yours')}
        variable={prompt.variable}
        choices={prompt.choices}
        chosen={answer?.chosen ?? null}
        known={knownAt(shown, Math.floor(tick))}
      />
      <ProgramStage {...{ prompt, shown, tick }} />
    </div>
  );
}
