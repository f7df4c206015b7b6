/**
 * How sure a stated interval is: over many learners with different numbers of answers, nine of ten of their intervals hold
 * what they know. For one number of answers and one ability it is between about 82 and 97 %, since answers are counted whole.
 */
export const CONFIDENCE = 0.9;
/** The point of the normal distribution that leaves 5 % above it. */
const Z = 1.644853627;

/** Between which shares of all such questions a learner would give the best answer. From 0 to 1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * The score interval of E. B. Wilson (1927) for a share, at 90 %. `right` of `of` answers were the best; `of` is at
 * least 1. It stays within 0 and 1 and says something sensible where every answer was right.
 */
export function shareInterval(right: number, of: number): Interval {
  const share = right / of;
  const spread = (Z * Z) / of;
  const middle = (share + spread / 2) / (1 + spread);
  const half = (Z * Math.sqrt((share * (1 - share)) / of + spread / (4 * of))) / (1 + spread);
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
