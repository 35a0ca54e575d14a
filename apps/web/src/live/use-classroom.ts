'use client';

import {
  type ClientToServer,
  type CommandId,
  FRAME_MAX,
  type Refusal,
  refusals,
  refuse,
  type Reply,
  type Scene,
  type Seat,
  type ServerToClient,
  type Snapshot,
  type Ticket,
  type WireCommand,
} from '@timeslice/contract';
import { useMemo, useSyncExternalStore } from 'react';
import { io, type Socket } from 'socket.io-client';
import { backOff, uuid } from './random';
import { resend } from './resend';
import { type Ended, type Link, nowhere, type RoomState, withScene, withSeat, withSnapshot } from './room-state';
import { type ClockSample, offsetOf, sampleOf, withSample } from './server-clock';

type WithoutId<C> = C extends unknown ? Omit<C, 'commandId'> : never;
/** What may be asked for; its id is made when it is sent. */
export type Asked = WithoutId<WireCommand>;

export interface Classroom<S extends Scene> {
  readonly scene: S | null;
  readonly seat: Seat | null;
  readonly link: Link;
  readonly ended: Ended | null;
  /** Epoch ms, by the server's clock. Always the same function for one ticket. */
  readonly serverNow: () => number;
  /** Sends until there is a final answer, over as many connections as it takes. */
  readonly send: (command: Asked) => Promise<Reply>;
}

const ACKNOWLEDGED_WITHIN = 4_000; // ms
const FIRST_SYNCS = [1_500, 5_000]; // ms after a connection, to know the clock better than one round trip tells
const SYNC_EVERY = 60_000; // ms, in case a message was lost without the connection

/** A seat in the live room: what it shows, and a way to ask for something. */
export function useClassroom<S extends Scene>(ticket: Ticket | null): Classroom<S> {
  const key = ticket && JSON.stringify(ticket);
  const room = useMemo(() => (key === null ? noRoom<S>() : new Room<S>(JSON.parse(key) as Ticket)), [key]);
  const state = useSyncExternalStore(room.subscribe, room.state, (): RoomState<S> => nowhere);
  return useMemo(() => ({ ...state, serverNow: room.serverNow, send: room.send }), [state, room]);
}

interface Visited<S extends Scene> {
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => RoomState<S>;
  readonly serverNow: () => number;
  readonly send: (command: Asked) => Promise<Reply>;
}

const noRoom = <S extends Scene>(): Visited<S> => ({
  subscribe: () => () => undefined,
  state: () => nowhere,
  serverNow: () => Date.now(),
  send: async () => refuse('unavailable'),
});

const bytesIn = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length;
const isRefusal = (answer: Snapshot | Refusal): answer is Refusal => 'ok' in answer;

