import * as z from "zod";

/** 48 bits of time and 80 of chance, in Crockford's base 32: sorts by time as text. Made outside the domain. */
const ULID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

export const ulidField = z
  .string()
  .regex(ULID, { error: "This is not a ULID: 26 digits and capital letters, without I, L, O and U." })
  .meta({ description: "A ULID", pattern: ULID.source });

/** The time inside a ULID, in milliseconds since 1970. `id` is a ULID. */
export const timeOfUlid = (id: string): number =>
  [...id.slice(0, 10)].reduce((time, letter) => time * 32 + ALPHABET.indexOf(letter), 0);

/** The smallest ULID of a moment, in milliseconds since 1970: every id made at it or later sorts after it. */
export function lowestUlidAt(ms: number): string {
  let rest = Math.max(0, Math.floor(ms));
  let text = "";
  for (let place = 0; place < 10; place += 1) {
    text = ALPHABET[rest % 32] + text;
    rest = Math.floor(rest / 32);
  }
  return text + "0".repeat(16);
}
