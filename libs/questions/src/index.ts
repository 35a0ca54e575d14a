/** The public half of every question kind: prompts, answers and what fits them. Keys are in `./keys`. */
export {
  IDLE,
  SWITCH,
  type Answer,
  type AnswerProblem,
  type Ask,
  type Kind,
  type Prompt,
  type Tally,
  type Truth,
} from './kind';
export { answer, answerText, ask, isComplete, isRight, problemOf, shareRight, tally } from './public-kinds';
export { bilingual, finding, mark, type Finding, type Mark } from './mark';
export { cellsOf, segmentsOf, ticksUsed, type Cells, type Segment } from './kinds/gantt/segments';
export { lanesOf } from './kinds/gantt/lanes';
