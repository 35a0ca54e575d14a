import { policyKinds, type PolicySpec } from '@timeslice/engine';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text';

/** A policy as the caption of a drawing, with the quantum where it has one for all. */
export function usePolicyName(): (policy: PolicySpec) => string {
  const t = useTranslations('stage');
  const text = useText();
  return (policy) => {
    const name = text(policyKinds[policy.kind].name);
    return 'quantum' in policy && typeof policy.quantum === 'number'
      ? t('policyWithQuantum', { name, quantum: policy.quantum })
      : name;
  };
}
