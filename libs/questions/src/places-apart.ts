/**
 * In how many places each of many keys is not as an answer has it; a key is given place by place. What several keys have
 * in one place is compared once.
 */
export function placesApart<T>(
  keys: readonly (readonly T[])[],
): (differs: (value: T, place: number) => boolean) => number[] {
  const length = Math.max(0, ...keys.map((key) => key.length));
  const places = Array.from({ length }, (_, place) => {
    const numbers = new Map<T, number>();
    const numberOf = (value: T) => {
      const number = numbers.get(value) ?? numbers.size;
      numbers.set(value, number);
      return number;
    };
    const which = Uint16Array.from(keys, (key) => numberOf(key[place]!));
    return { which, values: [...numbers.keys()] };
  });
  return (differs) => {
    const apart = new Array<number>(keys.length).fill(0);
    for (const [place, { which, values }] of places.entries()) {
      const isApart = values.map((value) => differs(value, place));
      if (!isApart.includes(true)) continue;
      for (let key = 0; key < which.length; key++) if (isApart[which[key]!]) apart[key]!++;
    }
    return apart;
  };
}
