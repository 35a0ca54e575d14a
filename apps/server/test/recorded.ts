import { readFileSync } from 'node:fs';
import { type Lesson, lesson as lessonSchema, type ParticipantId } from '@timeslice/contract';
import { problemOf, type Answer } from '@timeslice/questions';
import { build, expectedAnswers, type Pair, promptOf, revealOf, rightAnswer } from '@timeslice/questions/keys';
import { hashOf } from '../src/classroom/tokens';
import { Class, Device, roundRobin, type Student, type Wish } from './class';
import { Checker, type Frame, type Known, type Secrets } from './leaks';
import { canonical } from './trees';
import { type Server } from './harness';

const tourFile = new URL('../../../prisma/seed/lessons/tour-of-all-questions.json', import.meta.url);
const both = (en: string) => ({ ko: `${en} (ko)`, en });

/** One question of every kind, and one whose run is drawn. */
export function wholeLesson(): Lesson {
  const tour = JSON.parse(readFileSync(tourFile, 'utf8')) as { readonly questions: readonly object[] };
  const drawn = {
    id: 'drawn-by-lot',
    title: both('By lot'),
    text: both('Draw what the lottery does.'),
    notes: both('The run is drawn; ask who is lucky.'),
    scenario: {
      format: 'timeslice/scenario@1',
      policy: { kind: 'lottery', quantum: 2 },
      seed: 987_654_321,
      processes: [
        { id: 'P1', arrival: 0, tickets: 3, bursts: [['cpu', 6]] },
        { id: 'P2', arrival: 0, tickets: 2, bursts: [['cpu', 6]] },
      ],
    },
    ask: { kind: 'gantt' },
    explanation: { text: both('The lots fell like this.'), source: both('A book about lots') },
  };
  return lessonSchema.parse({ ...tour, id: roundRobin.id, questions: [...tour.questions, drawn] });
}

/** A lesson with some of the questions of another. */
export const partOf = (lesson: Lesson, ...ids: readonly string[]): Lesson => ({
  ...lesson,
  questions: lesson.questions.filter(({ id }) => ids.includes(id)),
});

export function pairOf(question: Lesson['questions'][number]): Pair {
  const built = build(question);
  if (!built.ok) throw new Error(`${question.id} cannot be asked`);
  return built.pair;
}

/** The right one, and one that nobody else would give. */
function answersOf(pair: Pair): { readonly right: Answer; readonly wrong: Answer } {
  const right = rightAnswer(pair);
  if (!right) throw new Error('no answer is right');
  const others: (Answer | null)[] = [
    ...expectedAnswers(pair).map(({ answer }) => answer),
    { kind: 'text', text: 'zebra of Bo' },
    { kind: 'gantt', lanes: [[{ start: 0, end: 1, value: 'idle' }]] },
  ];
  const wrong = others.find(
    (one) => one?.kind === right.kind && canonical(one) !== canonical(right) && problemOf(promptOf(pair), one) === null,
  );
  if (!wrong) throw new Error(`no wrong answer for ${right.kind}`);
  return { right, wrong };
}

const nobody: Known = { phase: 'lobby', index: -1, reached: null, explained: 0, wall: [], namesHidden: false };

/** A class of two and a wall, and their host where names are hidden, every frame that they are sent recorded as it comes. */
export class Recorded {
  readonly frames: Frame[] = [];
  private readonly drafts: { by: ParticipantId; index: number; answer: Answer }[] = [];
  private known = nobody;
  private edits = 0;
  private asked = 0;

  private constructor(
    private readonly room: Class,
    private readonly lesson: Lesson,
    readonly students: readonly [ada: Student, bo: Student],
    private readonly phones: readonly [ada: Device, bo: Device],
    private readonly projector: Device,
    private readonly hosts: readonly Device[],
  ) {}

  static async open(server: Server, lesson: Lesson): Promise<Recorded> {
    const room = await Class.open(server, undefined, { confidence: true, points: 'correctness' });
    const students = [await room.join('Ada Aardvark'), await room.join('Bo Quokka')] as const;
    const [ada, bo] = students;
    const ticket = { role: 'participant', session: room.session.session, token: bo.token };
    const phones = [await room.phone(ada), await Device.in(server, ticket, undefined, ['polling'])] as const;
    // Several, since each may ask for ten things a second only.
    const hosts = [await room.hostDevice(), await room.hostDevice(), await room.hostDevice()];
    const projector = await room.projector();
    const recorded = new Recorded(room, lesson, students, phones, projector, hosts);
    recorded.record(phones[0], 'students', ada.participant);
    recorded.record(phones[1], 'students', bo.participant);
    recorded.record(projector, 'projector', null);
    await recorded.host({ type: 'give-extra-time', participant: bo.participant, factor: 2 }, 'projector');
    await recorded.lookAround();
    return recorded;
  }

  get secrets(): Secrets {
    const { session, projectorToken } = this.room.session;
    return {
      lesson: this.lesson,
      people: this.students.map(({ participant: id, nickname }) => ({ id, nickname })),
      tokens: [
        projectorToken,
        this.room.host.cookie,
        this.room.host.id,
        ...this.students.flatMap(({ token, resultToken }) => [token, resultToken, hashOf(session, token)]),
      ],
      timed: [this.students[1].participant],
      drafts: this.drafts,
    };
  }

