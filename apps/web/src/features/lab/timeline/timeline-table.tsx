'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Lane, Piece } from './lanes';

/** The twin of a timeline for those who read and do not look; made when it is asked for. */
export function TimelineTable({ title, lanes }: { readonly title: string; readonly lanes: readonly Lane[] }) {
  const t = useTranslations('lab.timeline');
  const [isOpen, open] = useState(false);
  const what = ({ is, thread, note }: Piece) => {
    const more = note === null ? '' : ` (${note})`;
    if (is === 'run' || is === 'switch') return `${t(`forms.${is}`)}: ${thread ?? ''}${more}`;
    return `${t(`forms.${is}`)}${more}`;
  };
  return (
    <details className="twin" onToggle={(event) => open(event.currentTarget.open)}>
      <summary>{t('table')}</summary>
      {isOpen && (
        <div className="table-frame" role="group" aria-label={title} tabIndex={0}>
          <table className="table">
            <caption className="sr-only">{title}</caption>
            <thead>
              <tr>
                <th scope="col">{t('who')}</th>
                <th scope="col" className="number">
                  {t('from')}
                </th>
                <th scope="col" className="number">
                  {t('to')}
                </th>
                <th scope="col">{t('what')}</th>
              </tr>
            </thead>
            <tbody>
              {lanes.flatMap((lane) =>
                lane.pieces.map((piece, n) => (
                  <tr key={`${lane.id} ${piece.from} ${piece.is}`}>
                    <th scope="row">{n === 0 ? lane.name : <span className="sr-only">{lane.name}</span>}</th>
                    <td className="number">{piece.from}</td>
                    <td className="number">{piece.to}</td>
                    <td>{what(piece)}</td>
                  </tr>
                )),
              )}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}
