'use client';

import { type Figure, figureText, type FigureTally, toDecimals } from '@timeslice/questions';
import { type ReactNode, useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Icon } from '../../ui/icon';
import { useMeasure } from '../../ui/schedule/use-measure';
import { apartIn, dotScale } from '../dots/dot-layout';
import { DotStacks } from '../dots/dot-stacks';
import { type Axis, axisOf, columnsOf, placeOn } from '../number/axis';
import { Scale } from '../number/scale';

/** One place of the table of figures: whose it is, what was written there, and what is right once it is told. */
export interface PlotRow {
  readonly id: string;
  readonly name: ReactNode;
  readonly tally: FigureTally;
  readonly truth: Figure;
}

interface MeasurePlotsProps {
  readonly name: string;
  readonly answers: number;
  readonly rows: readonly PlotRow[];
}

/** Height of a plot and of its dots, in font sizes. */
const HEIGHT = 2.4;
const LEAST = 0.22;
const MOST = 0.62;

/** One measure: a dot plot for each thread and for the average, all over one axis and on one scale. */
export function MeasurePlots({ name, answers, rows }: MeasurePlotsProps) {
  const t = useTranslations('questions.number');
  const frame = useRef<HTMLDivElement>(null);
  const { width, em } = useMeasure(frame, { width: 320, height: 0, em: 16 });
  const axis = useMemo(() => {
    const told = rows.flatMap(({ truth }) => (truth === null ? [] : [truth]));
    return trimmed(
      axisOf(
        rows.flatMap(({ tally }) => tally.values),
        told,
      ),
      told,
    );
  }, [rows]);
  const room = { width, height: em * HEIGHT, least: em * LEAST, most: em * MOST };
  const plots = rows.map(({ tally: { values } }) => {
    const near = values.filter(({ value }) => value >= axis.from && value <= axis.to);
    return columnsOf({ ...axis, near }, apartIn(room));
  });
  const scale = dotScale(plots, answers, room);
  return (
    <section className="measure-plots" aria-label={name}>
      <p className="measure-plots-head">
        <strong>{name}</strong> <span className="dotplot-note">{t('dot', { per: scale.per })}</span>
      </p>
      <div className="measure-plot-rows" aria-hidden="true">
        {rows.map(({ id, name: who, tally, truth }, index) => (
          <div key={id} className="measure-plot">
            <span className="measure-plot-who">{who}</span>
            <div ref={index === 0 ? frame : undefined} className="measure-plot-room" style={{ height: room.height }}>
              {truth !== null && <span className="measure-plot-truth" style={{ left: `${placeOn(axis, truth)}%` }} />}
              <DotStacks columns={plots[index] ?? []} {...{ scale, room }} />
            </div>
            <span className="measure-plot-told">
              {truth !== null && (
                <span className="measure-plot-right mono">
                  <Icon name="check" className="size-[0.9em]" /> {figureText(toDecimals(truth, 2))}
                </span>
              )}
              <Left tally={tally} axis={axis} />
            </span>
          </div>
        ))}
        <div className="measure-plot">
          <span />
          <Scale axis={axis} />
          <span />
        </div>
      </div>
    </section>
  );
}

/** How many answers are not on the plot: open, too far away, or of too many kinds. */
function Left({ tally: { open, others, values }, axis }: { readonly tally: FigureTally; readonly axis: Axis }) {
  const t = useTranslations('questions.metrics');
  const far = values.filter(({ value }) => value < axis.from || value > axis.to);
  const other = others + far.reduce((sum, { count }) => sum + count, 0);
  const left = [
    ...(other > 0 ? [t('left', { what: t('others'), count: other })] : []),
    ...(open > 0 ? [t('left', { what: t('open'), count: open })] : []),
  ];
  return left.length > 0 && <span className="measure-plot-left">{left.join(' · ')}</span>;
}

/** As much of an axis as has answers on it or the truth, and half a step on either side. */
function trimmed(axis: Axis, told: readonly number[]): Axis {
  const [first = 0, second = 1] = axis.ticks;
  const seen = [...axis.near.map(({ value }) => value), ...told];
  if (seen.length === 0) return axis;
  const from = Math.max(axis.from, Math.min(...seen) - (second - first) / 2);
  const to = Math.min(axis.to, Math.max(...seen) + (second - first) / 2);
  return { ...axis, from, to, ticks: axis.ticks.filter((tick) => tick >= from && tick <= to) };
}
