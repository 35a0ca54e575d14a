'use client';

import { useTranslations } from 'use-intl';
import { policyOf } from '../model/policies';
import { useEditing } from './editing';
import { PolicyFields } from './policy-fields';
import { PolicyPicker } from './policy-picker';

/** The policy and its own parameters. */
export function Policy() {
  const t = useTranslations('lab.policy');
  const { draft, edit } = useEditing();
  return (
    <div className="policy">
      <PolicyPicker
        label={t('label')}
        hideLabel
        value={draft.policy.kind}
        onChange={(kind) => edit((now) => ({ ...now, policy: policyOf(kind, now) }))}
      />
      <PolicyFields policy={draft.policy} />
    </div>
  );
}
