'use client';

import type { Told } from '@timeslice/engine';
import { memo, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useText } from '../../../i18n/use-text';
import { Panel } from '../watch/panel';
import { keepInSight } from '../watch/keep-in-sight';

interface StoryProps {
  readonly told: readonly Told[];
  /** So many instructions have been executed. */
  readonly after: number;
  readonly onSeek: (after: number) => void;
}

const AROUND = 80;

/** Every instruction and every change of thread, in words. */
export const Story = memo(function Story({ told, after, onSeek }: StoryProps) {
  const t = useTranslations('lab.log');
  const race = useTranslations('lab.race');
  const text = useText();
  const current = told.findLastIndex((one) => one.is === 'step' && one.number < after);
  const first = Math.max(0, current - AROUND);
  const shown = told.slice(first, current + AROUND + 1);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => keepInSight(list.current), [current]);
  return (
    <Panel title={race('story')}>
      <ol ref={list} className="log" aria-label={race('story')} tabIndex={0}>
        {first > 0 && <li className="log-rest">{t('earlier', { count: first })}</li>}
        {shown.map((one, n) => {
          const isNow = first + n === current;
          const key = one.is === 'end' ? 'end' : `${one.is} ${one.number}`;
          return (
            <li key={key} data-now={isNow || undefined} data-ahead={first + n > current || undefined}>
              {one.is === 'step' ? (
                <button type="button" className="log-entry" onClick={() => onSeek(one.number + 1)}>
                  <span className="mono log-when">{one.number + 1}</span>
                  <span>{text(one.text)}</span>
                </button>
              ) : (
                <p className="log-entry log-aside">
                  <span />
                  <span>{text(one.text)}</span>
                </p>
              )}
            </li>
          );
        })}
        {first + shown.length < told.length && (
          <li className="log-rest">{t('later', { count: told.length - first - shown.length })}</li>
        )}
      </ol>
    </Panel>
  );
});
