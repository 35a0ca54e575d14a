import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { type Bilingual } from '@timeslice/engine';
import { kinds } from '@timeslice/questions';
import { rightAnswer, shownOf, truthOf } from '@timeslice/questions/keys';
import { type State } from '@timeslice/session';
import { Views } from '../src/classroom/views';
import { backends, type Server, startFresh } from './harness';
import { type Leak } from './leaks';
import { partOf, Recorded, wholeLesson } from './recorded';

jest.setTimeout(300_000);

const lesson = wholeLesson();
/** Each in its own step of `npm test`. */
const backend = backends.at(-1) ?? 'embedded';

describe('a whole lesson with all kinds of questions, frame by frame', () => {
  let server: Server;
  beforeAll(async () => {
    server = await startFresh(backend, { lessons: [lesson] });
  }, 60_000);
  afterAll(() => server.stop());

  test('has every kind', () => {
    expect(new Set(lesson.questions.map(({ ask }) => ask.kind))).toEqual(new Set(kinds));
  });

  test('no key, seed, later tick, other answer, name or token is sent before its time', async () => {
    const recorded = await Recorded.open(server, lesson);
    for (const index of lesson.questions.keys()) await recorded.question(index, index % 3 === 0 ? 2 : 1);
    await recorded.end();
    const seen = new Set(recorded.frames.map(({ audience, known }) => `${audience} ${known.phase}`));
    for (const audience of ['students', 'projector']) {
      for (const phase of ['lobby', 'brief', 'predict', 'locked', 'discuss', 'reveal', 'explain', 'ended']) {
        expect(seen).toContain(`${audience} ${phase}`);
      }
    }
    expect(recorded.leaks()).toEqual([]);
    recorded.close();
  });

  test('no name is sent to anybody but its bearer while names are hidden, nor to the host, and then they are back', async () => {
    const recorded = await Recorded.open(server, lesson);
    await recorded.hidesNames(true);
    for (const index of lesson.questions.keys()) await recorded.question(index, index % 3 === 0 ? 2 : 1);
    await recorded.end();
    const seen = new Set(recorded.frames.map(({ audience, known }) => `${audience} ${known.phase}`));
    for (const phase of ['lobby', 'brief', 'predict', 'locked', 'discuss', 'reveal', 'explain', 'ended']) {
      expect(seen).toContain(`host ${phase}`);
    }
    const before = recorded.frames.length;
    await recorded.hidesNames(false);
    expect(recorded.namesTold()).toEqual([]);
    const back = recorded.frames.slice(before).filter(({ audience }) => audience === 'host');
    for (const { nickname } of recorded.students) expect(back.some(({ text }) => text.includes(nickname))).toBe(true);
    recorded.close();
  });
});

describe('the checker', () => {
  const short = partOf(lesson, 'drawn-by-lot', 'tour-gantt');
  let server: Server;
  beforeAll(async () => {
    server = await startFresh(backend, { lessons: [short] });
  }, 60_000);
  afterAll(() => server.stop());
  afterEach(() => {
    jest.restoreAllMocks();
  });

  const leaksOf = async (): Promise<ReadonlySet<Leak>> => {
    const recorded = await Recorded.open(server, short);
    await recorded.question(0, 1, 'step');
    recorded.close();
    return new Set(recorded.leaks().map(({ leak }) => leak));
  };

  test('finds nothing where nothing is planted', async () => {
    expect(await leaksOf()).toEqual(new Set());
  });

  test('finds what a host is sent, were it sent to others', async () => {
    const recorded = await Recorded.open(server, short);
    recorded.watchHost();
    await recorded.question(0, 1, 'step');
    recorded.close();
    const found = new Set(recorded.leaks().map(({ leak }) => leak));
    expect([...found]).toEqual(expect.arrayContaining(['name', 'id', 'notes', 'answer', 'field', 'time']));
  });

  /** Into a field that everybody is sent anyway. */
  const plant = (what: (state: State) => unknown) => {
    const honest = Views.prototype.of;
    jest.spyOn(Views.prototype, 'of').mockImplementation(function (this: Views, audience, state) {
      const scene = honest.call(this, audience, state);
      if (audience === 'host') return scene;
      const title: Bilingual & { readonly planted: unknown } = { ...scene.title, planted: what(state) };
      return { ...scene, title };
    });
  };
  const first = (state: State) => {
    const [live] = state.questions;
    if (!live) throw new Error('no question');
    return live;
  };

  test.each<[Leak, string, (state: State) => unknown]>([
    ['key', 'the right answer', (state) => rightAnswer(first(state).written)],
    ['key', 'the truth', (state) => truthOf(first(state).written)],
    ['key', 'the seed', () => ({ seed: 987_654_321 })],
    ['key', 'of a question to come', (state) => state.questions[1] && truthOf(state.questions[1].written)],
    ['explanation', 'why', (state) => first(state).question.explanation.text],
    ['notes', 'of the instructor', (state) => first(state).question.notes],
    ['question', 'to come', (state) => state.questions[1]?.shown.text],
    ['answer', 'of somebody else', (state) => [...(state.courses[0]?.rounds[0]?.drafts.values() ?? [])].at(-1)?.answer],
    ['name', 'of somebody else', (state) => [...state.participants.values()].at(-1)?.nickname],
    ['id', 'of somebody else', (state) => [...state.participants.keys()].at(-1)],
    ['time', 'of somebody else', (state) => state.courses[0]?.rounds[0]?.extraTime.values().next().value],
    ['token', 'as a hash', (state) => [...state.byToken.keys()]],
  ])('goes red for %s: %s', async (leak, _, what) => {
    plant(what);
    expect([...(await leaksOf())]).toContain(leak);
  });

  test.each(['host', 'projector'] as const)(
    'goes red for the names that the %s has, where they are hidden',
    async (who) => {
      const honest = Views.prototype.of;
      jest.spyOn(Views.prototype, 'of').mockImplementation(function (this: Views, audience, state) {
        return honest.call(this, audience, audience === who ? { ...state, namesHidden: false } : state);
      });
      const recorded = await Recorded.open(server, short);
      await recorded.hidesNames(true);
      await recorded.end();
      recorded.close();
      expect(recorded.namesTold()).not.toEqual([]);
    },
  );

  test('goes red for a later tick', async () => {
    const honest = Views.prototype.of;
    jest.spyOn(Views.prototype, 'of').mockImplementation(function (this: Views, audience, state) {
      const scene = honest.call(this, audience, state);
      if (scene.phase !== 'reveal' || state.stage.phase !== 'reveal') return scene;
      return { ...scene, shown: shownOf(first(state).written, state.stage.reached + 1) };
    });
    expect([...(await leaksOf())]).toEqual(expect.arrayContaining(['tick', 'key']));
  });
});
