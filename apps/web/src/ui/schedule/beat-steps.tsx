'use client';

import { useTranslations } from 'use-intl';
import { beats, type Beat } from './stage-scene';

/** Which of the three steps of a context switch is shown. */
export function BeatSteps({ beat }: { readonly beat: Beat }) {
  const t = useTranslations('stage');
  return (
    <p className="beat-steps">
      <span className="beat-title">{t('switch')}</span>
      {beats.map((step, n) => (
        <span key={step} className="beat-step" aria-current={step === beat ? 'step' : undefined}>
          {n + 1} {t(`beats.${step}`)}
        </span>
      ))}
    </p>
  );
}
