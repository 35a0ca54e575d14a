'use client';

import { endFor, type HostScene, type SceneIn } from '@timeslice/contract';
import { useTranslations } from 'use-intl';
import { useName } from '../../../i18n/use-name';
import { TimeLeft } from '../../../live/time-left';
import { useSecondsLeft } from '../../../live/use-seconds-left';
import { Button } from '../../../ui/button';
import { LiveRegion } from '../../../ui/live-region';
import type { RoomTools } from './screen';

interface TimeForSomeProps {
  readonly scene: SceneIn<HostScene, 'predict'>;
  readonly room: RoomTools;
  /** Seconds that are given at once. */
  readonly more: number;
}

const isHere = ({ removed }: { readonly removed?: true }) => removed !== true;

/** Once the time of the class is over: for how many it goes on, and how long. */
export function TimeGoesOn({ scene, room }: Omit<TimeForSomeProps, 'more'>) {
  const t = useTranslations('host.predict');
  const ends = scene.roster.filter(isHere).map(({ extraTime }) => endFor(scene, extraTime));
  const last = Math.max(0, ...ends.flatMap((end) => end ?? []));
  useSecondsLeft(last, room.serverNow);
  const now = room.serverNow();
  const people = ends.filter((end) => end === null || end > now).length;
  if (people === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <p role="status">{t('closedBut', { people })}</p>
      {ends.includes(null) ? (
        <p className="text-muted">{t('noEnd')}</p>
      ) : (
        <TimeLeft closesAt={last} serverNow={room.serverNow} className="text-2xl" />
      )}
    </div>
  );
}

/** Who asks for more time, each to be given it alone. */
export function AskingForTime({ scene, room, more }: TimeForSomeProps) {
  const t = useTranslations('host.predict');
  const called = useName();
  const asking = scene.roster.filter((person) => isHere(person) && person.asksForTime);
  return (
    <>
      <LiveRegion text={asking.length > 0 ? t('asking', { people: asking.length }) : ''} />
      {asking.length > 0 && (
        <section aria-label={t('askingList')}>
          <p>{t('asking', { people: asking.length })}</p>
          <ul>
            {asking.map(({ id, nickname }) => (
              <li key={id} className="flex flex-wrap items-center gap-x-4 py-1">
                <span className="font-semibold">{called(nickname)}</span>
                <Button
                  look="secondary"
                  size="sm"
                  onPress={() => void room.act({ type: 'extend', seconds: more, participant: id })}
                >
                  {t('extendOne', { seconds: more })}
                  <span className="sr-only">: {called(nickname)}</span>
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
