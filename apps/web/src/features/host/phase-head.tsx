'use client';

import { useEffect, useRef } from 'react';
import { phases, type HostScene } from '@timeslice/contract';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text';
import { revealFormOf } from '../../questions/reveal-form';
import { cx } from '../../ui/cx';

/** Where the session is; takes the focus when that changes, unless somebody is typing. */
export function PhaseHead({ scene }: { readonly scene: HostScene }) {
  const t = useTranslations('host');
  const text = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const place = 'question' in scene ? `${scene.phase} ${scene.question.id}` : scene.phase;
  const seen = useRef(place);

  useEffect(() => {
    if (seen.current === place) return;
    seen.current = place;
    const typing = document.activeElement?.closest('input, textarea, [role="dialog"]');
    if (!typing) heading.current?.focus({ preventScroll: true });
  }, [place]);

  const title = 'question' in scene ? text(scene.question.title) : t(`phases.${scene.phase}`);
  return (
    <header className={scene.phase === 'reveal' ? 'mb-3' : 'mb-6'}>
      <PhaseRuler scene={scene} />
      <p className="mt-3 text-sm font-semibold text-muted">
        {'question' in scene
          ? t('place', { number: scene.question.index + 1, of: scene.questions, phase: t(`phases.${nameOf(scene)}`) })
          : text(scene.title)}
      </p>
      <h1
        ref={heading}
        tabIndex={-1}
        className={cx('phase-title', scene.phase === 'reveal' ? 'text-xl' : 'text-2xl md:text-3xl')}
      >
        {title}
      </h1>
    </header>
  );
}

const ofQuestion = phases.filter((phase) => phase !== 'lobby' && phase !== 'ended');

/** Where nothing runs it is the answer that is revealed. */
const nameOf = (scene: HostScene) =>
  scene.phase === 'reveal' && revealFormOf(scene.question.prompt) === 'answer' ? 'answer' : scene.phase;

/** The steps of one question as ticks; the way so far is drawn bold. */
function PhaseRuler({ scene }: { readonly scene: HostScene }) {
  const t = useTranslations('host');
  const current = ofQuestion.findIndex((phase) => phase === scene.phase);
  if (current === -1) return <div className="ticks" aria-hidden="true" />;
  return (
    <ol aria-label={t('phasesOfQuestion')} className="phase-ruler">
      {ofQuestion.map((phase, index) => (
        <li key={phase} aria-current={index === current ? 'step' : undefined} data-past={index < current || undefined}>
          {t(`shortPhases.${phase}`)}
        </li>
      ))}
    </ol>
  );
}
