import * as z from "zod";
import { onField } from "./on-field.ts";

/** Who may ask for what a log comes to, and for which day; apart from the replies as in `log-requests.ts`. */
const query = z.strictObject({ on: onField.optional() });

export const viewRequests = {
  getExperience: { access: "learner", query },
  getCredits: { access: "learner", query },
  getProgress: { access: "learner" },
} as const;
