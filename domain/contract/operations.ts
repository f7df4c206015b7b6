import type * as z from "zod";
import { logOperations } from "./log-operations.ts";
import { publicOperations } from "./public-operations.ts";
import type { OperationId } from "./routes.ts";
import { viewOperations } from "./view-operations.ts";

/**
 * The contract, each operation once: who may call it, what it takes, what it answers. Request validation, the OpenAPI
 * document, the gateway's routes and the site's client all come from here and from `routes.ts`. A function takes what its own
 * operations take from the file of their requests, so that it neither carries nor builds the schemas of the replies.
 */
interface Operation {
  readonly summary: string;
  readonly description: string;
  /** `learner`: only with a valid token, and only for the learner it names. */
  readonly access: "public" | "learner";
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly responses: Readonly<Record<number, z.ZodType>>;
}

export const operations = {
  ...publicOperations,
  ...logOperations,
  ...viewOperations,
} as const satisfies Record<OperationId, Operation>;
