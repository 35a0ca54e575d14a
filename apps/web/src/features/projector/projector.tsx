'use client';

import { useMemo } from 'react';
import type { ProjectorScene } from '@timeslice/contract';
import { useTranslations } from 'use-intl';
import { useFragment } from '../../address/use-address';
import type { Ended } from '../../live/room-state';
import { projectorTicket } from '../../live/tickets';
import { useClassroom } from '../../live/use-classroom';
import { useRoom } from './room-light';
import { Corner } from './corner';
import { Screen } from './screens/screen';
import { useProjectorTheme } from '../../theme/use-projector-theme';
import { useStillMouse } from './use-still-mouse';
import { useWakeLock } from '../../live/use-wake-lock';
import { WallMenu } from './wall-menu';

/** `/projector#SESSION.TOKEN`: what the whole room looks at. It shows, and controls nothing. */
export function Projector() {
  const t = useTranslations('projector');
  const fragment = useFragment();
  const ticket = useMemo(() => (fragment === undefined ? null : projectorTicket(fragment)), [fragment]);
  const { scene, link, ended, serverNow } = useClassroom<ProjectorScene>(ticket);
  const [room, setRoom] = useRoom();
  useProjectorTheme(room);
  useWakeLock();
  const still = useStillMouse();

  return (
    <div className="wall" data-still={still || undefined} data-phase={scene?.phase}>
      <WallMenu room={room} setRoom={setRoom} hidden={still} />
      {ended !== null && reasonOf(ended) === 'link-renewed' ? (
        <Message title={t('renewed.title')}>{t('renewed.body')}</Message>
      ) : ended !== null || fragment === '' || (fragment !== undefined && ticket === null) ? (
        <Message title={t('closed.title')}>{t('closed.body')}</Message>
      ) : scene === null ? (
        <Message title={t('connecting')} />
      ) : (
        <>
          <Screen scene={scene} serverNow={serverNow} />
          <Corner scene={scene} link={link} />
        </>
      )}
    </div>
  );
}

const reasonOf = (ended: Ended) => ('parting' in ended ? ended.parting : ended.refused);

function Message({ title, children }: { readonly title: string; readonly children?: string }) {
  return (
    <main className="wall-message">
      <h1>{title}</h1>
      {children !== undefined && <p>{children}</p>}
    </main>
  );
}
