'use client';

import type { Prompt, Shown } from '@timeslice/questions';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text';
import { Icon } from '../../ui/icon';
import { useStanding } from '../standing';
import { useWhose } from '../whose';
import { letterAt } from './letters';

type Verdict = Shown<'choice'>['verdicts'][number];

interface OptionListProps {
  readonly label: string;
  readonly options: Prompt<'choice'>['options'];
  /** Of those options about which it was told. */
  readonly verdicts: readonly Verdict[];
  /** Ids of the options that somebody chose. */
  readonly chosen?: readonly string[];
  /** How many chose each, and how many answered. */
  readonly counts?: { readonly of: number; readonly each: ReadonlyMap<string, number> } | undefined;
  /** Ids of the options with their reason; none where it is told elsewhere. */
  readonly reasons?: readonly string[];
}

/** The options under their letters: with a verdict once it is told, who chose them, how many did, and why. */
export function OptionList({ label, options, verdicts, chosen = [], counts, reasons = [] }: OptionListProps) {
  const text = useText();
  const standing = useStanding();
  return (
    <ol aria-label={label} className="options">
      {options.map(({ id, text: said }, place) => {
        const verdict = verdicts.find((one) => one.id === id) ?? null;
        // a wrong option that counts all the same, as somebody accepted it
        const accepted = standing === 'accepted' && verdict?.right === false && chosen.includes(id);
        const count = counts?.each.get(id) ?? 0;
        return (
          <li key={id} data-told={verdict === null || accepted ? undefined : verdict.right ? 'right' : 'wrong'}>
            <span className="option-letter">{letterAt(place)}</span>
            <div className="option-body">
              <p className="option-text">{text(said)}</p>
              {counts && <Count count={count} of={counts.of} />}
            </div>
            <Tags verdict={verdict} chosen={chosen.includes(id)} accepted={accepted} />
            {verdict?.why && reasons.includes(id) && <p className="option-why">{text(verdict.why)}</p>}
          </li>
        );
      })}
    </ol>
  );
}

interface TagsProps {
  readonly verdict: Verdict | null;
  readonly chosen: boolean;
  readonly accepted: boolean;
}

function Tags({ verdict, chosen, accepted }: TagsProps) {
  const t = useTranslations('questions.choice');
  const whose = useWhose();
  return (
    <div className="option-tags">
      {chosen && whose !== 'nobody' && <span className="option-own">{t(whose === 'mine' ? 'yours' : 'theirs')}</span>}
      {verdict && (
        <span className="option-verdict">
          <Icon name={verdict.right || accepted ? 'check' : 'cross'} className="size-[1em]" />
          {t(accepted ? 'isAccepted' : verdict.right ? 'isRight' : 'isWrong')}
        </span>
      )}
    </div>
  );
}

function Count({ count, of }: { readonly count: number; readonly of: number }) {
  const t = useTranslations('questions.choice');
  const percent = of === 0 ? 0 : Math.round((count / of) * 100);
  return (
    <p className="option-count">
      <span aria-hidden="true" className="option-track">
        <span className="option-bar" style={{ width: `${percent}%` }} />
      </span>
      <span className="mono">{t('share', { count, percent })}</span>
    </p>
  );
}
