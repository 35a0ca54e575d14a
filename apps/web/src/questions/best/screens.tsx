'use client';

import type { BestAnswer, BestPrompt, BestShown, BestTruth } from '@timeslice/questions';
import type { Mark } from '@timeslice/questions';
import { useTranslations } from 'use-intl';
import { Distribution } from '../../ui/schedule/distribution';
import { usePlaces } from '../standing';
import { isAllRight, NoAnswer, Verdict, Why } from '../verdict';
import { Curve } from './curve';
import { knownUntil } from './known';
import { type OptionNames, useOptionNames, type Varied } from './option-names';
import { SweepOutcome } from './outcome';
import { SweepTable } from './sweep-table';

interface Common {
  readonly prompt: BestPrompt;
  readonly varied: Varied;
}

const nameIn =
  ({ options }: BestPrompt, namesOf: (option: BestPrompt['options'][number]) => OptionNames) =>
  (id: string): string => {
    const option = options.find((one) => one.id === id);
    return option ? namesOf(option).short : id;
  };

type RevealProps = Common & {
  readonly answer: BestAnswer | null;
  readonly shown: BestShown;
  readonly tick: number;
};

/** The points come out one by one; the own choice is marked in its row, and judged once all are out. */
export function BestReveal({ prompt, varied, answer, shown, tick }: RevealProps) {
  const t = useTranslations('questions.best');
  const nameOf = nameIn(prompt, useOptionNames(varied));
  const judged = usePlaces();
  const { points, best } = knownUntil(prompt, shown.points, tick);
  const choice = answer?.choice ?? null;
  return (
    <div className="flex flex-col gap-5">
      {choice === null && <NoAnswer />}
      <SweepOutcome {...{ prompt, varied, points, best, choice }} />
      {best && choice !== null && (
        <Verdict right={judged(best.includes(choice))}>{t('leastIs', { names: best.map(nameOf).join(' / ') })}</Verdict>
      )}
    </div>
  );
}

type ReviewProps = Common & {
  readonly answer: BestAnswer | null;
  readonly truth: BestTruth | null;
  readonly mark: Mark | null;
};

/** The own choice beside all the points. */
export function BestReview({ prompt, varied, answer, truth, mark }: ReviewProps) {
  const t = useTranslations('questions.best');
  const nameOf = nameIn(prompt, useOptionNames(varied));
  const choice = answer?.choice ?? null;
  if (!truth) {
    return choice === null ? null : (
      <div className="own-choice">
        <span className="text-muted">{t('chosen')}</span>
        <strong>{nameOf(choice)}</strong>
      </div>
    );
  }
  const { points, best, why } = truth;
  // also right under another convention, or since a regrading
  const right = mark ? isAllRight(mark) : choice !== null && best.includes(choice);
  return (
    <div className="flex flex-col gap-5">
      {choice === null ? (
        <NoAnswer />
      ) : (
        <Verdict right={right}>
          {right ? t('right', { names: nameOf(choice) }) : t('leastIs', { names: best.map(nameOf).join(' / ') })}
        </Verdict>
      )}
      <Why>{mark?.finding?.why ?? why}</Why>
      <SweepOutcome {...{ prompt, varied, points, best, choice }} />
    </div>
  );
}

type ClassViewProps = Common & {
  readonly tally: { readonly counts: readonly { readonly choice: string; readonly count: number }[] };
  readonly shown: BestShown | null;
  readonly until?: number | undefined;
};

/** Who chose what, as bars; the right ones are marked once all points are out. */
export function BestClassView({ prompt, varied, tally, shown, until = Infinity }: ClassViewProps) {
  const t = useTranslations('questions.best');
  const nameOf = nameIn(prompt, useOptionNames(varied));
  const { best } = knownUntil(prompt, shown?.points ?? [], until);
  return (
    <Distribution
      label={t('distribution')}
      bars={tally.counts.map(({ choice, count }) => ({
        id: choice,
        label: <span className={varied === 'quantum' ? 'mono' : undefined}>{nameOf(choice)}</span>,
        count,
        correct: best?.includes(choice) === true,
      }))}
    />
  );
}

type StageProps = Common & {
  readonly shown: BestShown;
  readonly tick: number;
  readonly tally: ClassViewProps['tally'] | null;
};

/** The sweep on a wall, with how many of the class chose each option. */
export function BestStage({ prompt, varied, shown, tick, tally }: StageProps) {
  const t = useTranslations('questions.best');
  const nameOf = nameIn(prompt, useOptionNames(varied));
  const { points, best } = knownUntil(prompt, shown.points, tick);
  const last = points.at(-1);
  const measure = t(`measures.${prompt.minimise}`);
  const said = best
    ? t('leastIs', { names: best.map(nameOf).join(' / ') })
    : last && t('pointIs', { name: nameOf(last.id), measure, value: last.value });
  return (
    <div className="stage sweep-stage" data-fill="">
      <div className="stage-head">
        <span className="stage-clock mono">
          {points.length}/{prompt.options.length}
        </span>
        <span className="stage-policy">{measure}</span>
      </div>
      <div className="stage-room sweep-stage-room">
        {varied === 'quantum' ? (
          <Curve {...{ prompt, points, best }} choice={null} fill />
        ) : (
          <SweepTable {...{ prompt, varied, points, best }} choice={null} counts={tally?.counts} />
        )}
      </div>
      <p role="log" className="sweep-caption">
        {said}
      </p>
    </div>
  );
}
