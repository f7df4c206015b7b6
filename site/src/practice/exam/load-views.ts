/** What an open exam does without until it is left or has ended. It brings both along, for then there may be no network. */
export const loadChoose = () => import("./choose.tsx").then(({ Choose }) => Choose);
export const loadEnded = () => import("./ended-exam.tsx").then(({ EndedExam }) => EndedExam);
