import { isDeepStrictEqual } from 'node:util';
import { type HostScene, type LogEntry, type ParticipantId, type Scene, type Seat } from '@timeslice/contract';
import { hostScene, replay, seatOf, studentScene } from '@timeslice/session';

/** One answer that somebody gave, and what it was told. */
export interface Sent {
  readonly participant: string;
  readonly edit: number;
  readonly choice: string;
  readonly commandId: string;
  outcome: 'unknown' | { readonly acknowledged: number } | { readonly refused: string };
}

/** What was on the screens when all had come to rest. */
export interface Shown {
  readonly host: Scene;
  readonly students: readonly {
    readonly participant: string;
    /** What it was sent, and what it was told when it asked. */
    readonly pushed: Scene | null;
    readonly asked: { readonly scene: Scene; readonly seat: Seat | null };
    /** Scenes that came with a smaller revision than one before. */
    readonly backwards: number;
  }[];
}

interface Draft {
  readonly revision: number;
  readonly edit: number;
  readonly choice: string;
  readonly commandId: string | null;
}

/** No fault asks for a second round. */
const ONCE: ReadonlySet<string> = new Set(['predictions-opened', 'locked', 'revealed', 'explained']);

/**
 * What must hold of a log, whatever happened: each acknowledged answer is in it, up to the revision that was told, or a
 * newer one of the same student is; none is in it twice; none is that nobody gave, or that was refused. A question is
 * opened, locked (which marks it), revealed and explained once.
 */
export function checkLog(log: readonly LogEntry[], sent: readonly Sent[]): string[] {
  const gap = log.findIndex(({ revision }, n) => revision !== n + 1);
  const drafts = draftsOf(log);
  const all = [...drafts.values()].flat();
  const given = new Map(sent.map((one) => [one.commandId, one]));
  const lost = sent.filter((one) => isLost(one, drafts.get(one.participant) ?? []));
  const twice = [...drafts].flatMap(([participant, own]) => repeated(own.map(({ edit }) => `${participant} ${edit}`)));
  const foreign = all.filter(({ commandId, edit, choice }) => {
    const one = given.get(commandId ?? '');
    return one === undefined || one.edit !== edit || one.choice !== choice;
  });
  const steps = log.flatMap(({ event }) =>
    ONCE.has(event.type) && 'question' in event ? [`${event.type} ${event.question}`] : [],
  );
  const refused = all.filter(({ commandId }) => isRefused(given.get(commandId ?? '')));
  return [
    ...(gap === -1 ? [] : [`the log has a gap at row ${gap + 1}`]),
    ...told(lost.length, 'acknowledged and not in the log'),
    ...told(twice.length + repeated(all.flatMap(({ commandId }) => commandId ?? [])).length, 'twice in the log'),
    ...told(foreign.length, 'in the log that nobody gave'),
    ...told(refused.length, 'refused and in the log'),
    ...told(repeated(steps).length, 'steps of the lesson twice in the log'),
  ];
}

/** Every screen shows the log, folded anew; nobody's went back. */
export function checkScreens(log: readonly LogEntry[], { host, students }: Shown): string[] {
  const state = replay([...log]);
  const here = new Set(students.map(({ participant }) => participant as ParticipantId));
  const scene = asSent(studentScene(state));
  const { revision } = scene;
  const behind = students.filter(({ pushed }) => !isDeepStrictEqual({ ...pushed, revision }, scene));
  const wrong = students.filter(({ asked }) => !isDeepStrictEqual(asked.scene, scene));
  const seats = students.filter(
    ({ participant, asked }) =>
      !isDeepStrictEqual(asked.seat, asSent(seatOf(state, participant as ParticipantId) ?? null)),
  );
  const backwards = students.filter((one) => one.backwards > 0);
  return [
    ...(isDeepStrictEqual(host, asSent<HostScene>(hostScene(state, here)))
      ? []
      : ['the host sees not what the log says']),
    ...told(behind.length, 'students on the wrong screen'),
    ...told(wrong.length, 'students who see not what the log says'),
    ...told(seats.length, 'students whose own answer or mark is not that of the log'),
    ...told(backwards.length, 'students whose screen went back'),
  ];
}

function draftsOf(log: readonly LogEntry[]): Map<string, Draft[]> {
  const drafts = new Map<string, Draft[]>();
  for (const { revision, commandId, event } of log) {
    if (event.type !== 'drafted') continue;
    const choice = event.answer.kind === 'next-process' ? event.answer.choice : '';
    const own = drafts.get(event.participant) ?? [];
    own.push({ revision, edit: event.edit, choice, commandId });
    drafts.set(event.participant, own);
  }
  return drafts;
}

function isLost({ outcome, edit, choice }: Sent, own: readonly Draft[]): boolean {
  if (outcome === 'unknown' || !('acknowledged' in outcome)) return false;
  return !own.some(
    (draft) =>
      draft.revision <= outcome.acknowledged && (draft.edit > edit || (draft.edit === edit && draft.choice === choice)),
  );
}

const isRefused = (sent: Sent | undefined) =>
  sent !== undefined && sent.outcome !== 'unknown' && 'refused' in sent.outcome;

const repeated = (keys: readonly string[]): string[] => keys.filter((key, n) => keys.indexOf(key) !== n);

const told = (count: number, what: string): string[] => (count === 0 ? [] : [`${count} ${what}`]);

/** As it comes out of a socket: no field that is undefined. */
const asSent = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
