'use client';

import type { SceneIn, Seat, StudentScene } from '@timeslice/contract';
import { useTranslations } from 'use-intl';
import { useText } from '../../../i18n/use-text';
import { Heading } from '../heading';
import { Practice } from '../brush-practice';

interface LobbyProps {
  readonly scene: SceneIn<StudentScene, 'lobby'>;
  readonly seat: Seat;
}

export function Lobby({ scene, seat }: LobbyProps) {
  const t = useTranslations('play.lobby');
  const text = useText();
  return (
    <>
      <Heading kicker={text(scene.title)}>{t('in', { name: seat.participant.nickname })}</Heading>
      <p className="mt-2 text-muted">{t('wait', { people: scene.people })}</p>
      <Practice />
    </>
  );
}
