'use client';

import { endFor, type Seat, type StudentScene } from '@timeslice/contract';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { TimeLeft } from '../../live/time-left';
import type { Classroom } from '../../live/use-classroom';
import { LanguageSwitch } from '../../ui/language-switch';
import { ThemeSwitch } from '../../ui/theme-switch';
import { TickProgress } from '../../ui/tick-progress';
import { MoreTime, WARNING_SECONDS } from './more-time';
import { useHeadingFocus } from './use-heading-focus';

interface FrameProps {
  readonly scene: StudentScene;
  readonly seat: Seat;
  readonly classroom: Classroom<StudentScene>;
  readonly children: ReactNode;
}

/** What stays while the phases change: who this is, how far the class is, the time, and whether the server is there. */
export function Frame({ scene, seat, classroom, children }: FrameProps) {
  const t = useTranslations('play');
  const question = 'question' in scene ? scene.question : null;
  const { link, serverNow, send } = classroom;
  const answering = scene.phase === 'predict' ? endFor(scene, seat.extraTime) : null;
  const talking = scene.phase === 'discuss' ? scene.endsAt : null;
  const content = useHeadingFocus(`${scene.phase} ${question?.id ?? ''}`);
  return (
    <div className="play">
      <header className="play-top">
        <div className="play-line">
          <span className="play-name">{seat.participant.nickname}</span>
          {question && (
            <span className="play-place mono">
              <span className="sr-only">{t('place', { number: question.index + 1, of: scene.questions })}</span>
              <span aria-hidden="true">
                {question.index + 1}/{scene.questions}
              </span>
            </span>
          )}
          {answering !== null && (
            <>
              <MoreTime key={question?.id} {...{ end: answering, serverNow, send }} />
              <TimeLeft closesAt={answering} serverNow={serverNow} className="play-time" nearAt={WARNING_SECONDS} />
            </>
          )}
          {talking !== null && <TimeLeft closesAt={talking} serverNow={serverNow} className="play-time" />}
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
