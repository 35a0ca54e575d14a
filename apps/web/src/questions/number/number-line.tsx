'use client';

import type { Prompt } from '@timeslice/questions';
import { type ReactNode, useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Icon } from '../../ui/icon';
import { useMeasure } from '../../ui/schedule/use-measure';
import { apartIn, dotScale, heightOf } from '../dots/dot-layout';
import { DotStacks } from '../dots/dot-stacks';
import { APART, type Axis, axisOf, type Column, columnsOf, type Counted, placeOn } from './axis';
import { Scale } from './scale';
import { useNumberText } from './use-number-text';

interface NumberLineProps {
  readonly label: string;
  readonly prompt: Prompt<'number'>;
  readonly values: readonly Counted[];
  /** Null before it is told. */
  readonly truth: number | null;
  /** One answer that stands out, and whose it is. */
  readonly own?: { readonly value: number; readonly name: string } | undefined;
}

/** Height of the stacks and sizes of their dots, in font sizes; over them there is room for the counts and the truth. */
const HEIGHT = 6;
const LEAST = 0.3;
const MOST = 0.8;

/** A dot plot: answers stacked over the number line, the right number as a line through it once it is told. */
export function NumberLine({ label, prompt, values, truth, own }: NumberLineProps) {
  const t = useTranslations('questions.number');
  const said = useNumberText(prompt);
  const axis = useMemo(
    () => axisOf(values, [...(truth === null ? [] : [truth]), ...(own ? [own.value] : [])], 1 / 10 ** prompt.decimals),
    [values, truth, own, prompt.decimals],
  );
  const frame = useRef<HTMLDivElement>(null);
  const { width, em } = useMeasure(frame, { width: 480, height: 0, em: 16 });
  const most = { width, height: em * HEIGHT, least: em * LEAST, most: em * MOST };
  const columns = columnsOf(axis, Math.max(APART, apartIn(most)));
  const answers = columns.reduce((sum, { count }) => sum + count, 0);
  const scale = dotScale([columns], answers, most);
  const { per } = scale;
  // no higher than its highest stack
  const heights = columns.map((column) => heightOf(column, scale, most));
  const counted = columnsCounted(columns, (100 * COUNT * em) / width);
  const room = { ...most, height: Math.max(em, ...heights) };
  const far = axis.far.map(({ value, count }) => t('timesOf', { value: said(value), count })).join(', ');
  return (
    <figure aria-label={label} className="dotplot">
      <div ref={frame} aria-hidden="true" className="dotplot-plot" style={{ height: room.height + 3.4 * em }}>
        {truth !== null && (
          <Mark axis={axis} at={truth} look="truth">
            <Icon name="check" className="size-[0.9em]" />
            {said(truth)}
          </Mark>
        )}
        <DotStacks {...{ columns, scale, room }} />
        {columns.map(
          (column, index) =>
            counted.includes(column) && (
              <span
                key={column.place}
                className="dotplot-count mono"
                style={{ left: `${column.place}%`, bottom: heights[index] }}
              >
                {column.count}
              </span>
            ),
        )}
      </div>
      <Scale axis={axis} />
      {own && (
        <div aria-hidden="true" className="dotplot-under">
          <Mark axis={axis} at={own.value} look="own">
            {own.name}
          </Mark>
        </div>
      )}
      {(per > 1 || far !== '') && (
        <figcaption className="dotplot-note">
          {per > 1 && <span>{t('dot', { per })}</span>} {far !== '' && <span>{t('far', { list: far })}</span>}
        </figcaption>
      )}
    </figure>
  );
}

function Mark({
  axis,
  at,
  look,
  children,
}: {
  readonly axis: Axis;
  readonly at: number;
  readonly look: 'truth' | 'own';
  readonly children: ReactNode;
}) {
  const place = placeOn(axis, at);
  // its words stay inside the figure
  const side = place < 15 ? 'start' : place > 85 ? 'end' : 'middle';
  return (
    <span className={`dotplot-${look}`} data-side={side} style={{ left: `${place}%` }}>
      <span>{children}</span>
    </span>
  );
}

/** Room of a count, in font sizes. */
const COUNT = 2;

/** The columns over which their count is written: of those too near to each other, the highest. */
const columnsCounted = (columns: readonly Column[], apart: number): readonly Column[] =>
  columns
    .toSorted((one, other) => other.count - one.count)
    .reduce<readonly Column[]>(
      (kept, one) => (kept.some(({ place }) => Math.abs(place - one.place) < apart) ? kept : [...kept, one]),
      [],
    );
