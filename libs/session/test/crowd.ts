import { type Lesson, lesson as lessonSchema } from '@timeslice/contract';
import { after, as, ask, joins, lesson, lock, opened, openPredictions, personId, type Room, start } from './stories';

/** Five processes under round robin, 24 ticks to draw. */
const lecture: Lesson = lessonSchema.parse({
  ...lesson,
  questions: [
    {
      ...lesson.questions[1],
      scenario: {
        format: 'timeslice/scenario@1',
        policy: { kind: 'rr', quantum: 2 },
        processes: [6, 5, 4, 5, 4].map((burst, index) => ({
          id: `P${index + 1}`,
          arrival: index,
          bursts: [['cpu', burst]],
        })),
      },
    },
  ],
});

/** A drawing for each number, all of them different: pieces of one to three ticks. */
function drawing(number: number) {
  const segments: { start: number; end: number; value: string }[] = [];
  let rest = number * 7_919 + 1;
  for (let start = 0; start < 24;) {
    rest = (rest * 48_271) % 2_147_483_647;
    const end = Math.min(24, start + 1 + (rest % 3));
    segments.push({ start, end, value: `P${1 + (rest % 5)}` });
    start = end;
  }
  return { kind: 'gantt' as const, lanes: [segments] };
}

/** So many students in the last row, each of whom drew something else; locked. */
export function crowd(students: number): Room {
  let room = after(opened(lecture, { confidence: true, points: 'speed' }), start, openPredictions);
  for (let number = 0; number < students; number++) {
    const name = `Student number ${number}`;
    room = ask(room, ...joins(name)).room;
    const draft = {
      type: 'draft',
      question: 'draw-it' as never,
      edit: 1,
      answer: drawing(number),
      confidence: 3,
    } as const;
    room = ask(room, draft, as(personId(name))).room;
  }
  return after(room, lock);
}
