'use client';

import type { Bilingual } from '@timeslice/engine';
import { type Answer, ENDLESS, type ForkAsk, type Prompt } from '@timeslice/questions';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text';
import { OwnTruth } from '../own-truth';
import { useWhose } from '../whose';
import type { RightSoFar } from './run-so-far';

interface ComparedProps {
  readonly prompt: Prompt<'fork-tree'>;
  readonly answer: Answer<'fork-tree'> | null;
  /** Null until it is told: then the own answer alone. */
  readonly right: RightSoFar | null;
  readonly whys?: { readonly [A in ForkAsk]?: Bilingual | undefined };
}

/** Each thing that was asked: what was answered, what is right, and why. */
export function Compared({ prompt, answer, right, whys = {} }: ComparedProps) {
  const t = useTranslations('questions.forkTree');
  const text = useText();
  const whose = useWhose();
  return (
    <div>
      {right === null && whose !== 'nobody' && (
        <p className="fork-legend">{t(whose === 'mine' ? 'yours' : 'theirs')}</p>
      )}
      <dl className="fork-compared">
        {prompt.asks.map((ask) => {
          const own = answer?.[ask] ?? null;
          const why = whys[ask];
          return (
            <div key={ask}>
              <dt>{t(`part.${ask}`)}</dt>
              <dd>
                <OwnTruth
                  own={own === null ? null : <Said said={own} prompt={prompt} />}
                  truth={right && <Said said={right[ask]} prompt={prompt} />}
                  right={right !== null && JSON.stringify(own) === JSON.stringify(right[ask])}
                />
                {why && <p className="fork-why">{text(why)}</p>}
              </dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}

function Said({
  said,
  prompt,
}: {
  readonly said: number | typeof ENDLESS | readonly string[];
  readonly prompt: Prompt<'fork-tree'>;
}): ReactNode {
  const t = useTranslations('questions.forkTree');
  if (said === ENDLESS) return t('noEnd');
  if (typeof said === 'number') return <span className="mono">{said}</span>;
  if (said.length === 0) return t('nothing');
  return <LineCounts lines={said} ordered={prompt.ordered} />;
}

/** Lines of a screen in little room: those in order with arrows, the others with how often they come. */
export function LineCounts({ lines, ordered }: { readonly lines: readonly string[]; readonly ordered: boolean }) {
  const items = ordered
    ? lines.map((line) => ({ line, times: 1 }))
    : [...new Set(lines)].map((line) => ({ line, times: lines.filter((one) => one === line).length }));
  return (
    <span className="fork-lines">
      {items.map(({ line, times }, index) => (
        <span key={index} className="mono fork-line">
          {line}
          {!ordered && <span className="fork-times"> ×{times}</span>}
        </span>
      ))}
    </span>
  );
}
