import { randomBytes, randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import {
  type ClientToServer,
  type HostedSession,
  type Joined,
  lesson,
  type Parting,
  type Refusal,
  type Reply,
  type Scene,
  type Seat,
  type ServerToClient,
  type SessionOptions,
  type Snapshot,
  type Ticket,
  type WireCommand,
} from '@timeslice/contract';
import { io, type Socket } from 'socket.io-client';
import { ClassroomGateway } from '../src/classroom/classroom.gateway';
import { createInstructor, postJson, type Server, type SignedIn } from './harness';
import { Watching } from './watching';

// A busy machine with two cores is slow, not wrong.
jest.setTimeout(30_000);

const both = (en: string) => ({ ko: `${en} (ko)`, en });

/** Round robin with q = 2: at 2 P3 arrives as the quantum of P1 ends. The truth is P1 P2 P3 P1, two ticks each. */
const scenario = {
  format: 'timeslice/scenario@1',
  policy: { kind: 'rr', quantum: 2 },
  processes: [
    { id: 'P1', arrival: 0, bursts: [['cpu', 4]] },
    { id: 'P2', arrival: 0, bursts: [['cpu', 2]] },
    { id: 'P3', arrival: 2, bursts: [['cpu', 2]] },
  ],
};

/** Two questions; `SECRET` stands wherever nobody may look before the explanation. */
export const roundRobin = lesson.parse({
  format: 'timeslice/lesson@1',
  id: 'round-robin',
  title: both('Round robin'),
  summary: both('The quantum'),
  minutes: 10,
  questions: [
    {
      id: 'next',
      title: both('Next'),
      text: both('Who runs next?'),
      notes: both('SECRET notes'),
      scenario,
      ask: { kind: 'next-process', at: 4 },
      explanation: { text: both('SECRET text'), source: both('SECRET source') },
    },
    {
      id: 'draw',
      title: both('Draw'),
      text: both('Draw the timeline.'),
      scenario,
      ask: { kind: 'gantt' },
      explanation: { text: both('SECRET text'), source: both('SECRET source') },
    },
  ],
});

export const says = (choice: string) => ({ kind: 'next-process', choice }) as const;
export const draws = (...lane: [start: number, end: number, value: string][]) =>
  ({ kind: 'gantt', lanes: [lane.map(([start, end, value]) => ({ start, end, value }))] }) as const;
export const drawnRight = draws([0, 2, 'P1'], [2, 4, 'P2'], [4, 6, 'P3'], [6, 8, 'P1']);

type Distributed<T> = T extends unknown ? Omit<T, 'commandId'> : never;
/** What a test asks for: the id is made here, and the shape is left open so that bad ones can be sent too. */
export type Wish = Distributed<WireCommand> | Readonly<Record<string, unknown>>;

/** Where a server is, or the proxy before it. */
export type Address = Pick<Server, 'url'>;

/** One device in the room, with every frame that it was sent. */
export class Device extends Watching {
  readonly scenes: Scene[] = [];
  readonly seats: Seat[] = [];
  readonly partings: Parting[] = [];

  private constructor(readonly socket: Socket<ServerToClient, ClientToServer>) {
    super();
    socket.on('scene', (scene) => this.note(this.scenes, scene));
    socket.on('seat', (seat) => this.note(this.seats, seat));
    socket.on('parting', (why) => this.note(this.partings, why));
    socket.on('disconnect', () => this.wake());
  }

  /** Connects; rejects with the code of the refusal. */
  static async in(
    server: Address,
    ticket: Ticket | object,
    cookie?: string,
    transports: ('websocket' | 'polling')[] = ['websocket'],
  ): Promise<Device> {
    const device = new Device(
      io(server.url, {
        auth: ticket,
        transports,
        forceNew: true,
        reconnection: false,
        ...(cookie === undefined ? {} : { extraHeaders: { cookie } }),
      }),
    );
    await new Promise<void>((resolve, reject) => {
      device.socket.once('connect', resolve);
      device.socket.once('connect_error', (error) => {
        const { data } = error as Error & { data?: { code: string } };
        reject(new Error(data?.code ?? error.message));
      });
    });
    return device;
  }

  /** A command with an id of its own, unless it brings one. */
  ask(wish: Wish): Promise<Reply> {
    return this.send({ commandId: randomUUID(), ...wish });
  }

  send(message: unknown): Promise<Reply> {
    return new Promise((resolve) => this.socket.emit('command', message, resolve));
  }

  sync(): Promise<Snapshot | Refusal> {
    return new Promise((resolve) => this.socket.emit('sync', resolve));
  }

  async snapshot(): Promise<Snapshot> {
    const answer = await this.sync();
    if ('ok' in answer) throw new Error(answer.code);
    return answer;
  }

  /** The first scene, already here or still to come, that passes. */
  async scene<S extends Scene>(passes: (scene: Scene) => scene is S): Promise<S>;
  async scene(passes: (scene: Scene) => boolean): Promise<Scene>;
  async scene(passes: (scene: Scene) => boolean): Promise<Scene> {
    await this.until(() => this.scenes.some(passes));
    const found = this.scenes.find(passes);
    if (!found) throw new Error('gone');
    return found;
  }

  close(): void {
    this.socket.disconnect();
  }

  private note<T>(list: T[], item: T): void {
    list.push(item);
    this.wake();
  }
}

export interface Student extends Joined {
  readonly token: string;
}

export const newToken = () => randomBytes(32).toString('base64url');

export const knock = (server: Address, code: string, nickname: string, token = newToken()) =>
  postJson(`${server.url}/api/join`, { code, nickname, token });

export async function join(server: Address, code: string, nickname: string, token = newToken()): Promise<Student> {
  const answer = await knock(server, code, nickname, token);
  if (!answer.ok) throw new Error(await answer.text());
  return { ...((await answer.json()) as Joined), token };
}

/** An open session: its host, and ways in for everybody else. */
export class Class {
  private readonly devices: Device[] = [];

  private constructor(
    readonly server: Address,
    readonly host: SignedIn,
    readonly session: HostedSession,
  ) {}

  static async open(server: Server, instructor?: SignedIn, options?: SessionOptions): Promise<Class> {
    return Class.openBy(instructor ?? (await createInstructor(server)), server, options);
  }

  static async openBy(host: SignedIn, server: Address, options?: SessionOptions): Promise<Class> {
    const answer = await postJson(
      `${server.url}/api/sessions`,
      { lesson: roundRobin.id, options },
      { cookie: host.cookie },
    );
    if (!answer.ok) throw new Error(await answer.text());
    return new Class(server, host, (await answer.json()) as HostedSession);
  }

  /** The same session on another server. */
  on(server: Address): Class {
    return new Class(server, this.host, this.session);
  }

  hostDevice(): Promise<Device> {
    return this.keep(Device.in(this.server, { role: 'host', session: this.session.session }, this.host.cookie));
  }

  /** By the link that was there when the session was opened, or by another one. */
  projector({ session, projectorToken: token } = this.session): Promise<Device> {
    return this.keep(Device.in(this.server, { role: 'projector', session, token }));
  }

  join(nickname: string): Promise<Student> {
    return join(this.server, this.session.code, nickname);
  }

  phone({ token }: Pick<Student, 'token'>): Promise<Device> {
    return this.keep(Device.in(this.server, { role: 'participant', session: this.session.session, token }));
  }

  get(path: string, cookie = this.host.cookie): Promise<Response> {
    return fetch(`${this.server.url}${path}`, { headers: { cookie } });
  }

  /** As its host is told now. */
  async hosted(): Promise<HostedSession> {
    return (await (await this.get(`/api/sessions/${this.session.session}`)).json()) as HostedSession;
  }

  close(): void {
    for (const device of this.devices.splice(0)) device.close();
  }

  private async keep(coming: Promise<Device>): Promise<Device> {
    const device = await coming;
    this.devices.push(device);
    return device;
  }
}

/** Acts for the next socket that connects, when its ticket has been found good and it does not sit yet. */
export function betweenTicketAndSeat({ app }: Server, act: () => Promise<unknown>): void {
  const acts = [act];
  app.get(ClassroomGateway)['server']?.use((_, next) => {
    void Promise.all(acts.splice(0).map((once) => once())).then(() => next());
  });
}

/** Each is accepted, one after the other. */
export async function does(device: Device, ...wishes: readonly Wish[]): Promise<number> {
  let revision = 0;
  for (const wish of wishes) {
    const reply = await device.ask(wish);
    if (!reply.ok) throw new Error(`${JSON.stringify(wish)}: ${JSON.stringify(reply)}`);
    ({ revision } = reply);
  }
  return revision;
}

export const begin: readonly Wish[] = [{ type: 'start' }, { type: 'open-predictions' }];

export const draft = (edit: number, answer: object, question = 'next'): Wish => ({
  type: 'draft',
  question,
  edit,
  answer,
});
