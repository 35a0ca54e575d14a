/** Exact rationals for the few rules whose text is not in integers. */
export interface Fraction {
  readonly over: bigint;
  /** Positive. */
  readonly under: bigint;
}

export const whole = (value: number): Fraction => ({ over: BigInt(value), under: 1n });

/** The decimal that was written, exactly: 0.1 is one tenth. */
export function decimal(value: number): Fraction {
  const [mantissa = '0', exponent = '0'] = value.toString().split('e');
  const [integer = '0', digits = ''] = mantissa.split('.');
  const power = Number(exponent) - digits.length;
  const scaled = BigInt(integer + digits);
  return power >= 0 ? { over: scaled * 10n ** BigInt(power), under: 1n } : lowest(scaled, 10n ** BigInt(-power));
}

export const plus = (a: Fraction, b: Fraction) => lowest(a.over * b.under + b.over * a.under, a.under * b.under);
export const minus = (a: Fraction, b: Fraction) => lowest(a.over * b.under - b.over * a.under, a.under * b.under);
export const times = (a: Fraction, b: Fraction) => lowest(a.over * b.over, a.under * b.under);

export function compareFractions(a: Fraction, b: Fraction): number {
  const left = a.over * b.under;
  const right = b.over * a.under;
  return left < right ? -1 : left > right ? 1 : 0;
}

function lowest(over: bigint, under: bigint): Fraction {
  let [a, b] = [over < 0n ? -over : over, under];
  while (b > 0n) [a, b] = [b, a % b];
  return a > 1n ? { over: over / a, under: under / a } : { over, under };
}
