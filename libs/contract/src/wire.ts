import type { Parting, Scene, Seat, Snapshot } from './scene';
import type { Refusal, Reply } from './reply';

/** A frame above this is never parsed: the socket is closed. */
export const FRAME_MAX = 64 * 1024;

/** What a socket shows to be let in, in socket.io's `auth`; a host shows its cookie and names the session only. */
export type Ticket =
  | { readonly role: 'host'; readonly session: string }
  | { readonly role: 'projector'; readonly session: string; readonly token: string }
  | { readonly role: 'participant'; readonly session: string; readonly token: string };

/** socket.io event maps; the gateway and the client are typed by the same two. */
export interface ClientToServer {
  command: (command: unknown, acknowledge: (reply: Reply) => void) => void;
  sync: (acknowledge: (snapshot: Snapshot | Refusal) => void) => void;
}

export interface ServerToClient {
  scene: (scene: Scene) => void;
  seat: (seat: Seat) => void;
  /** Said before the server closes the socket for good; the client does not come back by itself. */
  parting: (why: Parting) => void;
}

/** How long `/check` holds its WebSocket. */
export const CHECK_SECONDS = 60;

/** What may be asked for in the namespace `/check`, which needs no ticket: the server's epoch ms. */
export interface CheckToServer {
  time: (acknowledge: (now: number) => void) => void;
}
