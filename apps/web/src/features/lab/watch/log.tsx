'use client';

import { sentenceOf, type Trace, type TraceEvent } from '@timeslice/engine';
import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useText } from '../../../i18n/use-text';
import { SegmentedControl } from '../../../ui/segmented-control';
import { keepInSight } from './keep-in-sight';
import { Panel } from './panel';

interface LogProps {
  readonly trace: Trace;
  /** A whole tick. */
  readonly tick: number;
  readonly onSeek: (tick: number) => void;
  /** Where no decisions are known, everything is shown. */
  readonly hasDecisions?: boolean;
  /** How a tick is written. */
  readonly timeOf?: (tick: number) => string;
}

/** Entries around the playhead that are on the screen. */
const AROUND = 60;

const atTick = (tick: number) => `t=${tick}`;

/** What happened, and by which rule; the entry at the playhead is marked, and a press goes there. */
export const Log = memo(function Log({ trace, tick, onSeek, hasDecisions = true, timeOf = atTick }: LogProps) {
  const t = useTranslations('lab.log');
  const [shows, show] = useState<'decisions' | 'all'>(hasDecisions ? 'decisions' : 'all');
  const entries = useMemo(
    () => (shows === 'all' ? trace.events : trace.events.filter(({ type }) => type === 'dispatch')),
    [trace, shows],
  );
  const current = entries.findLastIndex(({ at }) => at <= tick);
  const first = Math.max(0, current - AROUND);
  const shown = entries.slice(first, current + AROUND + 1);
  const box = useRef<HTMLOListElement>(null);
  useEffect(() => keepInSight(box.current), [current, shows]);
  return (
    <Panel
      title={t('title')}
      actions={
        hasDecisions && (
          <SegmentedControl
            size="sm"
            label={t('shows')}
            options={[
              { value: 'decisions', label: t('decisions') },
              { value: 'all', label: t('all') },
            ]}
            value={shows}
            onChange={show}
          />
        )
      }
    >
      <ol ref={box} className="log" aria-label={t('title')} tabIndex={0}>
        {first > 0 && <li className="log-rest">{t('earlier', { count: first })}</li>}
        {shown.map((event, n) => (
          <Entry
            key={first + n}
            {...{ event, trace, onSeek, timeOf }}
            isNow={event.at === (entries[current]?.at ?? -1)}
            isPast={event.at <= tick}
          />
        ))}
        {first + shown.length < entries.length && (
          <li className="log-rest">{t('later', { count: entries.length - first - shown.length })}</li>
        )}
      </ol>
    </Panel>
  );
});

interface EntryProps {
  readonly event: TraceEvent;
  readonly trace: Trace;
  readonly isNow: boolean;
  readonly isPast: boolean;
  readonly onSeek: (tick: number) => void;
  readonly timeOf: (tick: number) => string;
}

function Entry({ event, trace, isNow, isPast, onSeek, timeOf }: EntryProps) {
  const t = useTranslations('lab.log');
  const text = useText();
  const ready = event.type === 'dispatch' ? (trace.decisions[event.decision]?.ready ?? []) : [];
  return (
    <li data-now={isNow || undefined} data-ahead={!isPast || undefined} aria-current={isNow ? 'step' : undefined}>
      <button type="button" className="log-entry" onClick={() => onSeek(event.at)}>
        <span className="mono log-when">{timeOf(event.at)}</span>
        <span>
          {text(sentenceOf(event, trace))}
          {ready.length > 1 && <span className="log-ready">{t('ready', { queue: ready.slice(0, 12).join(' ') })}</span>}
        </span>
      </button>
    </li>
  );
}
