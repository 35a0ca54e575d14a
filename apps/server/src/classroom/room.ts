import {
  type Audience,
  audiences,
  type ParticipantId,
  type Parting,
  type Scene,
  type SessionId,
  type Snapshot,
} from '@timeslice/contract';
import { isForgotten, type Participant, seatOf, type State } from '@timeslice/session';
import { type Bus, hereMessages, type Message, type ServerId } from '../cluster/bus';
import { Whereabouts } from '../cluster/whereabouts';
import { textOf } from '../http/packet-encoder';
import { type Logger } from '../logging/logger';
import type { Clock } from './clock';
import { type ClassroomSocket, audienceOf, type SeatTaken } from './seat';
import type { Stored } from './batch';
import type { LiveSession } from './live-session';
import { part } from './parting';
import { type Gaps, Pulse } from './pulse';
import { changesEverySeat, changesSeatsOf, presenceTouches, touchesOf, type Urgency } from './touches';
import { Views } from './views';

/** A head count is worth a second's wait where it goes to everybody. */
const gaps: { readonly [A in Audience]: Gaps } = {
  students: { stage: 100, counter: 1_000 },
  projector: { stage: 100, counter: 250 },
  host: { stage: 100, counter: 250 },
};

/** The first one in the text of a scene is its own. */
const REVISION = /"revision":\d+/;

type Here = Extract<Message, { type: 'here' }>;

/** Who sits in one session on this server, and what they are told. */
export class Room {
  private readonly sockets: { readonly [A in Audience]: Set<ClassroomSocket> } = {
    students: new Set(),
    projector: new Set(),
    host: new Set(),
  };
  /** The newest socket of each participant; there is no other. */
  private readonly seats = new Map<ParticipantId, ClassroomSocket>();
  /** Who sits in this session, other servers included. */
  private readonly whereabouts = new Whereabouts((id, isHere) => this.presenceChanged(id, isHere));
  /** How many sockets of a participant were let in here that the other servers have yet to hear of. */
  private readonly unheard = new Map<ParticipantId, number>();
  /** Every participant who has ever sat here. */
  private readonly known = new Set<ParticipantId>();
  private readonly views = new Views();
  /** What was broadcast last, as long as nobody has been shown anything newer. */
  private readonly sent = new Map<Audience, { readonly scene: Scene; readonly text: string }>();
  private readonly pulses: { readonly [A in Audience]: Pulse };
  private isDeleted = false;

  constructor(
    private readonly session: SessionId,
    private readonly bus: Pick<Bus, 'server' | 'hasNeighbours' | 'say'>,
    private readonly clock: Clock,
    private readonly look: LiveSession['look'],
    private readonly logger: Logger,
  ) {
    const pulse = (audience: Audience) => new Pulse(clock, gaps[audience], () => this.publish(audience));
    this.pulses = { students: pulse('students'), projector: pulse('projector'), host: pulse('host') };
  }

  get isEmpty(): boolean {
    return audiences.every((audience) => this.sockets[audience].size === 0);
  }

  /** @returns whether this participant has sat here before */
  enter(socket: ClassroomSocket, seat: SeatTaken): 'first' | 'again' {
    if (this.isDeleted) {
      part(socket, 'unknown-ticket');
      return 'first';
    }
    const audience = audienceOf(seat);
    this.sockets[audience].add(socket);
    void socket.join(this.channel(audience));
    if (seat.actor.role !== 'participant') return 'first';
    const how = this.known.has(seat.actor.id) ? 'again' : 'first';
    this.known.add(seat.actor.id);
    this.take(seat.actor.id, socket);
    this.checkAgain(seat.actor.id);
    return how;
  }

  leave(socket: ClassroomSocket, seat: SeatTaken): void {
    this.sockets[audienceOf(seat)].delete(socket);
    if (seat.actor.role !== 'participant' || this.seats.get(seat.actor.id) !== socket) return;
    this.seats.delete(seat.actor.id);
    this.whereabouts.left(this.bus.server, seat.actor.id);
    if (this.bus.hasNeighbours) this.bus.say({ type: 'left', session: this.session, participant: seat.actor.id });
  }

  /**
   * All servers hear of all sockets in one order, in which the last one is the newest: an older one gives way when it
   * hears of it. One of which this server has not heard itself comes later in that order.
   */
  seatedAt(server: ServerId, id: ParticipantId): void {
    if (server === this.bus.server) return this.heardOfOwn(id);
    this.whereabouts.seated(server, id);
    const socket = this.seats.get(id);
    if (socket && !this.unheard.has(id)) part(socket, 'replaced');
  }

  leftAt(server: ServerId, id: ParticipantId): void {
    if (server !== this.bus.server) this.whereabouts.left(server, id);
  }

  hereAt(server: ServerId, { participants, first }: Pick<Here, 'participants' | 'first'>): void {
    if (server === this.bus.server) return;
    if (first) this.whereabouts.only(server, participants);
    else for (const id of participants) this.whereabouts.seated(server, id);
  }

  goneAt(server: ServerId): void {
    this.whereabouts.gone(server);
  }

  sayWhoIsHere(when: 'always' | 'unless-nobody'): void {
    if (when === 'unless-nobody' && this.seats.size === 0) return;
    for (const message of hereMessages(this.session, [...this.seats.keys()])) this.bus.say(message);
  }

  /** What was said lately may not have been heard by anybody. */
  retuned(): void {
    this.unheard.clear();
    this.sayWhoIsHere('always');
  }

