'use client';

import { memo, useId, useMemo, useRef, type MouseEvent } from 'react';
import { useTranslations } from 'use-intl';
import { Patterns } from '../../../ui/schedule/patterns';
import type { Identities } from '../../../ui/schedule/process-style';
import { useMeasure } from '../../../ui/schedule/use-measure';
import { LaneDrawing } from './lane-drawing';
import type { Lane, View } from './lanes';
import { layoutTimeline, tickAtX, xOf } from './layout';
import { Ruler } from './ruler';

interface TimelineProps {
  /** What the drawing is of, in words; a table of the same stands beside it. */
  readonly title: string;
  readonly lanes: readonly Lane[];
  readonly identities: Identities;
  readonly view: View;
  /** May stand between two ticks. */
  readonly playhead: number;
  /** What lies after the playhead is not there yet. */
  readonly isAheadHidden?: boolean;
  /** Ticks to mark, e.g. where two runs differ. */
  readonly marked?: readonly View[];
  readonly onSeek: (tick: number) => void;
  /** What stands at a tick of the ruler; its number, unless it says. */
  readonly numberOf?: (tick: number) => string;
}

/** CPUs and threads over one ruler, with one playhead through all. */
export function Timeline(props: TimelineProps) {
  const { title, lanes, identities, view, playhead, isAheadHidden = false, marked, onSeek, numberOf } = props;
  const t = useTranslations('lab.timeline');
  const frame = useRef<HTMLDivElement>(null);
  const { width, em } = useMeasure(frame, { width: 900, height: 0, em: 14 });
  const id = useId();
  const layout = useMemo(() => layoutTimeline({ lanes, view, width, em }), [lanes, view, width, em]);
  const seek = (event: MouseEvent) => {
    const { left } = event.currentTarget.getBoundingClientRect();
    onSeek(tickAtX(layout, event.clientX - left));
  };
  const head = xOf(layout, Math.max(view.from, Math.min(playhead, view.to)));
  const end = xOf(layout, view.to);
  return (
    <div ref={frame} className="timeline" data-patterned={identities.size >= 9 || undefined}>
      {/* seeking by key is the slider's */}
      <svg
        width={width}
        height={layout.height}
        viewBox={`0 0 ${width} ${layout.height}`}
        role="img"
        aria-labelledby={`${id}-title ${id}-desc`}
        onClick={seek}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{t('description', { from: view.from, to: view.to })}</desc>
        <Patterns id={id} />
        <Still {...{ layout, identities, marked, numberOf }} patterns={id} />
        {isAheadHidden && end > head && (
          <rect
            x={head}
            y={layout.top}
            width={end - head + 2}
            height={layout.height - layout.top}
            className="timeline-ahead"
          />
        )}
        {playhead >= view.from && playhead <= view.to && (
          <path
            d={`M${head} ${layout.top - 1}V${layout.height}M${head} ${layout.top + 1}l${-em * 0.42} ${-em * 0.55}h${em * 0.84}z`}
            className="timeline-playhead"
          />
        )}
      </svg>
    </div>
  );
}

interface StillProps {
  readonly layout: ReturnType<typeof layoutTimeline>;
  readonly identities: Identities;
  readonly patterns: string;
  readonly marked: readonly View[] | undefined;
  readonly numberOf: ((tick: number) => string) | undefined;
}

/** All that does not move with the playhead. */
const Still = memo(function Still({ layout, identities, patterns, marked = [], numberOf = String }: StillProps) {
  return (
    <>
      <Ruler layout={layout} numberOf={numberOf} />
      {layout.lanes.map((placed) => (
        <LaneDrawing key={placed.lane.id} {...{ placed, layout, identities, patterns }} />
      ))}
      {marked.map(({ from, to }) => {
        const [left, right] = [xOf(layout, from), xOf(layout, to)];
        return right > left ? (
          <path key={from} d={`M${left + 1} ${layout.height - 3}H${right - 1}`} className="timeline-difference" />
        ) : null;
      })}
    </>
  );
});
