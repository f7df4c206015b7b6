import { call, type Fetch } from "../../../../domain/contract/client.ts";
import { accountErasedSchema } from "../../../../domain/contract/log-replies.ts";

/** How erasing the account's log ended. `begun`: nothing of it can be read any more, but rows are left to remove. */
export type EraseEnd =
  | { readonly kind: "done" }
  | { readonly kind: "offline"; readonly begun: boolean }
  | { readonly kind: "signed-out" }
  | { readonly kind: "failed"; readonly begun: boolean; readonly detail: string };

/** A log of any size is gone long before; a service that never finishes must not keep a page busy for ever. */
const MOST_CALLS = 200;

/** Erases everything that the service keeps of the learner, calling until it says that nothing is left. */
export async function eraseAccount(fetch: Fetch): Promise<EraseEnd> {
  let begun = false;
  for (let calls = 0; calls < MOST_CALLS; calls += 1) {
    const reply = await call(fetch, "", "eraseAccount");
    if (reply.kind === "offline") return { kind: "offline", begun };
    if (reply.kind === "problem") return { kind: "failed", begun, detail: reply.problem.detail };
    if (reply.kind === "gateway") {
      if (reply.status === 401 || reply.status === 403) return { kind: "signed-out" };
      return reply.status === 200 || reply.status === 429 || reply.status >= 500
        ? { kind: "offline", begun }
        : { kind: "failed", begun, detail: reply.message };
    }
    const read = accountErasedSchema.safeParse(reply.value);
    if (!read.success) {
      return { kind: "failed", begun, detail: "The service answered something that this page cannot read." };
    }
    if (read.data.complete) return { kind: "done" };
    begun = true;
  }
  return { kind: "failed", begun, detail: "The service is still removing. Try again in a few minutes." };
}
