'use client';

import { endFor, GRACE_MS, type Seat, type StudentScene } from '@timeslice/contract';
import { useMemo } from 'react';
import { type SeatTicket, ticketOf } from '../../live/tickets';
import { type Classroom, useClassroom } from '../../live/use-classroom';
import { useHasPassed } from '../../live/use-has-passed';
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
  return <Seated {...{ scene, seat, classroom, kept }} />;
}

interface SeatedProps {
  readonly scene: StudentScene;
  readonly seat: Seat;
  readonly classroom: Classroom<StudentScene>;
  readonly kept: SeatTicket;
}

/** Once the own time is over the question is closed here, though it may be open for others still. */
function Seated({ scene: ofClass, seat, classroom, kept }: SeatedProps) {
  const end = ofClass.phase === 'predict' ? endFor(ofClass, seat.extraTime) : null;
  const isOver = useHasPassed(end === null ? null : end + GRACE_MS, classroom.serverNow);
  const scene: StudentScene = ofClass.phase === 'predict' && isOver ? { ...ofClass, phase: 'locked' } : ofClass;
  return (
    <Frame {...{ scene, seat, classroom }}>
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
