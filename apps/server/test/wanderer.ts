import { randomUUID } from 'node:crypto';
import {
  type ClientToServer,
  type Parting,
  refusals,
  type Reply,
  type Scene,
  type ServerToClient,
  type Snapshot,
  type Ticket,
} from '@timeslice/contract';
import { io, type Socket } from 'socket.io-client';
import type { Wish } from './class';
import { Watching } from './watching';

const ACKNOWLEDGED_WITHIN = 4_000; // ms

/**
 * A browser as apps/web makes it: comes back whenever its connection ends, asks again until there is a final answer,
 * passes over scenes that are older than what it has seen.
 */
export class Wanderer extends Watching {
  /** The newest revision of each phase that was shown, in order. */
  readonly phases: string[] = [];
  readonly partings: Parting[] = [];
  /** Codes of tickets that were refused for good. */
  readonly refused: string[] = [];
  connections = 0;
  /** Scenes that were sent with a smaller revision than what was shown before. */
  backwards = 0;
  scene: Scene | null = null;
  private isClosed = false;
  private wasShown = false;
  private readonly socket: Socket<ServerToClient, ClientToServer>;

  constructor(
    url: string,
    ticket: Ticket,
    {
      cookie,
      polls = false,
      longestWait = 6_000,
    }: {
      readonly cookie?: string;
      readonly polls?: boolean;
      /** Ms between two attempts to connect, but for half of it more or less. */
      readonly longestWait?: number;
    } = {},
  ) {
    super();
    this.socket = io(url, {
      auth: ticket,
      query: { session: ticket.session, device: randomUUID() },
      ...(polls ? { transports: ['polling'] } : {}),
      ...(cookie === undefined ? {} : { extraHeaders: { cookie } }),
      forceNew: true,
      reconnectionDelay: 500,
      reconnectionDelayMax: longestWait,
      randomizationFactor: 0.5,
    });
    this.socket.on('connect', () => void this.arrived());
    this.socket.on('scene', (scene) => {
      if (scene.revision < (this.scene?.revision ?? 0)) this.backwards++;
      this.show(scene);
    });
    this.socket.on('parting', (why) => this.partings.push(why));
    this.socket.on('disconnect', () => this.comeBack());
    this.socket.on('connect_error', (error: Error & { readonly data?: unknown }) => {
      const code = codeOf(error.data);
      if (code !== null && !refusals[code].retry) this.refused.push(code);
      else this.comeBack();
    });
  }

  get transport(): string {
    return this.socket.io.engine.transport.name;
  }

  get isConnected(): boolean {
    return this.socket.connected;
  }

  /** Connected, and told over this connection what there is to see. */
  get isShown(): boolean {
    return this.isConnected && this.wasShown;
  }

  async snapshot(): Promise<Snapshot> {
    const answer = await this.socket.timeout(ACKNOWLEDGED_WITHIN).emitWithAck('sync');
    if ('ok' in answer) throw new Error(answer.code);
    return answer;
  }

  /** Until there is a final answer, over as many connections as it takes. */
  async send(wish: Wish): Promise<Reply> {
    const command = { commandId: randomUUID(), ...wish };
    for (;;) {
      await this.until(() => this.socket.connected || this.isClosed);
      const reply = await this.attempt(command);
      if (reply !== null && (reply.ok || !refusals[reply.code].retry)) return reply;
      if (this.isClosed) return { ok: false, code: 'unavailable' };
      await pause(50 + Math.random() * 200);
    }
  }

  close(): void {
    this.isClosed = true;
    this.socket.disconnect();
    this.wake();
  }

  private attempt(command: unknown): Promise<Reply | null> {
    return new Promise((resolve) => {
      this.socket
        .timeout(ACKNOWLEDGED_WITHIN)
        .emit('command', command, (error: Error | null, reply: Reply) => resolve(error === null ? reply : null));
    });
  }

  private async arrived(): Promise<void> {
    this.connections++;
    this.wasShown = false;
    this.wake();
    const answer = await this.socket
      .timeout(ACKNOWLEDGED_WITHIN)
      .emitWithAck('sync')
      .catch(() => null);
    if (answer !== null && !('ok' in answer)) return this.show(answer.scene);
    if (this.socket.connected) void pause(200).then(() => this.arrived());
  }

  private show(scene: Scene): void {
    this.wasShown = true;
    if (scene.revision < (this.scene?.revision ?? 0)) return;
    this.scene = scene;
    if (this.phases.at(-1) !== scene.phase) this.phases.push(scene.phase);
    this.wake();
  }

  /** Where the server closed the socket or refused it, socket.io does not come back by itself. */
  private comeBack(): void {
    this.wake();
    if (this.isClosed || this.socket.active || this.partings.length > 0) return;
    void pause(200 + Math.random() * 200).then(() => this.isClosed || this.socket.connect());
  }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

function codeOf(data: unknown): keyof typeof refusals | null {
  if (typeof data !== 'object' || data === null || !('code' in data)) return null;
  const code = Object.keys(refusals).find((known) => known === data.code);
  return code === undefined ? null : (code as keyof typeof refusals);
}
