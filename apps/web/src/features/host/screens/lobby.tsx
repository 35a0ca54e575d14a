'use client';

import { useTranslations } from 'use-intl';
import { useJoinAddress } from '../../../address/use-join-address';
import { Notice } from '../../../ui/notice';
import { CopyProjectorLink, OpenProjector } from '../projector-link';
import type { ScreenProps } from './screen';

/** How a class comes in, in the order in which it is done. */
export function Lobby({ scene, room }: ScreenProps<'lobby'>) {
  const t = useTranslations('host.lobby');
  const address = useJoinAddress(scene.code);
  return (
    <>
      {address?.onlyHere && (
        <div className="mb-6">
          <Notice>{t('onlyHere', { address: address.typed })}</Notice>
        </div>
      )}
      <ol className="lobby-steps grid gap-7">
        <li className="lobby-step">
          <h2 className="text-lg">{t('project')}</h2>
          <p className="text-muted">{t('projectNote')}</p>
          <p className="mt-2 flex flex-wrap items-center gap-x-2 gap-y-1">
            <OpenProjector hosted={room.hosted} look="secondary" />
            <CopyProjectorLink hosted={room.hosted} />
          </p>
        </li>
        <li className="lobby-step">
          <h2 className="text-lg">{t('join')}</h2>
          <p className="text-muted">{t('joinNote', { address: address?.typed ?? '' })}</p>
          <p className="mono mt-1 text-4xl font-extrabold tracking-[0.12em]">{scene.code}</p>
        </li>
        <li className="lobby-step">
          <h2 className="text-lg">{t('begin')}</h2>
          <p className="text-muted">{t('beginNote', { people: scene.people, questions: scene.questions })}</p>
        </li>
      </ol>
    </>
  );
}
