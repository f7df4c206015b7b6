/** A bar of the chart of pay by experience: y in CSS pixels from the top, width in percent. */
export interface Band {
  readonly label: string;
  readonly words: string;
  readonly top: number;
  readonly width: number;
}

export const BAND_LABEL = 22;
export const BAND_BAR = 18;
const GAP = 14;
/** Beside the longest bar stays room for its value on a phone. */
const LONGEST = 62;

/** Bars from zero, so that their lengths compare as the dollars do. */
export function bandChart(
  bands: readonly { readonly label: string; readonly value: number; readonly words: string }[],
): { readonly bars: readonly Band[]; readonly height: number } {
  const most = Math.max(...bands.map(({ value }) => value));
  const step = BAND_LABEL + BAND_BAR + GAP;
  return {
    bars: bands.map(({ label, value, words }, index) => ({
      label,
      words,
      top: index * step,
      width: Math.round((value / most) * LONGEST * 10) / 10,
    })),
    height: bands.length * step - GAP,
  };
}
