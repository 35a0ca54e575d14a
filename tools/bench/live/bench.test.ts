import { describe, expect, test } from '@jest/globals';
import { aimsFor } from './aims';
import { percentile } from './measure';

describe('the live bench', () => {
  test('a percentile is a value that was measured, and that share is not above it', () => {
    const hundred = Array.from({ length: 100 }, (_, n) => n + 1);
    expect([0.5, 0.95, 0.99, 1].map((share) => percentile(hundred, share))).toEqual([50, 95, 99, 100]);
    expect(percentile([7], 0.99)).toBe(7);
    expect(percentile([], 0.5)).toBeNaN();
  });

  test('a slower disk is given more time, a larger class another aim, the database in the process no limit of memory, heap is the same everywhere', () => {
    const ofThousand = (['postgres', 'embedded', 'slow-postgres'] as const).map(
      (database) => aimsFor(1_000, database)['stormP99']?.most,
    );
    expect(ofThousand).toEqual([2.5, 3, 3.5]);
    const big = { stormP99: { of: 'ratio', most: 3.2 }, stormDelay: { of: 'figure', most: 400 } };
    expect(aimsFor(5_000, 'postgres')).toMatchObject({ ...big, resident: { most: 320 } });
    expect(aimsFor(5_000, 'embedded')).toMatchObject({ ...big, resident: undefined });
    expect([100, 1_000, 3_000, 5_000].map((many) => aimsFor(many, 'postgres')['heap']?.most)).toEqual([16, 16, 16, 16]);
  });
});
