'use client';

import { type Mark, placeIsRight, type Standing } from '@timeslice/questions';
import { createContext, useContext } from 'react';
import { useTranslations } from 'use-intl';
import { useText } from '../i18n/use-text';

/** How the answer that is looked at stands beside the stated truth; given by `QuestionReview` and `QuestionReveal`. */
export const AnswerStanding = createContext<Standing>('judged');
export const useStanding = (): Standing => useContext(AnswerStanding);

/** For a place that is the same as in the stated truth or not: whether it is right; undefined where that is not said. */
export function usePlaces(): (same: boolean) => boolean | undefined {
  const standing = useStanding();
  return (same) => placeIsRight(standing, same);
}

/** What the truth beside an answer is called: where the answer is accepted, it corrects nothing. */
export function useTruthName(name: string): string {
  const t = useTranslations('questions.standing');
  return useStanding() === 'accepted' ? t('stated') : name;
}

/** Why an answer counts that is not what the stated rules give; nothing where it is judged by these alone. */
export function StandingNote({ mark }: { readonly mark: Mark | null }) {
  const t = useTranslations('questions.standing');
  const text = useText();
  if (useStanding() === 'judged' || mark === null) return null;
  return (
    <p className="standing-note">
      {mark.under ? t('convention') : mark.openAs ? t('open', { rules: text(mark.openAs) }) : t('accepted')}{' '}
      {t('below')}
    </p>
  );
}
