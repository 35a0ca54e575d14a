import { type Audience, type Lesson, type ParticipantId, type Phase } from '@timeslice/contract';
import type { Answer } from '@timeslice/questions';
import { build, type Pair, promptOf, revealOf, rightAnswer, shownOf, truthOf } from '@timeslice/questions/keys';
import { canonical, fieldsOf, isObject, subtreesOf, textsOf } from './trees';

/** What may be known at one moment of a lesson; the test sets it before it asks for what makes it so. */
export interface Known {
  readonly phase: Phase;
  /** Of the current question; -1 in the lobby. */
  readonly index: number;
  /** The furthest tick of the reveal; null before it. */
  readonly reached: number | null;
  /** How many questions have been explained. */
  readonly explained: number;
  /** Answers that are on the wall. */
  readonly wall: readonly Answer[];
  /** Nobody is shown a name but the own, the host included. */
  readonly namesHidden: boolean;
}

/** One thing that came over a socket, as it came, and what might be known when it did. */
export interface Frame {
  readonly audience: Audience;
  /** Whose socket it is; null: the projector's or a host's. */
  readonly to: ParticipantId | null;
  readonly text: string;
  readonly known: Known;
}

export interface Secrets {
  readonly lesson: Lesson;
  readonly people: readonly { readonly id: ParticipantId; readonly nickname: string }[];
  /** Tokens of all kinds, and their hashes. */
  readonly tokens: readonly string[];
  /** Who has extra time, which they and their host know. */
  readonly timed: readonly ParticipantId[];
  /** Everything that was drafted so far, by question. */
  readonly drafts: readonly { readonly by: ParticipantId; readonly index: number; readonly answer: Answer }[];
}

export type Leak =
  'token' | 'name' | 'id' | 'notes' | 'question' | 'explanation' | 'key' | 'tick' | 'answer' | 'field' | 'time';

const common = ['audience', 'revision', 'session', 'code', 'title', 'questions', 'people', 'options', 'phase'];
const asked = [...common, 'question'];
/** Every field that a scene has in each phase, and no other. */
const sceneFields: { readonly [A in Exclude<Audience, 'host'>]: { readonly [P in Phase]: readonly string[] } } = {
  students: {
    lobby: common,
    brief: asked,
    predict: [...asked, 'round', 'openedAt', 'closesAt'],
    locked: [...asked, 'round'],
    discuss: [...asked, 'round', 'endsAt'],
    reveal: [...asked, 'round', 'range', 'cursor', 'shown'],
    explain: [...asked, 'round', 'truth', 'explanation'],
    ended: common,
  },
  projector: {
    lobby: [...common, 'names'],
    brief: asked,
    predict: [...asked, 'round', 'openedAt', 'closesAt', 'turnout'],
    locked: [...asked, 'round', 'turnout', 'snapshot'],
    discuss: [...asked, 'round', 'endsAt', 'snapshot'],
    reveal: [...asked, 'round', 'range', 'cursor', 'shown', 'result', 'snapshot'],
    explain: [...asked, 'round', 'truth', 'explanation', 'result', 'snapshot'],
    ended: common,
  },
};
const seatFields = ['revision', 'participant', 'extraTime', 'draft', 'mark', 'modelAnswers', 'results'];
const resultFields = {
  reveal: ['tally', 'marked'],
  explain: ['tally', 'marked', 'allRight', 'meanPercent', 'flow', 'models'],
};

/** What only a key, a mark or a class's answers are called. Seeds and draws stand there, and are empty. */
const secretFields = new Set(
  'key truth mark marks finding readings tally result explanation shown makespan groups notes right why model accept accepted sample takes trace verdicts points best isPossible roster picked tokenHash'.split(
    ' ',
  ),
);
const beforeTheReveal: readonly Phase[] = ['lobby', 'brief', 'predict', 'locked', 'discuss'];

/** What of a lesson is open when, worked out once. */
export class Checker {
  private readonly pairs: readonly Pair[];
  private readonly keys: readonly ReadonlySet<string>[];
  private readonly prompts: readonly ReadonlySet<string>[];

  constructor(private readonly secrets: Secrets) {
    this.pairs = secrets.lesson.questions.map((question) => {
      const built = build(question);
      if (!built.ok) throw new Error(`${question.id} cannot be asked`);
      return built.pair;
    });
    this.keys = this.pairs.map((pair) =>
      subtreesOf([truthOf(pair), shownOf(pair, revealOf(pair).to), rightAnswer(pair)]),
    );
    this.prompts = this.pairs.map((pair) => subtreesOf(promptOf(pair)));
  }

