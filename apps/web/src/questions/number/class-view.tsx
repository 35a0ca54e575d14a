'use client';

import { useTranslations } from 'use-intl';
import type { ClassProps } from '../kind-screens';
import { NumberLine } from './number-line';
import { useNumberText } from './use-number-text';

/** Every answer of the class on the number line, and the same as a table. */
export function HostView(props: ClassProps<'number'>) {
  const t = useTranslations('questions.number');
  return (
    <div className="flex flex-col gap-3">
      <Plot {...props} />
      <details className="text-sm">
        <summary className="cursor-pointer py-1 font-semibold">{t('table')}</summary>
        <Values {...props} />
      </details>
    </div>
  );
}

export function ProjectorView(props: ClassProps<'number'>) {
  return (
    <div>
      <Plot {...props} />
      <div className="sr-only">
        <Values {...props} />
      </div>
    </div>
  );
}

/** The right number, as far as it may be seen. */
const truthOf = ({ shown, until }: Pick<ClassProps<'number'>, 'shown' | 'until'>): number | null =>
  shown !== null && (until === undefined || until >= 1) ? shown.value : null;

function Plot({ prompt, tally, ...rest }: ClassProps<'number'>) {
  const t = useTranslations('questions.number');
  const { answers, values, open, others } = tally;
  const left = [...(open > 0 ? [t('open', { open })] : []), ...(others > 0 ? [t('others', { others })] : [])];
  return (
    <div>
      <NumberLine label={t('answers', { answers })} prompt={prompt} values={values} truth={truthOf(rest)} />
      {left.length > 0 && <p className="dotplot-note">{left.join(' · ')}</p>}
    </div>
  );
}

function Values({ prompt, tally }: ClassProps<'number'>) {
  const t = useTranslations('questions.number');
  const said = useNumberText(prompt);
  return (
    <table className="table w-auto">
      <caption className="sr-only">{t('answers', { answers: tally.answers })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('value')}</th>
          <th scope="col" className="number">
            {t('count')}
          </th>
        </tr>
      </thead>
      <tbody>
        {tally.values.map(({ value, count }) => (
          <tr key={value}>
            <th scope="row" className="number">
              {said(value)}
            </th>
            <td className="number">{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
