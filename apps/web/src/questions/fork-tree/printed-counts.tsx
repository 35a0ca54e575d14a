'use client';

import { inOfferOrder } from '@timeslice/questions';
import { useTranslations } from 'use-intl';
import { Count } from './count';
import type { PrintedProps } from './printed-list';

const LINES_MAX = 40;

/** How often each line comes; the order does not count. Lines that are not said come not at all, once one is said. */
export function PrintedCounts({ offer, printed, onChange }: PrintedProps) {
  const t = useTranslations('questions.forkTree');
  const lines = printed ?? [];
  const timesOf = (text: string) => lines.filter((line) => line === text).length;
  const set = (text: string, times: number | null) => {
    const others = lines.filter((line) => line !== text);
    onChange(inOfferOrder(offer, [...others, ...Array.from({ length: times ?? 0 }, () => text)]));
  };
  return (
    <fieldset className="fork-printed">
      <legend className="fork-legend">{t('ask.times')}</legend>
      {offer.map((text) => (
        <Count
          key={text}
          label={t('timesOf', { text })}
          drawn={<span className="mono fork-line">{text}</span>}
          value={printed === null ? null : timesOf(text)}
          most={LINES_MAX - lines.length + timesOf(text)}
          onChange={(times) => set(text, times)}
        />
      ))}
    </fieldset>
  );
}
