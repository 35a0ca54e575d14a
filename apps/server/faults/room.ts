import { randomBytes, randomUUID } from 'node:crypto';
import { type HostedSession, type Joined, refusals, type Reply, type Scene } from '@timeslice/contract';
import { postJson } from '../test/harness';
import { Wanderer } from '../test/wanderer';
import { checkLog, checkScreens, type Sent } from './check';
import { type Installation } from './installation';

const LESSON = 'round-robin-and-the-quantum';
const QUESTION = 'order-of-the-queue';
const CHOICES = ['P1', 'P2', 'P3'];
const JOIN_AT_ONCE = 40;
/** Longer than any client waits before it tries again. */
const RECOVERED_WITHIN = 60_000;

export interface Pupil {
  readonly participant: string;
  readonly token: string;
  phone: Wanderer;
}

/** A class in one session, its devices as browsers are, and the book of what each student gave and was told. */
export class Room {
  readonly sent: Sent[] = [];
  readonly pupils: Pupil[] = [];
  private readonly watchers = new Set<() => void>();

  private constructor(
    readonly installation: Installation,
    readonly url: string,
    readonly session: HostedSession,
    public host: Wanderer,
  ) {}

  /** @param url where its devices find the server: a proxy, or the server itself. A time limit in seconds, or none */
  static async open(
    installation: Installation,
    many: number,
    { url = installation.url, timeLimit = null }: { readonly url?: string; readonly timeLimit?: number | null } = {},
  ): Promise<Room> {
    const { cookie } = installation.instructor;
    const session = await answerOf<HostedSession>(
      postJson(`${installation.url}/api/sessions`, { lesson: LESSON }, { cookie }),
    );
    const room = new Room(installation, url, session, hostDevice(url, session, cookie, installation));
    while (room.pupils.length < many) {
      const some = Math.min(JOIN_AT_ONCE, many - room.pupils.length);
      room.pupils.push(...(await Promise.all(Array.from({ length: some }, () => room.join()))));
    }
    await room.hostDoes({ type: 'start' }, { type: 'open-predictions', timeLimit });
    await room.everybodySees('predict');
    return room;
  }

  /** Another device of the host, with another sign-in. */
  hostOn(cookie: string): Wanderer {
    return hostDevice(this.url, this.session, cookie, this.installation);
  }

  phoneOf(token: string): Wanderer {
    const { longestWait } = this.installation;
    return new Wanderer(this.url, { role: 'participant', session: this.session.session, token }, { longestWait });
  }

  async hostDoes(...wishes: readonly { readonly type: string; readonly [field: string]: unknown }[]): Promise<void> {
    for (const wish of wishes) {
      const reply = await within(this.host.send(wish), `the host's ${wish.type}`);
      if (!reply.ok) throw new Error(`The host's ${wish.type} was refused: ${reply.code}`);
    }
  }

  /** A draft, until there is a final answer. What is chosen comes of the `commandId` alone: the same is the same draft. */
  async answer({ participant, phone }: Pupil, edit: number, commandId: string = randomUUID()): Promise<Reply> {
    const choice = CHOICES[Number.parseInt(commandId.slice(0, 8), 16) % CHOICES.length] ?? '';
    const draft = { type: 'draft', question: QUESTION, edit, answer: { kind: 'next-process', choice } };
    const book: Sent = { participant, edit, choice, commandId, outcome: 'unknown' };
    this.sent.push(book);
    const reply = await phone.send({ commandId, ...draft });
    if (reply.ok) book.outcome = { acknowledged: reply.revision };
    else if (!refusals[reply.code].retry) book.outcome = { refused: reply.code };
    for (const look of [...this.watchers]) look();
    return reply;
  }

  /** Everybody gives so many answers, each one when the last one was acknowledged. */
  async storm(edits: number, from = 1): Promise<void> {
    const everybody = this.pupils.map(async (pupil) => {
      for (let edit = from; edit < from + edits; edit++) await this.answer(pupil, edit);
    });
    await within(Promise.all(everybody), 'the answers');
  }

