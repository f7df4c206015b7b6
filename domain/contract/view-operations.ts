import { creditsSchema } from "../log/credits-view.ts";
import { experienceSchema } from "../log/experience-view.ts";
import { progressSchema } from "../practice/progress-view.ts";
import { problemSchema } from "./problem.ts";
import { viewRequests } from "./view-requests.ts";

const refusals = { 400: problemSchema, 401: problemSchema, 422: problemSchema };

/**
 * What a learner's log comes to, computed from the entries by the same rules as on the page. The lines of hours stay
 * out of the replies, and warnings are capped, so that each stays far below what a function may answer.
 */
export const viewOperations = {
  getExperience: {
    ...viewRequests.getExperience,
    summary: "Minutes worked, what counts towards each goal, and what leaves a window and when",
    description: "For the learner of the token. Every credential where the log has no goal.",
    responses: { 200: experienceSchema, ...refusals },
  },
  getCredits: {
    ...viewRequests.getCredits,
    summary: "Continuing education towards each goal and each renewal, with the dates to watch",
    description: "For the learner of the token. Every credential where the log has no goal.",
    responses: { 200: creditsSchema, ...refusals },
  },
  getProgress: {
    ...viewRequests.getProgress,
    summary:
      "Practice by exam domain: answers, the share of best answers as an interval, and what to study next",
    description:
      "For the learner of the token. Scored by the key of the version that was on the screen; answers of an exam that is open are not told.",
    responses: { 200: progressSchema, ...refusals },
  },
} as const;
