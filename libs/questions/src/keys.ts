/** The secret half: keys and marking. The server and the session only; lint keeps it out of every browser. */
export {
  build,
  revealOf,
  rightAnswer,
  shownOf,
  tallyOf,
  truthOf,
  type BuiltPair,
  type Pair,
  type Question,
} from './secret-kinds';
export { markerOf, markOf, type Marker } from './mark-answer';
export { diagnoser, expectedAnswers, type Expected } from './diagnose';
export { variantOf } from './generate/variant';
export type { Built, Key, SecretKind } from './kind';
