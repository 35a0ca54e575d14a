/** Of each place of a queue, whether the same thread is there in the other one. */
export const rightPlaces = (own: readonly string[], truth: readonly string[]): readonly boolean[] =>
  own.map((thread, place) => thread === truth[place]);
