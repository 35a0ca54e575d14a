import { participantToken, type ParticipantToken, type SessionId, type Ticket } from '@timeslice/contract';
import { read, remove, write } from './device';
import { secret } from './random';

/** What this device knows of its own seat in a session. */
export interface SeatTicket {
  readonly session: SessionId;
  readonly token: ParticipantToken;
  readonly nickname: string;
  /** Opens the own results later: `/r/TOKEN`. */
  readonly resultToken: string;
}

const keyOf = (session: string) => `timeslice:seat:${session}`;
const attemptKey = (code: string) => `timeslice:joining:${code}`;

export const seatIn = (session: string): SeatTicket | null => read<SeatTicket>(keyOf(session));

export function keepSeat(seat: SeatTicket): void {
  write(keyOf(seat.session), seat);
}

export const forgetSeat = (session: string): void => remove(keyOf(session));

export const ticketOf = ({ session, token }: SeatTicket): Ticket => ({ role: 'participant', session, token });

/** The token of a join that is under way, made before it is asked for: asked again, it is the same join. */
export function tokenToJoin(code: string): ParticipantToken {
  const begun = read<ParticipantToken>(attemptKey(code));
  if (begun !== null) return begun;
  const token = participantToken.parse(secret());
  write(attemptKey(code), token);
  return token;
}

export const joined = (code: string): void => remove(attemptKey(code));

/** `/projector#SESSION.TOKEN`; null where the fragment is none. */
export function projectorTicket(fragment: string): Ticket | null {
  const [session = '', token = ''] = fragment.replace(/^#/, '').split('.');
  return session === '' || token === '' ? null : { role: 'projector', session, token };
}
