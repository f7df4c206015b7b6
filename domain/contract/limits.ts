/** The largest request body that the API reads. API Gateway itself stops at 10 MB. */
export const MAX_BODY_BYTES = 256 * 1024;
/** Deeper JSON than this is refused before it is read further: a portfolio is four levels deep. */
export const MAX_JSON_DEPTH = 16;
/** How many entries one sync may send. */
export const MAX_SYNC_ENTRIES = 100;
