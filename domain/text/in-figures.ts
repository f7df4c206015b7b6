/**
 * A number as English writes it, with at most two decimals: 1,234.5. By hand: what `toLocaleString` loads at its first
 * use makes a function of the API start 20 ms later. `value` is from 0 up to a trillion.
 */
export function inFigures(value: number): string {
  const [whole = "", decimals] = String(Math.round(value * 100) / 100).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}
