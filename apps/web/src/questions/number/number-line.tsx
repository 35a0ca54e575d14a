'use client';

import type { Prompt } from '@timeslice/questions';
import { type CSSProperties, type ReactNode, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { Icon } from '../../ui/icon';
import { type Axis, axisOf, columnsOf, type Counted, placeOn } from './axis';
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

/** Dots of the highest column; with more answers a dot stands for several. */
const DOTS = 10;

/** A dot plot: answers stacked over the number line, the right number as a line through it once it is told. */
export function NumberLine({ label, prompt, values, truth, own }: NumberLineProps) {
  const t = useTranslations('questions.number');
  const said = useNumberText(prompt);
  const axis = useMemo(
    () => axisOf(values, [...(truth === null ? [] : [truth]), ...(own ? [own.value] : [])], 1 / 10 ** prompt.decimals),
    [values, truth, own, prompt.decimals],
  );
  const columns = columnsOf(axis);
  const most = Math.max(1, ...columns.map(({ count }) => count));
  const per = Math.ceil(most / DOTS);
  const far = axis.far.map(({ value, count }) => t('timesOf', { value: said(value), count })).join(', ');
  return (
    <figure aria-label={label} className="dotplot">
      <div aria-hidden="true" className="dotplot-plot" style={{ '--dots': Math.ceil(most / per) } as CSSProperties}>
        {truth !== null && (
          <Mark axis={axis} at={truth} look="truth">
            <Icon name="check" className="size-[0.9em]" />
            {said(truth)}
          </Mark>
        )}
        {columns.map(({ place, count }) => (
          <span key={place} className="dotplot-column" style={{ left: `${place}%` }}>
            <span className="dotplot-count mono">{count}</span>
            {Array.from({ length: Math.ceil(count / per) }, (_, dot) => (
              <span key={dot} className="dotplot-dot" />
            ))}
          </span>
        ))}
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

/** More characters than this run into each other on a phone: then every second number is left out there. */
const CHARACTERS = 36;

function Scale({ axis }: { readonly axis: Axis }) {
  const isDense = axis.ticks.reduce((sum, tick) => sum + String(tick).length + 1, 0) > CHARACTERS;
  return (
    <div aria-hidden="true" className="dotplot-scale mono" data-dense={isDense || undefined}>
      {axis.ticks.map((tick) => (
        <span key={tick} style={{ left: `${placeOn(axis, tick)}%` }}>
          <span>{tick}</span>
        </span>
      ))}
    </div>
  );
}
