'use client';

import { levelKinds, type LevelSpec, type PolicyKind } from '@timeslice/engine';
import { useTranslations } from 'use-intl';
import { Icon } from '../../../ui/icon';
import type { Loose } from '../model/draft';
import { withValueAt, type Path } from '../model/path';
import { levelOf } from '../model/policies';
import { useEditing } from './editing';
import { NumberField } from './number-field';
import { PolicyPicker } from './policy-picker';

const among: readonly PolicyKind[] = levelKinds;

interface QueuesFieldProps {
  readonly at: Path;
  readonly label: string;
}

/** Queues from the top, each with a policy of its own; the priority of a process is its queue. */
export function QueuesField({ at, label }: QueuesFieldProps) {
  const t = useTranslations('lab.policy');
  const { draft, edit } = useEditing();
  const levels: readonly { readonly policy: Loose<LevelSpec> }[] =
    draft.policy.kind === 'mlq' ? draft.policy.levels : [];
  const set = (next: typeof levels) => edit((now) => withValueAt(now, at, next));
  return (
    <fieldset className="queues-field">
      <legend className="field-label">{label}</legend>
      <ol className="queues">
        {levels.map(({ policy }, n) => (
          <li key={n}>
            <span className="mono queue-place">{n}</span>
            <PolicyPicker
              label={t('levelPolicy', { level: n })}
              hideLabel
              among={among}
              value={policy.kind}
              onChange={(kind) => {
                const chosen = levelKinds.find((one) => one === kind);
                if (chosen) set(levels.with(n, { policy: levelOf(chosen, policy) }));
              }}
            />
            {'quantum' in policy && (
              <NumberField
                at={[...at, n, 'policy', 'quantum']}
                label={t('levelQuantum', { level: n })}
                hideLabel
                required
                size={3}
              />
            )}
            {levels.length > 1 && (
              <button
                type="button"
                className="icon-small"
                aria-label={t('removeQueue', { level: n })}
                onClick={() => set(levels.toSpliced(n, 1))}
              >
                <Icon name="cross" className="size-3" />
              </button>
            )}
          </li>
        ))}
      </ol>
      <button type="button" className="more-button" onClick={() => set([...levels, { policy: { kind: 'fcfs' } }])}>
        <span aria-hidden="true" className="more-sign">
          +
        </span>
        {t('addQueue')}
      </button>
      <p className="hint">{t('queueHint')}</p>
    </fieldset>
  );
}
