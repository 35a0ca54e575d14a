'use client';

import type { Confidence, QuestionId, RoundNumber, SessionId } from '@timeslice/contract';
import type { Answer } from '@timeslice/questions';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { DraftKeeper } from './draft-keeper';
import { countedOf, type DraftState, empty, stateOf } from './outbox';
import type { Classroom } from './use-classroom';

export interface Draft {
  readonly answer: Answer | null;
  /** What the server has of it, as far as this device knows: after the lock, what counts. */
  readonly counted: Answer | null;
  readonly state: DraftState;
  readonly edit: (answer: Answer) => void;
  /** How sure its author is; null: not said. */
  readonly confidence: Confidence | null;
  readonly assure: (confidence: Confidence) => void;
}

interface Drafting {
  readonly session: SessionId;
  readonly question: QuestionId;
  readonly classroom: Pick<Classroom<never>, 'seat' | 'link' | 'send'>;
  /** The round in which predictions are taken, or null. */
  readonly open: RoundNumber | null;
}

/** The own prediction of one question, as it stands on this device, and whether the server has it. */
export function useDraft({ session, question, classroom, open }: Drafting): Draft {
  const { send, seat, link } = classroom;
  const keeper = useMemo(() => new DraftKeeper({ session, question, send }), [session, question, send]);
  const box = useSyncExternalStore(keeper.subscribe, keeper.state, () => empty);
  const server = seat?.draft?.question === question ? seat.draft : null;

  useEffect(() => keeper.meet(server), [keeper, server, link]);
  useEffect(() => {
    if (open !== null) keeper.reopen();
  }, [keeper, open]);

  return useMemo(
    () => ({
      answer: box.answer,
      counted: countedOf(box, server),
      state: stateOf(box, { online: link === 'online', open: open !== null }),
      edit: keeper.edit,
      confidence: box.confidence,
      assure: keeper.assure,
    }),
    [box, server, link, open, keeper],
  );
}