  /** What stands in a frame and should not, yet; each with where it was seen. */
  leaksIn({ audience, to, text, known }: Frame): { readonly leak: Leak; readonly what: string }[] {
    const leaks: { leak: Leak; what: string }[] = [];
    const found = (leak: Leak, what: string) => leaks.push({ leak, what: `${known.phase} ${known.index}: ${what}` });
    this.ofPeople({ audience, to, text, known }, found);
    if (audience === 'host') return leaks;
    this.inText({ audience, to, text, known }, found);
    const start = text.search(/[[{]/);
    if (start < 0) return leaks;
    const body: unknown = JSON.parse(text.slice(start));
    this.ofKeys(body, to, known, found);
    this.ofAnswers(body, to, known, found);
    const isTimed = this.secrets.timed.some((id) => id === to);
    if (!isTimed && holdsExtraTime(body)) found('time', 'extra time of somebody else');
    for (const scene of partsWith(body, 'audience')) this.inScene(scene, audience, known, found);
    for (const seat of partsWith(body, 'participant')) this.inSeat(seat, to, known, found);
    return leaks;
  }

  /** Tokens, names and ids alone. */
  ofPeople({ audience, to, text, known }: Frame, found: Found): void {
    // One may come a moment after the lesson has begun.
    const isLobby = audience === 'projector' && known.index <= 0 && text.includes('"phase":"lobby"');
    const isNamed = !known.namesHidden && (isLobby || audience === 'host');
    for (const token of this.secrets.tokens) if (holds(text, token)) found('token', token);
    for (const { id, nickname } of this.secrets.people) {
      if (id === to) continue;
      if (holds(text, id) && audience !== 'host') found('id', id);
      if (holds(text, nickname) && !isNamed) found('name', nickname);
    }
  }

  private inText({ text, known }: Frame, found: Found): void {
    const has = (secret: string) => holds(text, secret);
    const { questions } = this.secrets.lesson;
    const told = textsOf(questions.slice(0, known.explained).map(({ explanation }) => explanation));
    for (const [index, { text: question, notes, explanation }] of questions.entries()) {
      if (notes) for (const one of textsOf(notes)) if (has(one)) found('notes', one);
      if (index > known.index) for (const one of textsOf(question)) if (has(one)) found('question', one);
      for (const one of textsOf(explanation))
        if (has(one) && !told.some((said) => said.includes(one))) found('explanation', one);
    }
  }

  /** Anything that is part of a key, and of nothing that may be seen by now. */
  private ofKeys(body: unknown, to: ParticipantId | null, known: Known, found: Found): void {
    const open = [...this.prompts.slice(0, known.index + 1), ...this.keys.slice(0, known.explained)];
    const pair = this.pairs[known.index];
    if (pair && known.reached !== null) open.push(subtreesOf(shownOf(pair, known.reached)));
    const drafts = this.secrets.drafts.filter(({ by, index }) =>
      to === null ? index === known.index && known.reached !== null : by === to,
    );
    open.push(subtreesOf([...drafts.map(({ answer }) => answer), ...known.wall]));
    for (const tree of subtreesOf(body)) {
      if (open.some((those) => those.has(tree))) continue;
      const of = this.keys.findIndex((key) => key.has(tree));
      if (of >= 0) found('key', `of question ${of}: ${tree.slice(0, 200)}`);
    }
  }

  private ofAnswers(body: unknown, to: ParticipantId | null, known: Known, found: Found): void {
    const trees = subtreesOf(body);
    const own = subtreesOf(this.secrets.drafts.filter(({ by }) => by === to).map(({ answer }) => answer));
    const wall = subtreesOf(to === null ? known.wall : []);
    for (const { by, index, answer } of this.secrets.drafts) {
      const tree = canonical(answer);
      // Who moved from which answer to which is on the wall with the explanation.
      if (to === null && index < known.explained) continue;
      if (by !== to && trees.has(tree) && !own.has(tree) && !wall.has(tree)) found('answer', tree);
    }
  }

  private inScene(scene: Tree, audience: Exclude<Audience, 'host'>, known: Known, found: Found): void {
    const phase = scene['phase'] as Phase;
    if (scene['audience'] !== audience) found('field', `the scene of ${String(scene['audience'])}`);
    const strays = Object.keys(scene).filter((field) => !sceneFields[audience][phase].includes(field));
    if (strays.length > 0) found('field', `${phase} has ${strays.join(', ')}`);
    if (beforeTheReveal.includes(phase)) {
      const secret = fieldsOf({ ...scene, options: null }).filter((field) => secretFields.has(field));
      // What ran before the question is part of it.
      const past = fieldsOf(pastOf(scene));
      const stray = secret.filter((field) => !past.includes(field));
      if (stray.length > 0) found('field', `${phase} has ${stray.join(', ')}`);
    }
    if (isObject(scene['result']) && (phase === 'reveal' || phase === 'explain')) {
      const stray = Object.keys(scene['result']).filter((field) => !resultFields[phase].includes(field));
      if (stray.length > 0) found('field', `the result has ${stray.join(', ')}`);
    }
    for (const drawn of seedsIn(scene)) found('key', `drawn from ${drawn}`);
    if (phase === 'reveal') for (const tick of ticksAfter(scene['shown'], known.reached ?? -1)) found('tick', tick);
  }

  private inSeat(seat: Tree, to: ParticipantId | null, { explained }: Known, found: Found): void {
    const strays = Object.keys(seat).filter((field) => !seatFields.includes(field));
    if (strays.length > 0) found('field', `a seat has ${strays.join(', ')}`);
    if (to === null) found('field', 'a seat on the wall');
    const results = seat['results'];
    if (Array.isArray(results) && results.length > explained)
      found('key', 'the mark of a question that is not explained');
    if (explained === 0 && seat['mark'] !== null) found('key', 'a mark before any explanation');
  }
}

function holdsExtraTime(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(holdsExtraTime);
  if (!isObject(value)) return false;
  return 'asksForTime' in value || ('factor' in value && 'until' in value) || Object.values(value).some(holdsExtraTime);
}

const holds = (text: string, secret: string) => text.includes(JSON.stringify(secret).slice(1, -1));

type Tree = Readonly<Record<string, unknown>>;
type Found = (leak: Leak, what: string) => void;

/** The objects in a frame that have a field of this name, and are a scene or a seat. */
function partsWith(body: unknown, field: 'audience' | 'participant'): Tree[] {
  if (Array.isArray(body)) return body.flatMap((one: unknown) => partsWith(one, field));
  if (!isObject(body)) return [];
  if (field in body && 'revision' in body) return [body];
  return Object.values(body).flatMap((one) => partsWith(one, field));
}

function pastOf({ question }: Tree): unknown {
  const prompt = isObject(question) ? question['prompt'] : null;
  return isObject(prompt) ? prompt['past'] : null;
}

function seedsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(seedsIn);
  if (!isObject(value)) return [];
  const own = ['seed', 'draws'].filter((name) => name in value && value[name] !== 0 && value[name] !== null);
  return [...own.map((name) => `${name} ${JSON.stringify(value[name])}`), ...Object.values(value).flatMap(seedsIn)];
}

const times = ['until', 'at', 'from', 'to', 'start', 'end', 'length'];
/** One more is shown with each step of the reveal, whatever moments it tells of. */
const lists = ['verdicts', 'points', 'steps'];
const spans = ['timeline', 'switches', 'queue', 'states'];

/** Whatever of a reveal lies after the tick that it has reached: moments, ends of spans, steps too many. */
function ticksAfter(shown: unknown, reached: number): string[] {
  const late: string[] = [];
  const after = (name: string, tick: unknown) => {
    if (typeof tick === 'number' && tick > reached) late.push(`${name} ${tick}`);
  };
  const look = (value: unknown, name: string): void => {
    if (times.includes(name)) after(name, value);
    if (Array.isArray(value)) {
      if (lists.includes(name)) return after(name, value.length);
      for (const one of value as unknown[]) {
        if (!Array.isArray(one) || !spans.includes(name)) look(one, '');
        else for (const tick of one.slice(0, 2)) after(name, tick);
      }
    } else if (isObject(value)) {
      for (const [field, one] of Object.entries(value)) {
        // That a switch has begun tells when it ends: what it costs stands in the question.
        if (value['type'] !== 'switch' || field !== 'until') look(one, name === 'states' ? name : field);
      }
    }
  };
  look(shown, '');
  return late;
}