/** Connected while somebody listens; leaves with the last listener. */
class Room<S extends Scene> implements Visited<S> {
  private readonly device = uuid();
  private current: RoomState<S> = nowhere;
  private samples: readonly ClockSample[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly waiting = new Set<() => void>();
  private readonly timers = new Set<ReturnType<typeof setTimeout>>();
  private socket: Socket<ServerToClient, ClientToServer> | null = null;
  /** Connections refused in a row, and syncs not answered in a row. */
  private failures = 0;
  private silences = 0;

  constructor(private readonly ticket: Ticket) {}

  readonly state = () => this.current;
  readonly serverNow = () => Date.now() + offsetOf(this.samples);

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    if (this.listeners.size === 1) this.enter();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.leave();
    };
  };

  readonly send = (asked: Asked): Promise<Reply> => {
    const command = { ...asked, commandId: uuid() as CommandId };
    // socket.io's own framing adds a few bytes
    if (bytesIn(command) > FRAME_MAX - 64) return Promise.resolve(refuse('too-large'));
    return resend({
      ready: () => this.online(),
      attempt: () => this.attempt(command),
      pause: (n) => this.wait(backOff(n)),
    });
  };

  private show(next: RoomState<S>): void {
    this.current = next;
    for (const listener of this.listeners) listener();
  }

  private enter(): void {
    if (this.current.ended) return;
    const socket: Socket<ServerToClient, ClientToServer> = io({
      auth: this.ticket,
      // A proxy before several servers goes by them (deploy/nginx.conf); they say nothing that is secret.
      query: { session: this.ticket.session, device: this.device },
      withCredentials: true,
      forceNew: true,
      reconnectionDelay: 500,
      reconnectionDelayMax: 6_000,
      randomizationFactor: 0.5,
    });
    this.socket = socket;
    socket.on('connect', () => this.arrived());
    socket.on('scene', (scene) => this.show(withScene(this.current, scene as S)));
    socket.on('seat', (seat) => this.show(withSeat(this.current, seat)));
    socket.on('parting', (parting) => this.end({ parting }));
    socket.on('disconnect', () => this.dropped());
    socket.on('connect_error', (error) => this.refused(error));
    document.addEventListener('visibilitychange', this.back);
    addEventListener('online', this.back);
    addEventListener('pageshow', this.back);
    addEventListener('offline', this.away);
  }

  private leave(): void {
    document.removeEventListener('visibilitychange', this.back);
    removeEventListener('online', this.back);
    removeEventListener('pageshow', this.back);
    removeEventListener('offline', this.away);
    const { socket } = this;
    this.socket = null; // first: a connected socket tells `dropped` while it disconnects
    socket?.disconnect();
    this.clearTimers();
    this.current = { ...this.current, link: this.current.ended ? 'offline' : 'connecting' };
    this.wake();
  }

  private end(ended: Ended): void {
    this.show({ ...this.current, ended, link: 'offline' });
    this.leave();
  }

  private arrived(): void {
    this.failures = 0;
    this.silences = 0;
    this.clearTimers();
    this.wake();
    void this.sync();
    for (const delay of FIRST_SYNCS) this.later(delay * (0.75 + Math.random() / 2), () => void this.sync());
  }

  private dropped(): void {
    if (this.socket === null || this.current.ended) return;
    this.clearTimers();
    this.show({ ...this.current, link: 'offline' });
    this.comeBack();
  }

  /** Where the server closed the socket or refused it, socket.io does not come back by itself. */
  private comeBack(): void {
    const { socket } = this;
    if (socket && !socket.active) this.later(backOff(this.failures++), () => socket.connect());
  }

  private refused(error: Error & { readonly data?: unknown }): void {
    const code = (error.data as Partial<Refusal> | undefined)?.code;
    if (code !== undefined && code in refusals && !refusals[code].retry) return this.end({ refused: code });
    this.show({ ...this.current, link: 'offline' });
    this.comeBack();
  }

  /** The page is looked at again, or the network is back: no waiting for the next attempt. */
  private readonly back = (): void => {
    const { socket } = this;
    if (!socket || document.visibilityState === 'hidden') return;
    if (socket.connected) return void this.sync();
    this.clearTimers();
    socket.disconnect().connect();
  };

  /** The device says so itself: sooner than the silence of a connection tells. */
  private readonly away = (): void => {
    this.show({ ...this.current, link: 'offline' });
    void this.sync(); // it may be wrong: a server in the same building still answers
  };

  private async sync(): Promise<void> {
    const { socket } = this;
    if (!socket?.connected) return;
    const sent = Date.now();
    const answer = await socket
      .timeout(ACKNOWLEDGED_WITHIN)
      .emitWithAck('sync')
      .catch(() => null);
    if (socket !== this.socket || !socket.connected) return;
    if (answer === null) return this.unanswered(socket);
    this.silences = 0;
    if (isRefusal(answer)) {
      if (!refusals[answer.code].retry) return this.end({ refused: answer.code });
      return this.later(backOff(2), () => void this.sync());
    }
    this.samples = withSample(this.samples, sampleOf(sent, answer.now, Date.now()));
    this.show(withSnapshot(this.current, answer));
    if (this.timers.size === 0) this.later(SYNC_EVERY * (0.75 + Math.random() / 2), () => void this.sync());
  }

  /** A phone that slept may hold a connection that is long dead: twice silent, and it is made anew. */
  private unanswered(socket: Socket<ServerToClient, ClientToServer>): void {
    this.silences += 1;
    if (this.silences > 1) socket.disconnect().connect();
    else this.later(backOff(0), () => void this.sync());
  }

  private attempt(command: WireCommand): Promise<Reply | null> {
    const { socket } = this;
    if (!socket?.connected) return Promise.resolve(null);
    return socket
      .timeout(ACKNOWLEDGED_WITHIN)
      .emitWithAck('command', command)
      .catch(() => null);
  }

  private async online(): Promise<boolean> {
    while (this.socket && !this.socket.connected) await new Promise<void>((resolve) => this.waiting.add(resolve));
    return this.socket !== null;
  }

  /** Waits `ms`, or until the next connection. */
  private wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.add(resolve);
      setTimeout(() => {
        this.waiting.delete(resolve);
        resolve();
      }, ms);
    });
  }

  private wake(): void {
    const woken = [...this.waiting];
    this.waiting.clear();
    for (const resolve of woken) resolve();
  }

  private later(ms: number, act: () => void): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      act();
    }, ms);
    this.timers.add(timer);
  }

  private clearTimers(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
  }
}
