import { z } from 'zod';

/** The largest number of ticks that a field may hold: sums stay exact by far. */
export const TICKS_MAX = 1_000_000_000;
export const ID_MAX = 64;
export const LEVELS_MAX = 64;

export const between = (least: number, most: number, what: string) => {
  const error = `${what}, from ${least} to ${most}`;
  return z.int({ error }).min(least, { error }).max(most, { error });
};
export const ticks = between(1, TICKS_MAX, 'a whole number of ticks');
export const moment = between(0, TICKS_MAX, 'a whole number of ticks');
export const count = between(1, 1024, 'a whole number');
export const amount = between(0, TICKS_MAX, 'a whole number');
export const integer = between(-TICKS_MAX, TICKS_MAX, 'a whole number');
export const yesOrNo = z.boolean({ error: 'true or false' });
export const name = z
  .string({ error: 'a text' })
  .min(1, { error: `a text of 1 to ${ID_MAX} characters` })
  .max(ID_MAX, { error: `a text of 1 to ${ID_MAX} characters` });

export const quoted = (values: readonly string[]) => values.map((value) => `"${value}"`).join(', ');
export const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: `one of ${quoted(values)}` });

/** An object with these keys and no other. */
export const record = <T extends z.ZodRawShape>(shape: T) =>
  z.strictObject(shape, { error: `an object with the keys ${quoted(Object.keys(shape))}` });

export const list = <T extends z.ZodType>(of: T, what: string) =>
  z.array(of, { error: `a list of ${what}` }).min(1, { error: `a list of at least one of ${what}` });

export const distinct = <T extends z.ZodType<readonly unknown[]>>(schema: T, allowed: string) =>
  schema.refine((values) => new Set(values).size === values.length, { error: allowed }).meta({ uniqueItems: true });
