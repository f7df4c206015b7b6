import * as z from "zod";
import { PROBLEMS, type ProblemCode } from "./problems.ts";

/** An error of ours as a reply. */
export const problemSchema = z
  .strictObject({
    type: z.string().meta({ description: "A name for the kind of problem: urn:caseway:problem:<code>" }),
    title: z.string(),
    status: z.int(),
    code: z.enum(Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]]),
    detail: z.string().meta({ description: "What is wrong and how to mend it" }),
    faults: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: "Problem" });

export type Problem = z.output<typeof problemSchema>;
