import { nameIn, type ShownName } from '@timeslice/contract';
import { useLocale } from 'use-intl';

/** What somebody is called here: a pseudonym is read in the language of the page. */
export function useName(): (name: ShownName) => string {
  const locale = useLocale();
  return (name) => nameIn(name, locale);
}
