import type { Kind } from '@timeslice/questions';
import { useTranslations } from 'use-intl';

const camelCase = (kind: Kind) => kind.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** What a part of a mark is called; a part that an older page does not know, by its id. */
export function usePartName(kind: Kind): (part: string) => string {
  const t = useTranslations('questions.parts');
  return (part) => {
    // kinds and their parts are known at run time only
    const key = `${camelCase(kind)}.${part}` as Parameters<typeof t.has>[0];
    return t.has(key) ? t(key as Parameters<typeof t>[0]) : part;
  };
}
