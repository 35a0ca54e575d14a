import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { placesApart } from './places-apart';

test('[MRK9] law: keys are as far from an answer as counting place by place says', () => {
  const keys = fc.record({ length: fc.nat({ max: 6 }), count: fc.nat({ max: 8 }) }).chain(({ length, count }) =>
    fc.tuple(
      fc.array(fc.array(fc.nat({ max: 3 }), { minLength: length, maxLength: length }), {
        minLength: count,
        maxLength: count,
      }),
      fc.array(fc.nat({ max: 3 }), { minLength: length, maxLength: length }),
    ),
  );
  fc.assert(
    fc.property(keys, ([all, given]) => {
      const apart = placesApart(all)((value, place) => value !== given[place]);
      expect(apart).toEqual(all.map((key) => key.filter((value, place) => value !== given[place]).length));
    }),
  );
});
