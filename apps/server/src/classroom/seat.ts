import type { Actor, Audience, ClientToServer, ServerToClient, SessionId } from '@timeslice/contract';
import type { DefaultEventsMap, Server, Socket } from 'socket.io';
import type { Classroom } from './classroom';

/** Whom a socket stands for: found out once from its ticket, never from a message. */
export interface SeatTaken {
  readonly session: SessionId;
  readonly actor:
    | Extract<Actor, { readonly role: 'host' | 'participant' }>
    | (Extract<Actor, { readonly role: 'projector' }> & {
        /** How many times the link had been renewed by which it came. */
        readonly link: number;
      });
  readonly classroom: Classroom;
}

export interface SocketData {
  seat?: SeatTaken;
  /** The account whose sign-in opened a host's seat. */
  account?: string;
}

export type ClassroomServer = Server<ClientToServer, ServerToClient, DefaultEventsMap, SocketData>;
export type ClassroomSocket = Socket<ClientToServer, ServerToClient, DefaultEventsMap, SocketData>;

const audiences = { host: 'host', projector: 'projector', participant: 'students' } as const satisfies Record<
  SeatTaken['actor']['role'],
  Audience
>;

/** The channel of all the sockets that an account's sign-ins have opened. */
export const channelOf = (account: string) => `account:${account}`;

export const audienceOf = ({ actor }: SeatTaken): Audience => audiences[actor.role];
