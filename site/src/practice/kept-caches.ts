/*
 * The names of the caches in which questions are kept on this device. The offline worker's own caches come and go with
 * each version of the site (and begin with "caseway-"); these stay.
 */

/** All questions, because a learner asked for them; until she takes them away. */
export const KEPT_QUESTIONS = "kept-questions";
/** The questions of short exams that are open, so that each can be ended without a network. */
export const EXAM_QUESTIONS = "exam-questions";
