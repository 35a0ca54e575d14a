/** The secret half: keys and marking. The server and the session only; lint keeps it out of every browser. */
export {
  answeredAs,
  build,
  promptOf,
  revealOf,
  rightAnswer,
  shownOf,
  tallyOf,
  truthOf,
  type BuiltPair,
  type Pair,
  type Question,
} from './secret-kinds';
export { markerOf, markOf, opensTooMuch, runsAllowed, type Marker } from './mark-answer';
export { READINGS_MAX } from './open-rules';
export { judgeOf } from './judge-answer';
export { remarked, tellsTheSame } from './remarked';
export { answerUnder, diagnoser, expectedAnswers, type Expected } from './diagnose';
export { generate, type Target } from './generate/generate';
export { families, type Family } from './generate/families';
export { difficulties, type Difficulty } from './difficulty';
export { variantOf, type Variant } from './generate/variant';
export { formulaText } from './kinds/number/formulas/formulas';
export { separation, type Separation } from './separation';
export type { Built, Key, SecretKind } from './kind';
