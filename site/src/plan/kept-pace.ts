import type { Pace } from "../../../domain/projection/pace.ts";
import { readPace } from "./read-pace.ts";

/** The pace on this device. What is found there is parsed; what cannot be read is taken as none: it is told again in a minute. */
const KEY = "caseway.pace";

/** What was told goes on, and no courses are planned. */
export const AS_TOLD: Pace = { work: { is: "as-told" }, educationHoursPerMonth: 0 };

/** What it needs of the browser; a test brings its own. */
export type PaceStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

export function keptPace(storage: () => PaceStorage): Pace {
  try {
    return readPace(JSON.parse(storage().getItem(KEY) ?? "null")) ?? AS_TOLD;
  } catch {
    return AS_TOLD;
  }
}

/** True when the pace is on the device now. Where it is the work as told, nothing is kept. */
export function keepPace(storage: () => PaceStorage, pace: Pace): boolean {
  try {
    if (isAsTold(pace)) storage().removeItem(KEY);
    else storage().setItem(KEY, JSON.stringify(pace));
    return true;
  } catch {
    return false;
  }
}

const isAsTold = ({ work, educationHoursPerMonth, license }: Pace): boolean =>
  work.is === "as-told" && educationHoursPerMonth === 0 && license === undefined;
