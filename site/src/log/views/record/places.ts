/** Where the page of licenses, degrees, credentials, goals and statements is, and its forms. */
export const RECORD = "/log/record/";
export const addAt = (kind: string): string => `${RECORD}?add=${kind}`;
