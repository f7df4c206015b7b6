import type { Example } from "./example.ts";
import { learnerExamples } from "./learner-examples.ts";
import { publicExamples } from "./public-examples.ts";
import type { OperationId } from "./routes.ts";

/**
 * One request and its reply for each operation, in the order in which a new learner could make them. They are part of the
 * OpenAPI document, and no function carries them for anything else. A test sends each, and compares.
 */
export const examples: Readonly<Record<OperationId, Example>> = { ...publicExamples, ...learnerExamples };
