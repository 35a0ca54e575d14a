import { type Bilingual, type Decision, ruleSentence } from '@timeslice/engine';

export const atTick = (at: number, sentence: Bilingual): Bilingual => ({
  ko: `t = ${at}: ${sentence.ko}`,
  en: `t = ${at}: ${sentence.en}`,
});

/** Why the chosen thread and not `given`: the rule between these two where `given` was ready, else the decision's own. */
export function whyNot(decision: Decision, given: string | null): Bilingual {
  const place = given === null ? -1 : decision.ready.indexOf(given);
  const rule = decision.rules[place - 1];
  return ruleSentence(place > 0 && rule ? { chosen: decision.chosen, over: given, rule } : decision);
}
