import type { Parting, RefusalCode, Scene, Seat, Snapshot } from '@timeslice/contract';

/** `connecting`: not yet; `online`: what is shown is what the server shows; `offline`: it may be old. */
export type Link = 'connecting' | 'online' | 'offline';

/** Why the server closed us for good. */
export type Ended = { readonly parting: Parting } | { readonly refused: RefusalCode };

export interface RoomState<S extends Scene> {
  readonly scene: S | null;
  readonly seat: Seat | null;
  readonly link: Link;
  readonly ended: Ended | null;
}

export const nowhere: RoomState<never> = { scene: null, seat: null, link: 'connecting', ended: null };

/** The newer of two views. An equal revision replaces: who is here changes without one. */
function newer<V extends { readonly revision: number }>(held: V | null, come: V | null): V | null {
  if (held === null || come === null) return come ?? held;
  return come.revision >= held.revision ? come : held;
}

export const withScene = <S extends Scene>(state: RoomState<S>, scene: S): RoomState<S> => ({
  ...state,
  scene: newer(state.scene, scene),
});

export const withSeat = <S extends Scene>(state: RoomState<S>, seat: Seat): RoomState<S> => ({
  ...state,
  seat: newer(state.seat, seat),
});

export const withSnapshot = <S extends Scene>(state: RoomState<S>, { scene, seat }: Snapshot): RoomState<S> => ({
  ...state,
  link: 'online',
  scene: newer(state.scene, scene as S),
  seat: newer(state.seat, seat),
});
