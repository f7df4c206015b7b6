/**
 * Exact rational numbers. Hours, shares and months are added and compared as fractions, so that 2,080 hours
 * are reached at exactly 2,080 and a month in thirds never drifts. A fraction is kept in lowest terms, denominator above 0.
 */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));

/** `n / d` in lowest terms. Throws RangeError when `d` is 0. */
export function fraction(n: number | bigint, d: number | bigint = 1n): Fraction {
  let top = BigInt(n);
  let bottom = BigInt(d);
  if (bottom === 0n) throw new RangeError("A fraction needs a denominator other than 0.");
  if (bottom < 0n) [top, bottom] = [-top, -bottom];
  const divisor = gcd(top, bottom);
  return { n: top / divisor, d: bottom / divisor };
}

export const ZERO = fraction(0);
export const ONE = fraction(1);

/** A decimal as it was typed (12.5, 0.3333), exactly: at most six decimals are kept, the rest is cut. */
export function decimal(value: number): Fraction {
  // The thousandth mends what binary floating point loses: 1.005 x 1,000,000 is 1,004,999.9999999999.
  return fraction(BigInt(Math.floor(value * 1_000_000 + 0.001)), 1_000_000n);
}

/**
 * Hours as a portfolio tells them, exactly: hundredths of an hour (7.25, 0.33) or whole minutes (20 minutes is 1/3).
 * 300ths hold both, so three times twenty minutes is an hour.
 */
export const toldHours = (hours: number): Fraction => fraction(Math.round(hours * 300), 300);
/** Told hours added up, exactly: thousands of lines in whole numbers, one fraction at the end. */
export const toldTotal = (hours: readonly number[]): Fraction =>
  fraction(
    hours.reduce((sum, one) => sum + Math.round(one * 300), 0),
    300,
  );

export const add = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
export const subtract = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d - b.n * a.d, a.d * b.d);
export const multiply = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d);
/** `a / b`. Throws RangeError when `b` is 0. */
export const divide = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n);
export const atLeast = (a: Fraction, b: Fraction): boolean => a.n * b.d >= b.n * a.d;
export const isLess = (a: Fraction, b: Fraction): boolean => !atLeast(a, b);
export const min = (a: Fraction, b: Fraction): Fraction => (atLeast(a, b) ? b : a);
export const max = (a: Fraction, b: Fraction): Fraction => (atLeast(a, b) ? a : b);
export const equal = (a: Fraction, b: Fraction): boolean => a.n === b.n && a.d === b.d;

/** The greatest whole number not above `a`. */
export function floor(a: Fraction): bigint {
  const quotient = a.n / a.d;
  return a.n < 0n && quotient * a.d !== a.n ? quotient - 1n : quotient;
}

/** For a screen or a JSON reply: cut (never rounded up) to two decimals. */
export const cutToHundredths = (a: Fraction): number => Number(floor(multiply(a, fraction(100)))) / 100;
