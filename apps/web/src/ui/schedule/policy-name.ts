import type { PolicySpec } from '@timeslice/engine';
import { useTranslations } from 'use-intl';

export function usePolicyName(): (policy: PolicySpec) => string {
  const t = useTranslations('stage.policies');
  return (policy) => (policy.kind === 'rr' ? t('rr', { quantum: policy.quantum }) : t(policy.kind));
}
