'use client';

import { useTranslations } from 'use-intl';

/** The numbers behind the heat row: for each tick the share right, per cent; a row for each CPU. */
export function RightPerTick({ lanes }: { readonly lanes: readonly (readonly number[])[] }) {
  const t = useTranslations('reports.perTick');
  const ticks = lanes[0]?.length ?? 0;
  return (
    <details className="mt-4 text-sm">
      <summary className="cursor-pointer font-semibold">{t('show')}</summary>
      <div className="mt-2 overflow-x-auto" tabIndex={0} role="region" aria-label={t('caption')}>
        <table className="table w-auto">
          <caption className="sr-only">{t('caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('tick')}</th>
              {Array.from({ length: ticks }, (_, tick) => (
                <th key={tick} scope="col" className="number">
                  {tick}–{tick + 1}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lanes.map((shares, lane) => (
              <tr key={lane}>
                <th scope="row" className="whitespace-nowrap">
                  {lanes.length === 1 ? t('right') : t('rightOn', { cpu: lane })}
                </th>
                {shares.map((share, tick) => (
                  <td key={tick} className="number">
                    {Math.round(share)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
