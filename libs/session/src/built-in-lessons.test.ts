import { describe, expect, test } from '@jest/globals';
import type { JoinCode, Question, SessionId } from '@timeslice/contract';
import { answerText, IDLE } from '@timeslice/questions';
import { rightAnswer } from '@timeslice/questions/keys';
import { builtInLessons, pairOf } from '../test/built-in';
import { open } from './open';

// The tour: one question of each kind, answered by the test of its kind.
const lessons = builtInLessons.filter(([name]) => !name.startsWith('tour-'));

/** The right answer in one line; of an interleaving, whether there is one. */
function answerTo(question: Question): string {
  const answer = rightAnswer(pairOf(question));
  // every order that gives the value is right
  if (answer?.kind === 'interleaving') return answer.impossible ? 'impossible' : 'possible';
  return answer ? answerText(answer) : 'nothing that can be said';
}

const joinsTheQueue: ReadonlySet<string> = new Set(['arrive', 'unblock', 'expire']);

/** Worked out by hand, or printed in the source that the question names; never copied from the engine. */
const answers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'process-and-context-switch': {
    'io-request': 'P2',
    'p1-asks-too': 'idle',
    'save-and-restore': 'P0 0-4, switch 4-6, P1 6-10, switch 10-12, P0 12-14, switch 14-16, P1 16-17',
    'into-which-pcb': 'P1 ← PC 0x2018, SP 0x2FE8, AX 6 | CPU ← P0',
    'io-completion': 'P1',
    'nobody-runs': 'P0 blocked, P1 ready, P2 ready, P3 new',
    'end-of-quantum': 'P0 0-3, switch 3-4, P1 4-6, switch 6-7, P0 7-12',
    'count-the-switches': '4, 65',
    'switch-io-idle': 'P0 0-3, switch 3-4, P1 4-6, idle 6-7, switch 7-8, P0 8-11, switch 11-12, P1 12-13',
    'what-caused-it': 't3 time-slice, t5 io-request, t7 io-request, t9 exit, t13 io-completion',
  },
  'round-robin-and-the-quantum': {
    'order-of-the-queue': 'P3',
    'silberschatz-q4': 'P1 0-4, P2 4-7, P3 7-10, P1 10-30',
    'early-finish': 'P1 0-4, P2 4-8, P3 8-10, P4 10-14, P1 14-18, P2 18-21',
    'arrival-meets-expiry': '[P2, P1]',
    'stallings-q1': 'A 0-2, B 2-3, A 3-4, B 4-5, C 5-6, B 6-7, D 7-8, C 8-9, B 9-10, E 10-11, D 11-12',
    'huge-quantum': 'P4',
    'small-quantum-overhead':
      'P1 0-2, switch 2-3, P2 3-5, switch 5-6, P3 6-8, switch 8-9, P1 9-11, switch 11-12, P2 12-13',
    'same-process-goes-on': '5, 5, 80',
    'turnaround-and-quantum': '4',
    'back-from-io': '[P1, P4, P3]',
  },
  'shortest-first': {
    'first-choice': 'P4',
    'sjf-timeline': 'P1 0-8, P2 8-12, P4 12-17, P3 17-26',
    'a-shorter-one-arrives': 'P2',
    'a-longer-one-arrives': 'A',
    'srtf-timeline': 'P1 0-1, P2 1-5, P4 5-10, P1 10-17, P3 17-26',
    'a-tie': 'P3',
    'what-is-compared': 'P1 ready, P2 running, P3 terminated, P4 ready',
    'waiting-without-io': '6, 0, 6, 4',
    'gate-2014': 'P1 0-2, P2 2-6, P3 6-12, P4 12-17',
    'best-in-everything': 'rr 4',
  },
  'priority-aging-and-mlfq': {
    'urgent-but-not-preemptive': 'P1 0-4, P2 4-7, P4 7-9, P3 9-11',
    'preemptive-waiting': '5, 0, 7, 1, 3.25',
    'states-at-six': 'P1 ready, P2 ready, P3 running, P4 blocked',
    aging: 'P1',
    'falling-a-level': 'A 0-4, B 4-6, A 6-7, C 7-8, A 8-9, B 9-10, A 10-13',
    'io-before-the-quantum-ends': 'G 0-1, W 1-3, G 3-4, W 4-8, G 8-9, W 9-11, G 11-13',
    'after-the-boost': '[P2, P4]',
    'gaming-the-scheduler': '90',
    'what-ends-starvation': 'aging, boost, one-queue',
  },
  'program-process-and-memory': {
    'started-three-times': 'one-three',
    'on-the-stack': 'list, n',
    'value-after-fork': '“CHILD 20”, “PARENT 5”',
    'two-forks': '4 P · 6 ↵',
    'copied-then-changed': '5 7 alive',
    'same-address': 'same',
    'its-name': 'ipc',
    'result-of-the-child': 'exit-status, mmap, pipe',
  },
  'threads-and-what-they-share': {
    'global-and-local': '1 0',
    // code, data, heap, stack, registers of two threads; data, heap, stack, registers of parent and child
    'shared-or-separate': 'shared shared shared separate separate separate separate separate separate',
    'one-cpu': '12',
    'one-thread-faults': 'ended ended alive',
    'one-thread-waits': 'web.load blocked, web.draw ready, zip running',
    'still-saved': 'choose, registers, stack-pointer',
    'price-of-a-switch': 'A.x 0-2, switch 2-3, A.y 3-5, switch 5-8, B 8-10',
    'sharing-has-a-price': '1, 2, 3',
  },
  'races-and-locks': {
    'lose-one': 'possible',
    'deposit-and-withdraw': '70, 120, 150',
    'three-times-each': '2, 3, 4, 5, 6',
    'with-a-lock': 'impossible',
    'home-made-lock': 'possible',
    'two-locks': '1, 2',
    'one-without': '1, 10, 11',
    crosswise: '2, no-end',
    cure: 'a-then-b, one-lock',
  },
  'python-processes-and-threads': {
    'two-threads': '12',
    'two-processes': '6',
    'ten-downloads': '2',
    'who-holds-it': 'py.A blocked, py.B running',
    'waits-overlap': 'py.A 0-1, py.B 1-2, idle 2-5, py.A 5-6, py.B 6-7',
    'plus-equals': '1, 2',
    'good-for-threads': 'hashes, responses',
    'counter-in-two-processes': '0',
  },
  'four-kinds-of-multi': {
    'while-one-waits': 'P1 0-1, P2 1-3, P3 3-5, idle 5-6, P1 6-8, P2 8-9',
    'three-alike': '5, 64.29',
    'a-turn-for-each': '0 13, 1 8, 3 5, 1.333 8.667',
    'seemingly-at-once': 'app.net ready, app.draw running, app.save blocked, music ready',
    'shared-or-copied': '3 1 5 ended alive',
    'two-cpus': 'A.x 0-4, B 4-6, idle 6-8 | A.y 0-3, C 3-8',
    'what-cannot-be-divided': '6',
    'not-the-same': 'both-progress, one-at-an-instant, ten-seconds',
    'four-words': 'multiprocessing, multiprogramming, multitasking, multithreading',
  },
  'cost-of-switching': {
    'cpu-during-switch': 'kernel',
    'only-between-processes': 'address-space, working-set',
    'two-prices': 'A.x 0-2, switch 2-3, A.y 3-5, switch 5-8, B 8-10, switch 10-13, A.x 13-15',
    'threads-or-processes': '4, 6, 66.67',
    'lost-share': '20',
    'quantum-curve': 'eight-as-four, response-one, turnaround-four',
    'turnaround-against-q': '5',
    'eleven-tasks': '94.8',
  },
};

