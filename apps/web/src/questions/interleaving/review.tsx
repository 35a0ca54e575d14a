'use client';

import {
  hasJumps,
  instructionsOf,
  isRight,
  type Answer,
  type Mark,
  type Prompt,
  type Truth,
} from '@timeslice/questions';
import { useTranslations } from 'use-intl';
import { OrderStrip } from '../../ui/program/order-strip';
import type { ReviewProps } from '../kind-screens';
import { scheduleSteps } from '../schedule-steps';
import { useFinalName } from '../use-final-name';
import { NoAnswer, Verdict, Why } from '../verdict';
import { useWhose } from '../whose';
import { Goal } from './goal';
import { resultOf, writtenSteps } from './order';

/** The own order with the step that gave the value away, and an order that is right. */
export function Review({ prompt, answer, truth, mark }: ReviewProps<'interleaving'>) {
  const t = useTranslations('questions.interleaving');
  const whose = useWhose();
  const mine = whose === 'mine';
  const { program, variable, value } = prompt;
  const finding = mark?.finding ?? null;
  const isBuilt = answer !== null && !answer.impossible;
  const wrong = truth?.isPossible && isBuilt && finding?.given ? finding.at : null;
  return (
    <div className="flex flex-col gap-5">
      <Goal prompt={prompt} />
      {truth && answer && <Outcome {...{ prompt, answer, truth, mark }} />}
      {!answer && <NoAnswer />}
      {truth && <Why>{finding?.why ?? truth.why}</Why>}
      {answer?.impossible && (
        <p className="order-none">{t(mine ? 'noneChosen' : 'noneChosenTheirs', { name: variable, value })}</p>
      )}
      {isBuilt && answer.steps.length > 0 && (
        <section>
          <p className="program-label">{t(mine ? 'order' : 'theirOrder')}</p>
          <OrderStrip
            label={t(mine ? 'order' : 'theirOrder')}
            program={program}
            steps={writtenSteps(program, answer.steps)}
            length={hasJumps(program) ? answer.steps.length : instructionsOf(program)}
            wrong={wrong}
          />
        </section>
      )}
      {truth && <Examples {...{ prompt, truth }} />}
    </div>
  );
}

interface OutcomeProps {
  readonly prompt: Prompt<'interleaving'>;
  readonly answer: Answer<'interleaving'>;
  readonly truth: Truth<'interleaving'>;
  readonly mark: Mark | null;
}

function Outcome({ prompt: { program, variable, value }, answer, truth, mark }: OutcomeProps) {
  const t = useTranslations('questions.interleaving');
  const mine = useWhose() === 'mine';
  const right = mark ? mark.earned === mark.possible : isRight(truth, answer);
  const said = () => {
    if (answer.impossible)
      return right ? t('rightNone', { name: variable, value }) : t('exists', { name: variable, value });
    const result = resultOf(program, variable, answer.steps);
    switch (result.is) {
      case 'value':
        return right
          ? t('right', { name: variable, value })
          : t(mine ? 'otherValue' : 'otherValueTheirs', { name: variable, given: result.value, value });
      case 'stuck':
        return t('stuck', { at: result.at + 1, thread: result.thread, lock: result.lock });
      case 'unfinished':
        return t('notFinished');
    }
  };
  return (
    <div>
      <Verdict right={right}>{said()}</Verdict>
      {mark && !right && truth.isPossible && !answer.impossible && (
        <p className="verdict-score">
          {t(hasJumps(program) ? 'nearer' : 'goodUntil', { count: mark.earned, of: mark.possible })}
        </p>
      )}
    </div>
  );
}

/** An order that is right; where there is none, one for each value that is possible. */
function Examples({ prompt: { program, variable }, truth }: Pick<OutcomeProps, 'prompt' | 'truth'>) {
  const t = useTranslations('questions');
  const nameOf = useFinalName();
  return (
    <section className="witnesses">
      <p className="program-label">{t(truth.isPossible ? 'interleaving.example' : 'interleaving.possible')}</p>
      {truth.takes.map(({ final, schedule, length }) => {
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
      {truth.isPossible && <p className="text-muted">{t('interleaving.others')}</p>}
    </section>
  );
}
