'use client';

import type { Flow, FlowAnswer } from '@timeslice/contract';
import { useTranslations } from 'use-intl';
import { Icon } from '../ui/icon';

/** Who moved from which answer to which between the two rounds, most frequent first; nobody by name. */
export function AnswerFlow({ flow }: { readonly flow: Flow | null }) {
  const t = useTranslations('classResult.flow');
  if (flow === null) return null;
  const most = Math.max(1, ...flow.moves.map(({ count }) => count));
  return (
    <section>
      <h2 className="mb-2 text-xl">{t('title')}</h2>
      <dl className="mb-4 flex flex-wrap gap-x-12 gap-y-2">
        {(['before', 'after'] as const).map((end) => (
          <div key={end}>
            <dt className="text-sm text-muted">{t(end)}</dt>
            <dd className="text-xl font-bold">{t('count', flow[end])}</dd>
          </div>
        ))}
      </dl>
      <div className="overflow-x-auto" role="region" aria-label={t('caption')} tabIndex={0}>
        <table className="table">
          <caption className="sr-only">{t('caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('from')}</th>
              <th scope="col">{t('to')}</th>
              <th scope="col" className="number">
                {t('people')}
              </th>
              <th className="w-1/4 max-md:hidden" aria-hidden="true" />
            </tr>
          </thead>
          <tbody>
            {flow.moves.map(({ from, to, count }) => {
              const [before, after] = [at(flow.from, from), at(flow.to, to)];
              const stayed = before !== null && before.text === after?.text;
              return (
                <tr key={`${from} ${to}`}>
                  <td>
                    <End answer={before} />
                  </td>
                  <td>{stayed ? t('stayed') : <End answer={after} />}</td>
                  <td className="number">{count}</td>
                  <td className="max-md:hidden" aria-hidden="true">
                    <span className="report-track">
                      <span className="report-bar" style={{ width: `${(count / most) * 100}%` }} />
                    </span>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {flow.newcomers > 0 && <p className="mt-2 text-sm text-muted">{t('newcomers', { count: flow.newcomers })}</p>}
    </section>
  );
}

const at = (list: readonly FlowAnswer[], place: number | null) => (place === null ? null : (list[place] ?? null));

function End({ answer }: { readonly answer: FlowAnswer | null }) {
  const t = useTranslations('classResult.flow');
  if (answer === null) return <span className="text-muted">{t('rest')}</span>;
  return (
    <span>
      {answer.right && (
        <span role="img" aria-label={t('right')}>
          <Icon name="check" className="mr-1 inline size-4" />
        </span>
      )}
      <span className="mono text-sm">{answer.text}</span>
    </span>
  );
}
