import { type ParticipantId, PSEUDONYMS, pseudonym, sameNameKey, type ShownName } from '@timeslice/contract';
import type { Participant, State } from './state';

/** Each pseudonym without a number in both languages, as nicknames are compared, and its words. */
const keys = Array.from({ length: PSEUDONYMS }, (_, number) => Object.values(pseudonym(number)).map(sameNameKey));
const wordsOf = keys.map((both) => both.flatMap((key) => key.split(' ')));

/** Where the list of pseudonyms is entered for somebody; nothing that the class has seen tells it. */
const placeOf = (id: ParticipantId): number => Number.parseInt(id.slice(-8), 16) % PSEUDONYMS;

/** Nobody is to be taken for a classmate: a pseudonym has no word of a nickname, one with a number is no nickname. */
function takenBy({ names }: State): (number: number) => boolean {
  const words = new Set([...names.keys()].flatMap((name) => name.split(' ')));
  return (number) =>
    wordsOf[number]?.some((word) => words.has(word)) ??
    keys[number % PSEUDONYMS]!.some((key) => names.has(`${key} ${Math.floor(number / PSEUDONYMS) + 1}`));
}

/** One each, the same as long as nobody takes or gives up a nickname that has a word of one. */
export function pseudonymsOf(state: State): ReadonlyMap<ParticipantId, number> {
  const isTaken = takenBy(state);
  const given = new Map<ParticipantId, number>();
  const used = new Set<number>();
  const freeIn = (round: number, from: number): number | null => {
    for (let step = 0; step < PSEUDONYMS; step++) {
      const number = round * PSEUDONYMS + ((from + step) % PSEUDONYMS);
      if (!used.has(number) && !isTaken(number)) return number;
    }
    return null;
  };
  let round = 0;
  for (const id of state.participants.keys()) {
    let number = freeIn(round, placeOf(id));
    while (number === null) number = freeIn(++round, placeOf(id));
    used.add(number);
    given.set(id, number);
  }
  return given;
}

/** A participant as others are told of it. */
export interface Called {
  readonly participant: Participant;
  readonly name: ShownName;
}

/** In the order of joining; where names are hidden in that of their pseudonyms, which tells nothing of it. */
export function calledOf(state: State, namesHidden = state.namesHidden): readonly Called[] {
  const participants = [...state.participants.values()];
  if (!namesHidden) return participants.map((participant) => ({ participant, name: participant.nickname }));
  const numbers = pseudonymsOf(state);
  return participants
    .map((participant) => ({ participant, name: numbers.get(participant.id) ?? 0 }))
    .toSorted((one, other) => one.name - other.name);
}
