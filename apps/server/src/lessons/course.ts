/** The built-in lessons as a course: a lesson stands behind those that it builds on, the tour of all kinds at the end. */
const course: readonly string[] = [
  'program-process-and-memory',
  'process-and-context-switch',
  'threads-and-what-they-share',
  'four-kinds-of-multi',
  'cost-of-switching',
  'round-robin-and-the-quantum',
  'shortest-first',
  'priority-aging-and-mlfq',
  'races-and-locks',
  'python-processes-and-threads',
  'tour-of-all-questions',
];

const placeOf = (id: string) => (course.includes(id) ? course.indexOf(id) : course.length);

/** The lessons of the course in its order, whenever they came; then all others as they are. */
export const inCourseOrder = <T>(lessons: readonly T[], idOf: (lesson: T) => string): T[] =>
  lessons.toSorted((one, other) => placeOf(idOf(one)) - placeOf(idOf(other)));
