'use client';

import { isRight, type Answer, type Truth } from '@timeslice/questions';
import { useTranslations } from 'use-intl';
import { OrderStrip } from '../../ui/program/order-strip';
import type { ReviewProps } from '../kind-screens';
import { scheduleSteps } from '../schedule-steps';
import { useFinalName } from '../use-final-name';
import { useStanding } from '../standing';
import { NoAnswer, Verdict, Why } from '../verdict';
import { useWhose } from '../whose';
import { knownAt } from './told';
import { ValueList } from './value-list';

/** The own values beside the possible ones, why, and an order for each. */
export function Review({ prompt, answer, truth, mark }: ReviewProps<'race-values'>) {
  const t = useTranslations('questions.raceValues');
  const mine = useWhose() === 'mine';
  const standing = useStanding();
  const names = useTranslations('questions.standing');
  const right = mark ? mark.earned === mark.possible : truth !== null && answer !== null && isRight(truth, answer);
  return (
    <div className="flex flex-col gap-5">
      {!answer && <NoAnswer />}
      {truth && answer && (
        <Verdict right={right}>
          {standing === 'accepted'
            ? names('counts')
            : right
              ? t('allRight')
              : t(mine ? 'score' : 'scoreTheirs', scoreOf(truth, answer))}
        </Verdict>
      )}
      {truth && <Why>{mark?.finding?.why ?? truth.why}</Why>}
      <ValueList
        label={t(mine ? 'yours' : 'theirs')}
        variable={prompt.variable}
        choices={prompt.choices}
        chosen={answer?.chosen ?? null}
        known={truth ? knownAt(truth, Infinity) : () => null}
      />
      {truth && <Witnesses prompt={prompt} truth={truth} />}
    </div>
  );
}

function scoreOf({ right }: Truth<'race-values'>, { chosen }: Answer<'race-values'>) {
  const hits = chosen.filter((one) => right.includes(one)).length;
  return { hits, of: right.length, alarms: chosen.length - hits };
}

/** An order is drawn where it has no more instructions than this. */
const DRAWN = 32;

function Witnesses({
  prompt,
  truth,
}: { readonly prompt: ReviewProps<'race-values'>['prompt'] } & { readonly truth: Truth<'race-values'> }) {
  const t = useTranslations('questions');
  const nameOf = useFinalName();
  const { program, variable } = prompt;
  const drawn = truth.takes.filter(({ length }) => length !== null && length <= DRAWN);
  if (drawn.length === 0) return null;
  return (
    <section className="witnesses">
      <p className="program-label">{t('raceValues.witnesses')}</p>
      {drawn.map(({ final, schedule, length }) => {
        const trace = schedule === null ? null : scheduleSteps(program, schedule);
        if (final === null || !trace) return null;
        const what = `${variable} = ${nameOf(final)}`;
        return (
          <div key={final} className="witness-row">
            <span className="mono">{what}</span>
            <OrderStrip
              label={t('program.orderOf', { what })}
              program={program}
              steps={trace.steps.map(([thread, index]) => ({ thread, index }))}
              length={length ?? trace.steps.length}
            />
          </div>
        );
      })}
    </section>
  );
}
