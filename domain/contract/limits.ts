/** The largest request body that the API reads. API Gateway itself stops at 10 MB. */
export const MAX_BODY_BYTES = 256 * 1024;
/** Deeper JSON than this is refused before it is read further: a portfolio is four levels deep. */
export const MAX_JSON_DEPTH = 16;
/** How many entries one sync may send. */
export const MAX_SYNC_ENTRIES = 100;
/**
 * The most that is kept of one learner: every row, and once more in the index. DynamoDB itself holds it for a partition
 * with a local index, so that nothing has to be counted.
 */
export const MAX_LOG_GIGABYTES = 10;
