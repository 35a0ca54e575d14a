'use client';

import type { ConfidenceRow } from '@timeslice/contract';
import { useTranslations } from 'use-intl';

const levels = ['none', 'guessed', 'rather', 'sure'] as const;

/** How sure they were against how right they were; who was sure and wrong is said in words as well. */
export function ConfidenceMatrix({ rows }: { readonly rows: readonly ConfidenceRow[] | null }) {
  const t = useTranslations('classResult.confidence');
  if (rows === null || rows.length === 0) return null;
  const surelyWrong = rows.find(({ confidence }) => confidence === 3)?.wrong ?? 0;
  return (
    <section className="max-w-xl">
      <h2 className="mb-2 text-xl">{t('title')}</h2>
      <table className="table">
        <caption className="sr-only">{t('title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('sure')}</th>
            <th scope="col" className="number">
              {t('right')}
            </th>
            <th scope="col" className="number">
              {t('wrong')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ confidence, right, wrong }) => (
            <tr key={confidence ?? 'none'}>
              <th scope="row">{t(`levels.${levels[confidence ?? 0]}`)}</th>
              <td className="number">{right}</td>
              <td className="number">{confidence === 3 && wrong > 0 ? <strong>▲ {wrong}</strong> : wrong}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-2 text-sm">{t('note', { count: surelyWrong })}</p>
    </section>
  );
}
