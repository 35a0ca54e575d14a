'use client';

import type { HostedSession, HostScene, SessionId, Ticket } from '@timeslice/contract';
import { useEffect, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useQueryValue } from '../../address/use-address';
import { RefusedNotice } from '../../instructor/instructor-page';
import { useInstructor } from '../../instructor/use-instructor';
import { useClassroom } from '../../live/use-classroom';
import { type Loaded, useLoaded } from '../../live/use-loaded';
import { LinkButton } from '../../ui/link-button';
import { Page } from '../../ui/page';
import { Working } from '../../ui/working';
import { Control } from './control';
import { Parted } from './parted';

/** Between two times that the projector's new link is asked for. */
const RELOAD_MS = 3_000;

/** `/host?s=SESSION`: the instructor's own screen. The host shows a cookie, so nothing secret stands in the address. */
export function Host() {
  const session = useQueryValue('s');
  const { loaded: instructor, reload: askAgain } = useInstructor();
  const path = session && instructor.state === 'ready' ? `/api/sessions/${encodeURIComponent(session)}` : null;
  const { loaded, reload } = useLoaded<HostedSession>(path);
  const [last, setLast] = useState<HostedSession | null>(null);
  if (loaded.state === 'ready' && loaded.value !== last) setLast(loaded.value);

  // A new link that cannot be asked for just now takes nobody out of the room.
  const hosted = loaded.state === 'ready' ? loaded.value : last?.session === session ? last : null;
  if (hosted) return <Room hosted={hosted} reload={reload} />;
  const code = session === null ? 'unknown-session' : (refusalIn(loaded) ?? refusalIn(instructor));
  return (
    <Page width="narrow">
      {code === null ? (
        <Working />
      ) : (
        <RefusedNotice code={code} retry={instructor.state === 'refused' ? askAgain : reload} />
      )}
      {code !== null && <BackToLessons />}
    </Page>
  );
}

const refusalIn = (loaded: Loaded<unknown>) => (loaded.state === 'refused' ? loaded.code : null);

function BackToLessons() {
  const t = useTranslations('host');
  return (
    <p className="mt-6">
      <LinkButton href="/teach" look="secondary">
        {t('toLessons')}
      </LinkButton>
    </p>
  );
}

interface RoomProps {
  readonly hosted: HostedSession;
  readonly reload: () => void;
}

function Room({ hosted, reload }: RoomProps) {
  const { session, projectorLink } = hosted;
  const classroom = useClassroom<HostScene>(useHostTicket(session));
  const newest = classroom.scene?.projectorLink ?? projectorLink;
  // Renewed here or in another window of the host: the new link is in no scene.
  useEffect(() => {
    if (newest <= projectorLink) return;
    reload();
    const again = setInterval(reload, RELOAD_MS);
    return () => clearInterval(again);
  }, [newest, projectorLink, reload]);
  if (classroom.ended) return <Parted ended={classroom.ended} />;
  if (classroom.scene === null)
    return (
      <Page width="narrow">
        <Working />
      </Page>
    );
  return <Control hosted={hosted} classroom={classroom} scene={classroom.scene} />;
}

const useHostTicket = (session: SessionId): Ticket => useMemo(() => ({ role: 'host', session }), [session]);
