'use client';

import { useTranslations } from 'use-intl';
import { cx } from '../ui/cx';
import { LiveRegion } from '../ui/live-region';
import { useSecondsLeft } from './use-seconds-left';

const milestones = [60, 30, 10] as const; // seconds; between them a screen reader is left in peace

interface TimeLeftProps {
  readonly closesAt: number;
  readonly serverNow: () => number;
  readonly className?: string;
  /** Seconds before the end from which on it is framed. */
  readonly nearAt?: number;
}

/** Minutes and seconds; near the end told by a frame and words as well. Silent but for the milestones. */
export function TimeLeft({ closesAt, serverNow, className, nearAt = 10 }: TimeLeftProps) {
  const t = useTranslations('common.time');
  const seconds = useSecondsLeft(closesAt, serverNow);
  const milestone = milestones.findLast((mark) => seconds <= mark && seconds > mark - 3);
  return (
    <>
      <span
        role="timer"
        aria-label={t('label')}
        data-near={seconds <= nearAt || undefined}
        className={cx('time-left mono', className)}
      >
        {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, '0')}
      </span>
      <LiveRegion text={milestone === undefined ? '' : t('left', { seconds: milestone })} />
    </>
  );
}
