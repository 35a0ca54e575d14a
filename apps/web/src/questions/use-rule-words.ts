import type { Openable, OtherConventions } from '@timeslice/questions';
import { useTranslations } from 'use-intl';

/** A convention and its values in words. */
export function useRuleWords() {
  const t = useTranslations('questions.regrade.rule');
  // conventions and their values are known at run time only
  const say = (key: string) => t(key as Parameters<typeof t>[0]);
  const label = (convention: Openable): string => say(`${convention}.label`);
  const value = (convention: Openable, its: unknown): string =>
    Array.isArray(its)
      ? its.map((one) => say(`${convention}.${one}`)).join(convention === 'tie' ? t('tie.then') : ' → ')
      : say(`${convention}.${String(its)}`);
  const all = (conventions: OtherConventions): string =>
    Object.entries(conventions)
      .map(([convention, its]) => `${label(convention as Openable)}: ${value(convention as Openable, its)}`)
      .join('; ');
  return { label, value, all };
}