  get acknowledged(): number {
    return this.sent.filter(({ outcome }) => outcome !== 'unknown' && 'acknowledged' in outcome).length;
  }

  /** Resolves when so many more answers have been acknowledged. */
  acknowledges(many: number): Promise<void> {
    const enough = this.acknowledged + many;
    const reached = new Promise<void>((resolve) => {
      const look = () => {
        if (this.acknowledged < enough) return;
        this.watchers.delete(look);
        resolve();
      };
      this.watchers.add(look);
    });
    return within(reached, `${many} acknowledgements`);
  }

  async everybodySees(phase: Scene['phase']): Promise<void> {
    const sees = (device: Wanderer) => device.isConnected && device.scene?.phase === phase;
    const all = Promise.all(this.devices().map((device) => device.until(() => sees(device))));
    await within(all, `everybody sees ${phase}`).catch((error: unknown) => {
      const missing = this.devices().filter((device) => !sees(device));
      const refused = [...new Set(missing.flatMap((device) => device.refused))].join(', ');
      const host = missing.includes(this.host) ? ', the host among them' : '';
      throw new Error(`${String(error)}; ${missing.length} do not${host}; refused: ${refused || 'nobody'}`);
    });
  }

  /** Call it before the fault; then: everybody has another connection, and has been shown the room over it. */
  comingBack(): () => Promise<void> {
    const before = this.devices().map((device) => ({ device, connections: device.connections }));
    return async () => {
      const back = before.map(({ device, connections }) =>
        device.until(() => device.connections > connections && device.isShown),
      );
      await within(Promise.all(back), 'everybody is back');
    };
  }

  /** Locks, explains, and looks whether all is as the log says; the devices are closed then. */
  async verdict({ lock = true }: { readonly lock?: boolean } = {}): Promise<string[]> {
    try {
      await this.hostDoes(...(lock ? [{ type: 'lock' }] : []), { type: 'reveal' }, { type: 'explain' });
      await this.everybodySees('explain');
      const shown = {
        host: (await this.host.snapshot()).scene,
        students: await Promise.all(
          this.pupils.map(async ({ participant, phone }) => ({
            participant,
            pushed: phone.scene,
            asked: await phone.snapshot(),
            backwards: phone.backwards,
          })),
        ),
      };
      const log = await this.installation.logOf(this.session.session);
      return [...checkLog(log, this.sent), ...checkScreens(log, shown)];
    } finally {
      this.close();
    }
  }

  close(): void {
    for (const device of this.devices()) device.close();
  }

  /** Joins, without a device. @returns its token */
  async newcomer(): Promise<Omit<Pupil, 'phone'>> {
    const token = randomBytes(32).toString('base64url');
    const body = { code: this.session.code, nickname: `student ${randomUUID().slice(0, 8)}`, token };
    const { participant } = await answerOf<Joined>(postJson(`${this.installation.url}/api/join`, body));
    return { participant, token };
  }

  /** With a device, by the code. */
  async join(): Promise<Pupil> {
    const newcomer = await this.newcomer();
    return { ...newcomer, phone: this.phoneOf(newcomer.token) };
  }

  private devices(): Wanderer[] {
    return [this.host, ...this.pupils.map(({ phone }) => phone)];
  }
}

const hostDevice = (url: string, { session }: HostedSession, cookie: string, { longestWait }: Installation) =>
  new Wanderer(url, { role: 'host', session }, { cookie, longestWait });

async function answerOf<T>(asked: Promise<Response>): Promise<T> {
  const answer = await asked;
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** Rejects where it takes so long that nobody would wait for it. */
export async function within<T>(work: Promise<T>, what: string, ms = RECOVERED_WITHIN): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: not within ${ms / 1_000} s`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
