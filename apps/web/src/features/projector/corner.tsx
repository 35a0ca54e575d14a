'use client';

import type { ProjectorScene } from '@timeslice/contract';
import { useTranslations } from 'use-intl';
import { useJoinAddress } from '../../address/use-join-address';
import type { Link } from '../../live/room-state';

/** The bottom line: where the lesson is, and the way in for late-comers. */
export function Corner({ scene, link }: { readonly scene: ProjectorScene; readonly link: Link }) {
  const t = useTranslations('projector');
  const address = useJoinAddress(scene.code);
  const invites = scene.phase !== 'lobby' && scene.phase !== 'ended';
  if (!invites && link !== 'offline') return null;
  return (
    <footer className="wall-foot">
      <p>
        {link === 'offline' ? (
          <strong role="status" className="wall-offline">
            {t('offline')}
          </strong>
        ) : (
          'question' in scene && t('place', { number: scene.question.index + 1, of: scene.questions })
        )}
      </p>
      {invites && address && (
        <p>
          {address.typed} <strong className="mono wall-code-small">{scene.code}</strong>
        </p>
      )}
    </footer>
  );
}