  /** Each once. */
  leaks(): ReturnType<Checker['leaksIn']> {
    const checker = new Checker(this.secrets);
    const found = this.frames.flatMap((frame) => checker.leaksIn(frame));
    return [...new Map(found.map((one) => [`${one.leak} ${one.what}`, one])).values()];
  }

  /** Of these alone: the rest of a frame takes long to look through. */
  namesTold(): string[] {
    const checker = new Checker(this.secrets);
    const told: string[] = [];
    for (const frame of this.frames) checker.ofPeople(frame, (leak, what) => leak === 'name' && told.push(what));
    return told;
  }

  /** As if what a host is sent went to the wall and to a student. */
  watchHost(): void {
    const [host] = this.hosts;
    if (!host) throw new Error('no host');
    this.record(host, 'projector', null);
    this.record(host, 'students', this.students[0].participant);
  }

  /** Host's screens are recorded from here on, too. */
  async hidesNames(hide: boolean): Promise<void> {
    if (!hide) this.know({ namesHidden: false });
    else for (const host of this.hosts) this.record(host, 'host', null);
    await this.host({ type: 'hide-names', hide }, 'projector');
    await this.lookAround();
    for (const host of this.hosts) await host.snapshot();
    this.know({ namesHidden: hide });
    await this.lookAround();
  }

  /** One question through all of its phases, twice predicted or once. */
  async question(index: number, rounds: 1 | 2, upTo: 'step' | 'explain' = 'explain'): Promise<void> {
    const question = this.lesson.questions[index];
    if (!question) throw new Error(`There is no question ${index}.`);
    const pair = pairOf(question);
    const answers = answersOf(pair);
    this.known = { ...this.known, phase: 'brief', index, reached: null, wall: [] };
    await this.host({ type: index === 0 ? 'start' : 'next' });
    await this.lookAround();
    await this.predict(question.id, index, answers.right, answers.wrong);
    if (rounds === 2) {
      await this.show(answers.wrong);
      this.know({ phase: 'discuss' });
      await this.host({ type: 'discuss', seconds: 60 });
      await this.lookAround();
      await this.predict(question.id, index, answers.right, answers.right);
    }
    const { from, stops } = revealOf(pair);
    this.know({ phase: 'reveal', reached: from });
    await this.host({ type: 'reveal' });
    for (const tick of stops.filter((stop) => stop > from)) {
      this.know({ reached: tick });
      await this.host({ type: 'step', by: 1 });
      if (upTo === 'step') return this.lookAround();
    }
    this.know({ phase: 'explain', explained: index + 1 });
    await this.host({ type: 'explain' });
    await this.lookAround();
  }

  async end(): Promise<void> {
    this.know({ phase: 'ended', reached: null });
    await this.host({ type: 'end' });
    await this.lookAround();
  }

  close(): void {
    this.room.close();
    this.phones[1].close();
  }

  private async predict(question: string, index: number, ofAda: Answer, ofBo: Answer): Promise<void> {
    this.know({ phase: 'predict' });
    await this.host({ type: 'open-predictions', timeLimit: 3_600 });
    const { participant } = this.students[1];
    await accepted(this.phones[1], { type: 'ask-for-time' });
    await this.lookAround();
    await this.host({ type: 'extend', seconds: 600, participant }, 'projector');
    for (const [place, answer] of [ofAda, ofBo].entries()) {
      const [student, phone] = [this.students[place], this.phones[place]];
      if (!student || !phone) throw new Error('nobody there');
      this.drafts.push({ by: student.participant, index, answer });
      const draft = { type: 'draft', question, edit: ++this.edits, answer, confidence: 3 };
      await accepted(phone, draft);
    }
    await this.lookAround();
    this.know({ phase: 'locked' });
    await this.host({ type: 'lock' });
    await this.lookAround();
  }

  private async show(answer: Answer): Promise<void> {
    await this.host({ type: 'snapshot', answers: [this.students[1].participant] }, 'projector');
    await this.lookAround();
    this.know({ wall: [answer] });
    await this.host({ type: 'show-snapshot', show: true }, 'projector');
    await this.lookAround();
  }

  private know(more: Partial<Known>): void {
    this.known = { ...this.known, ...more };
  }

  /** Asks for it, and waits until everybody who sees it has been sent it. */
  private async host(wish: Wish, who: 'everybody' | 'projector' = 'everybody'): Promise<void> {
    const device = this.hosts[this.asked++ % this.hosts.length];
    if (!device) throw new Error('no host');
    const revision = await accepted(device, wish);
    const watching = who === 'everybody' ? [...this.phones, this.projector] : [];
    await Promise.all(watching.map((one) => one.until(() => one.scenes.some((scene) => scene.revision >= revision))));
  }

  /** Everybody asks for what it may see. */
  private async lookAround(): Promise<void> {
    for (const device of [...this.phones, this.projector]) await device.snapshot();
  }

  private record(device: Device, audience: Frame['audience'], to: ParticipantId | null): void {
    device.socket.io.engine.on('data', (data: unknown) => {
      if (typeof data !== 'string') throw new Error('a frame that is no text');
      this.frames.push({ audience, to, text: data, known: this.known });
    });
  }
}

async function accepted(device: Device, wish: Wish): Promise<number> {
  const reply = await device.ask(wish);
  if (!reply.ok) throw new Error(`${JSON.stringify(wish)}: ${JSON.stringify(reply)}`);
  return reply.revision;
}
