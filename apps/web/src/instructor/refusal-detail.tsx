import type { RefusalDetail as Detail } from '@timeslice/contract';
import { openable, type Openable } from '@timeslice/questions';
import { useLocale, useTranslations } from 'use-intl';
import { useRuleWords } from '../questions/use-rule-words';
import { allowedPhrase } from '../i18n/allowed/allowed-text';
import { conventionsIn } from './conventions-in';

const fields = ['weights', 'answer', 'key', 'conventions', 'type'] as const;

/** Which field of a change of the marking was refused, what stood in it, and what may stand there. */
export function RefusalDetail({ detail: { path, value, allowed } }: { readonly detail: Detail }) {
  const t = useTranslations('questions.regrade.refused');
  const words = useRuleWords();
  const locale = useLocale();
  const [, field, ...rest] = path.split('.');
  const known = fields.find((one) => one === field);
  if (known === undefined) return null;
  const convention = openable.find((one) => one === rest[0]);
  const where = convention ? words.label(convention) : [t(known), ...rest].join(' ');
  const read = convention && conventionsIn(`{"${convention}":${value}}`);
  const what =
    convention && read ? words.value(convention, read[convention]) : known === 'conventions' ? rulesIn(value) : value;
  return (
    <span className="mt-1 block text-sm">
      {where}: <span className="mono">{what}</span>
      <br />
      {t('allowed', { allowed: allowedPhrase(allowed, locale) })}
    </span>
  );

  /** Conventions and their values where all are meant, else as it stands. */
  function rulesIn(text: string): string {
    const whole = conventionsIn(text);
    if (whole) return words.all(whole);
    const named = text.split(', ');
    const all = named.every((one): one is Openable => openable.some((its) => its === one));
    return all ? named.map((one) => words.label(one)).join(', ') : text;
  }
}
