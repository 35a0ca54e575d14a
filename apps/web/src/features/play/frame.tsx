'use client';

import type { StudentScene } from '@timeslice/contract';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Link } from '../../live/room-state';
import { TimeLeft } from '../../live/time-left';
import { LanguageSwitch } from '../../ui/language-switch';
import { ThemeSwitch } from '../../ui/theme-switch';
import { TickProgress } from '../../ui/tick-progress';
import { useHeadingFocus } from './use-heading-focus';

interface FrameProps {
  readonly scene: StudentScene;
  readonly link: Link;
  readonly nickname: string;
  readonly serverNow: () => number;
  readonly children: ReactNode;
}

/** When answers close, or the talk is over: epoch ms. */
function endOf(scene: StudentScene): number | null {
  if (scene.phase === 'predict') return scene.closesAt;
  return scene.phase === 'discuss' ? scene.endsAt : null;
}

/** What stays while the phases change: who this is, how far the class is, the time, and whether the server is there. */
export function Frame({ scene, link, nickname, serverNow, children }: FrameProps) {
  const t = useTranslations('play');
  const question = 'question' in scene ? scene.question : null;
  const until = endOf(scene);
  const content = useHeadingFocus(`${scene.phase} ${question?.id ?? ''}`);
  return (
    <div className="play">
      <header className="play-top">
        <div className="play-line">
          <span className="play-name">{nickname}</span>
          {question && (
            <span className="play-place mono">
              <span className="sr-only">{t('place', { number: question.index + 1, of: scene.questions })}</span>
              <span aria-hidden="true">
                {question.index + 1}/{scene.questions}
              </span>
            </span>
          )}
          {until !== null && <TimeLeft closesAt={until} serverNow={serverNow} className="play-time" />}
        </div>
        {question && <TickProgress label={t('progress')} value={question.index + 1} max={scene.questions} />}
      </header>
      <div role="status" className="play-link">
        {link === 'online' ? null : (
          <p className="play-offline">
            <strong>{t(link === 'offline' ? 'offline.title' : 'offline.connecting')}</strong> {t('offline.body')}
          </p>
        )}
      </div>
      <main ref={content} className="play-main" data-phase={scene.phase}>
        {children}
      </main>
      <footer className="play-foot">
        <LanguageSwitch />
        <ThemeSwitch />
      </footer>
    </div>
  );
}
