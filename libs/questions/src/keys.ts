/** The secret half: keys and marking. The server and the session only; lint keeps it out of every browser. */
export { build, markOf, rangeOf, tallyOf, truthOf, type Pair } from './secret-kinds';
export type { Built, Key, SecretKind } from './kind';