/** Textbooks, examinations, manuals, and published measurements. */
const sources =
  /Silberschatz|Stallings|Tanenbaum|GATE|founding note|OSTEP|Ben-Ari|POSIX|\(\d\)|Python|PEP|Linux|Intel|USENIX|ACM/;

test('every built-in lesson has a table of answers, and nothing else has', () => {
  expect(lessons.map(([id]) => id).toSorted()).toEqual(Object.keys(answers).toSorted());
});

describe.each(lessons)('the built-in lesson %s', (id, taught) => {
  const { questions } = taught;

  test('can be opened under its own name, with 6 to 10 questions of at least two kinds', () => {
    const opening = open({
      session: '00000000-0000-4000-8000-000000000000' as SessionId,
      code: '123456' as JoinCode,
      lesson: taught,
      lessonId: taught.id,
      lessonVersion: 1,
    });
    expect(opening).toMatchObject({ ok: true });
    expect(taught.id).toBe(id);
    expect(questions.length).toBeGreaterThanOrEqual(6);
    expect(questions.length).toBeLessThanOrEqual(10);
    expect(new Set(questions.map(({ ask }) => ask.kind)).size).toBeGreaterThanOrEqual(2);
  });

  test('says everything in Korean and in English', () => {
    const sentences = [taught.title, taught.summary].concat(
      questions.flatMap(({ title, text, notes, explanation }) => [
        title,
        text,
        ...(notes ? [notes] : []),
        explanation.text,
        explanation.source,
      ]),
    );
    for (const { ko, en } of sentences) {
      expect(ko).toMatch(/[가-힣]/);
      expect(en).toMatch(/\w/);
      expect(en).not.toMatch(/[가-힣]/);
    }
  });

  test('names a source for every explanation and has notes for every question', () => {
    for (const { explanation, notes } of questions) {
      expect(explanation.source.en).toMatch(sources);
      expect(notes).toBeDefined();
    }
  });

  test('has the answers of its sources', () => {
    expect(Object.fromEntries(questions.map((question) => [question.id, answerTo(question)]))).toEqual(answers[id]);
  });

  test('asks for decisions whose answers differ, and which the queue of the decision before does not settle', () => {
    const decisions = questions
      .map(pairOf)
      .flatMap(({ prompt, key }) =>
        prompt.kind === 'next-process' && key.kind === 'next-process'
          ? [{ past: prompt.past, chosen: key.chosen }]
          : [],
      );
    const chosen = decisions.map((decision) => decision.chosen);
    expect(new Set(chosen).size).toBe(chosen.length);
    for (const { past, chosen } of decisions.filter((decision) => decision.chosen !== IDLE)) {
      const before = past.decisions.at(-1)?.at ?? -1;
      const since = past.events.filter(({ type, at }) => at > before && joinsTheQueue.has(type));
      expect({ chosen, since }).not.toEqual({ chosen, since: [] });
    }
  });
});
