import * as z from "zod";

/** What a learner has begun with a question and not yet answered. */
export const openSchema = z.object({
  chosen: z.array(z.int().min(0)),
  struck: z.array(z.int().min(0)),
  sure: z.enum(["sure", "unsure"]).optional(),
});
export type OpenQuestion = z.output<typeof openSchema>;
