'use client';

import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button';
import { LiveRegion } from '../../ui/live-region';
import { Terminal } from './terminal';

export interface PrintedProps {
  readonly offer: readonly string[];
  /** Null: nothing is said yet. */
  readonly printed: readonly string[] | null;
  readonly onChange: (printed: string[] | null) => void;
}

const LINES_MAX = 40;

/** The screen, written line by line: a tap adds a line at the end, another takes the last one back. */
export function PrintedList({ offer, printed, onChange }: PrintedProps) {
  const t = useTranslations('questions.forkTree');
  const lines = printed ?? [];
  const last = lines.at(-1);
  const back = () => onChange(lines.length > 1 ? lines.slice(0, -1) : null);
  return (
    <fieldset className="fork-printed">
      <legend className="fork-legend">{t('ask.order')}</legend>
      <Terminal label={t('screen')} lines={lines.map((text) => ({ text }))} />
      <div className="fork-offer">
        {offer.map((text) => (
          <Button
            key={text}
            look="secondary"
            isDisabled={lines.length === LINES_MAX}
            aria-label={t('add', { text })}
            onPress={() => onChange([...lines, text])}
          >
            <span className="mono fork-line">+ {text}</span>
          </Button>
        ))}
      </div>
      <div className="thumb-actions">
        <Button look="secondary" size="sm" isDisabled={last === undefined} onPress={back}>
          {t('takeBack')}
        </Button>
        <Button look="secondary" size="sm" isDisabled={last === undefined} onPress={() => onChange(null)}>
          {t('clear')}
        </Button>
      </div>
      <LiveRegion text={last === undefined ? '' : t('added', { n: lines.length, text: last })} />
    </fieldset>
  );
}
