import { hoursText } from "../../app/words.ts";
import { durationText } from "../../form/to-raw.ts";

/** As the certificate prints it, to the minute: 120 -> "2.0 h", 75 -> "1.25 h", 80 -> "1:20 h". */
export const lengthText = (minutes: number | undefined): string =>
  minutes === undefined
    ? "Hours not told"
    : minutes % 6 === 0
      ? hoursText(minutes)
      : `${durationText(minutes)} h`;
