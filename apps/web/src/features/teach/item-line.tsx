'use client';

import type { LessonItem } from '@timeslice/contract';
import { type ItemFlag, models } from '@timeslice/questions';
import { useLocale, useTranslations } from 'use-intl';
import { allowedPhrase } from '../../i18n/allowed/allowed-text';
import { useText } from '../../i18n/use-text';

/** What a question finds out about those who answer it, and what its author should look at. */
export function ItemLine({ item }: { readonly item: LessonItem }) {
  const t = useTranslations('teach.item');
  const text = useText();
  const { told, settled, bits, flags } = item;
  const canBeAsked = flags.every(({ flag }) => flag !== 'cannot-be-asked');
  const warnings = flags.filter(({ flag }) => flag !== 'convention');
  return (
    <>
      {canBeAsked && (
        <p className="text-muted">
          {told.length === 0 ? t('tellsNothing') : t('tells', { count: told.length, settled, bits })}
        </p>
      )}
      {told.length > 0 && (
        <details>
          <summary className="cursor-pointer py-1 underline underline-offset-4">{t('which')}</summary>
          <ul className="list-disc pl-5">
            {told.map((model) => (
              <li key={model}>{text(models[model].name)}</li>
            ))}
          </ul>
        </details>
      )}
      {warnings.length > 0 && (
        <ul className="item-flags">
          {warnings.map((flag) => (
            <li key={JSON.stringify(flag)}>
              <Flag flag={flag} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Flag({ flag }: { readonly flag: ItemFlag }) {
  const t = useTranslations('teach.item');
  const text = useText();
  const locale = useLocale();
  switch (flag.flag) {
    case 'cannot-be-asked': {
      const { path, value, allowed } = flag.problem;
      return t('cannotBeAsked', { path, value, allowed: allowedPhrase(allowed, locale) });
    }
    case 'hidden':
      return t('hidden', { model: text(models[flag.model].name) });
    case 'open-convention':
      return t('openConvention');
    case 'too-many-ties':
      return t('tooManyTies', { most: flag.most });
    case 'convention':
      return t('convention', { model: text(models[flag.model].name) });
  }
}
