/** The public half of every question kind: prompts, answers and what fits them. Keys are in `./keys`. */
export {
  IDLE,
  SWITCH,
  type Answer,
  type AnswerProblem,
  type Ask,
  type Kind,
  type Prompt,
  type Shown,
  type SubjectKind,
  type Tally,
  type Truth,
} from './kind';
export {
  answer,
  answerText,
  ask,
  hasWrittenKey,
  isComplete,
  isRight,
  kinds,
  partsOf,
  problemOf,
  shareRight,
  subjectOf,
  tally,
} from './public-kinds';
export {
  bilingual,
  finding,
  likelyModel,
  mark,
  reading,
  said,
  type Finding,
  type Mark,
  type Part,
  type Reading,
} from './mark';
export { placeIsRight, standingOf, type Standing } from './standing';
export { lessonMarking, marking, otherConventions, type Marking, type OtherConventions } from './marking';
export { conventionValues, openable, type Openable } from './open-rules';
export type { ItemFlag } from './item-flag';
export { modelIds, type Model, type ModelId } from './models/model';
export { models } from './models/models';
export { cellsOf, segmentsOf, ticksUsed, type Cells, type Segment } from './kinds/gantt/segments';
export { lanesOf } from './kinds/gantt/lanes';
export { judgedTicks } from './kinds/gantt/public';
export { isWithin, marginOf } from './kinds/number/public';
export { charactersIn, normalised } from './kinds/text/normalised';
export { NO_END, type Final, type ShownTake } from './takes';
export { hasJumps, instructionsOf, placesOf, reaches, threadLength } from './kinds/interleaving/public';
export { ENDLESS, inOfferOrder, type ForkAsk, type ForkCount } from './kinds/fork-tree/public';
export { GONE, toldAfter, type MemoryAsk, type MemoryCell } from './kinds/memory-map/public';
export { registersText, sameRegisters } from './kinds/pcb/public';
export { FIGURE_MAX, figureText, toDecimals, type Figure, type FigureTally } from './figures';
export { formulas, switchesOf, type RunMeasure, type ThreadMeasure } from './models/formulas';
export { AVERAGE, ganttPromptOf, rowsOf } from './kinds/metrics/public';
export { isGood, judge, type CellVerdict } from './kinds/metrics/judge';
export { whyAverage, whyFigure } from './kinds/metrics/why';
export { runDecimals, runTolerance } from './kinds/switch-count/public';
export {
  TICKS_MAX,
  amount,
  between,
  count,
  distinct,
  integer,
  list,
  moment,
  name,
  oneOf,
  quoted,
  record,
  ticks,
  yesOrNo,
} from './fields';
export { policy } from './policy';
export {
  bestOf,
  type BestAnswer,
  type BestPoint,
  type BestPrompt,
  type BestShown,
  type BestTruth,
} from './best/public-best';
