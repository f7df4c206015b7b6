import { type Day, fromDayNumber } from "../domain/calendar/day.ts";

const MS_PER_DAY = 86_400_000;

/** Today in UTC. A caller elsewhere on Earth who cares sends the day. */
export const today = (): Day => fromDayNumber(Math.floor(Date.now() / MS_PER_DAY));
