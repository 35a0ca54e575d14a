'use client';

import type { StudentScene } from '@timeslice/contract';
import { useMemo } from 'react';
import { type SeatTicket, ticketOf } from '../../live/tickets';
import { useClassroom } from '../../live/use-classroom';
import { Page } from '../../ui/page';
import { Working } from '../../ui/working';
import { AtQuestion } from './at-question';
import { Frame } from './frame';
import { Parted } from './parted';
import { Ended } from './screens/ended';
import { Lobby } from './screens/lobby';

interface RoomProps {
  readonly seat: SeatTicket;
  /** Takes the seat again, after another window had it. */
  readonly onComeBack: () => void;
}

export function Room({ seat: kept, onComeBack }: RoomProps) {
  const classroom = useClassroom<StudentScene>(useMemo(() => ticketOf(kept), [kept]));
  const { scene, seat, ended } = classroom;
  if (ended) return <Parted {...{ ended, kept, onComeBack }} />;
  if (!scene || !seat) {
    return (
      <Page width="narrow">
        <Working />
      </Page>
    );
  }
  return (
    <Frame scene={scene} link={classroom.link} nickname={seat.participant.nickname} serverNow={classroom.serverNow}>
      {scene.phase === 'lobby' ? (
        <Lobby scene={scene} seat={seat} />
      ) : scene.phase === 'ended' ? (
        <Ended scene={scene} seat={seat} resultToken={kept.resultToken} />
      ) : (
        <AtQuestion key={scene.question.id} scene={scene} seat={seat} classroom={classroom} />
      )}
    </Frame>
  );
}
