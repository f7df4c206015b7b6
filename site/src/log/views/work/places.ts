/** Where the page of work is, its forms and the page of one job. Ids are record ids. */
export const WORK = "/log/work/";
export const ADD_JOB = `${WORK}?add=job`;
const at = (name: string, id: string): string => `${WORK}?${name}=${encodeURIComponent(id)}`;

export const jobPage = (job: string): string => at("job", job);
export const addShift = (job: string): string => at("hours", job);
export const addWeek = (job: string): string => at("week", job);
/** The form of a new line that begins as another one was. */
export const addLike = (job: string, span: "day" | "week", like: string): string =>
  `${span === "week" ? addWeek(job) : addShift(job)}&like=${encodeURIComponent(like)}`;
export const correct = (record: string): string => at("edit", record);
export const historyOf = (record: string): string => at("history", record);
export const chooseBasis = (job: string): string => at("basis", job);