  snapshot(state: State, seat: SeatTaken): Snapshot {
    const audience = audienceOf(seat);
    const scene = this.view(audience, state);
    if (this.sent.get(audience)?.scene !== scene) this.sent.delete(audience);
    return {
      now: this.clock.now(),
      scene,
      seat: seat.actor.role === 'participant' ? (seatOf(state, seat.actor.id) ?? null) : null,
    };
  }

  /** After these were stored; null: anything may have changed. */
  changed(state: State, stored: readonly Stored[] | null): void {
    if (stored === null) return this.changedAll(state);
    const most: Record<Audience, Urgency> = { students: 'none', projector: 'none', host: 'none' };
    for (const { entry } of stored) {
      const touches = touchesOf(entry.event);
      for (const audience of audiences) most[audience] = moreUrgent(most[audience], touches[audience]);
    }
    for (const audience of audiences) this.pulses[audience].mark(most[audience]);
    if (stored.some(({ entry }) => changesEverySeat(entry.event))) this.tellAllSeats(state);
    else for (const one of stored) this.tellSeat(state, one);
    for (const { entry } of stored) {
      if (entry.event.type === 'removed') this.dismiss(entry.event.participant, 'removed');
      if (entry.event.type === 'forgotten') this.dismiss(entry.event.participant, 'unknown-ticket');
    }
  }

  close(): void {
    for (const audience of audiences) this.pulses[audience].stop();
  }

  /** There is no such session any more. */
  dismissAll(): void {
    this.isDeleted = true;
    for (const audience of audiences) for (const socket of this.sockets[audience]) part(socket, 'unknown-ticket');
  }

  private changedAll(state: State): void {
    for (const audience of audiences) this.pulses[audience].mark('stage');
    this.tellAllSeats(state);
    for (const participant of state.participants.values()) this.dismissIfGone(participant);
  }

  /** Whoever was removed between the check of the ticket and the seat was not sitting here yet. */
  private checkAgain(id: ParticipantId): void {
    this.look(({ participants }) => {
      const participant = participants.get(id);
      if (participant) this.dismissIfGone(participant);
    }).catch((error: unknown) => this.logger.error({ err: error }, 'a seat could not be checked again'));
  }

  private dismissIfGone(participant: Participant): void {
    if (participant.removed) this.dismiss(participant.id, 'removed');
    else if (isForgotten(participant)) this.dismiss(participant.id, 'unknown-ticket');
  }

  private take(id: ParticipantId, socket: ClassroomSocket): void {
    const older = this.seats.get(id);
    this.seats.set(id, socket);
    this.whereabouts.seated(this.bus.server, id);
    if (older) part(older, 'replaced');
    // A thousand who come back at once are told to nobody where there is nobody to tell.
    if (!this.bus.hasNeighbours) return;
    this.unheard.set(id, (this.unheard.get(id) ?? 0) + 1);
    this.bus.say({ type: 'seated', session: this.session, participant: id });
  }

  private heardOfOwn(id: ParticipantId): void {
    const left = (this.unheard.get(id) ?? 0) - 1;
    if (left > 0) this.unheard.set(id, left);
    else this.unheard.delete(id);
  }

  private presenceChanged(id: ParticipantId, isHere: boolean): void {
    this.views.presenceChanged(id, isHere);
    for (const audience of audiences) this.pulses[audience].mark(presenceTouches[audience]);
  }

  private dismiss(id: ParticipantId, why: Parting): void {
    const socket = this.seats.get(id);
    if (socket) part(socket, why);
  }

  /** A socket knows its own draft; the same person's newer socket does not. */
  private tellSeat(state: State, { entry: { event }, origin }: Stored): void {
    for (const id of changesSeatsOf(event, state)) {
      const socket = this.seats.get(id);
      if (!socket || (event.type === 'drafted' && socket.id === origin)) continue;
      const seat = seatOf(state, id);
      if (seat) socket.emit('seat', seat);
    }
  }

  private tellAllSeats(state: State): void {
    for (const [id, socket] of this.seats) {
      const seat = seatOf(state, id);
      if (seat) socket.emit('seat', seat);
    }
  }

  /** Whoever comes later asks for itself: nobody here, nothing to send. */
  private publish(audience: Audience): void {
    if (this.sockets[audience].size === 0) return;
    this.look((state) => this.broadcast(audience, this.view(audience, state))).catch((error: unknown) => {
      this.logger.error({ err: error, audience }, 'could not be shown');
    });
  }

  /** What an audience is shown: whoever came by an old link of the projector is gone by then. */
  private view(audience: Audience, state: State): Scene {
    if (audience === 'projector') this.dismissOldLinks(state);
    return this.views.of(audience, state);
  }

  private dismissOldLinks({ projectorLink }: State): void {
    for (const socket of this.sockets.projector) {
      const actor = socket.data.seat?.actor;
      if (actor?.role === 'projector' && actor.link < projectorLink) part(socket, 'link-renewed');
    }
  }

  private broadcast(audience: Audience, scene: Scene): void {
    const text = textOf(scene).replace(REVISION, '');
    const isNew = this.sent.get(audience)?.text !== text;
    this.sent.set(audience, { scene, text });
    const [socket] = this.sockets[audience];
    if (isNew) socket?.nsp.to(this.channel(audience)).emit('scene', scene);
  }

  private channel(audience: Audience): string {
    return `${this.session}:${audience}`;
  }
}

const order: readonly Urgency[] = ['none', 'counter', 'stage'];
const moreUrgent = (one: Urgency, other: Urgency) => (order.indexOf(one) < order.indexOf(other) ? other : one);
