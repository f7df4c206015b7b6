import { randomUUID } from "node:crypto";
import { monotonicFactory } from "ulid";
import { type OperationId, routes } from "../../domain/contract/routes.ts";
import { lowestUlidAt } from "../../domain/log/ulid.ts";

const newId = monotonicFactory();

/** A request as API Gateway hands it on, with the claims of a learner of its own. */
export function eventFor(operation: OperationId, body?: unknown, learner: string = randomUUID()) {
  const routeKey = routes[operation];
  const [method = "GET", path = "/"] = routeKey.split(" ");
  return {
    version: "2.0",
    routeKey,
    rawPath: path.replace("{credential}", "ccm"),
    rawQueryString: "",
    headers: { "content-type": "application/json" },
    pathParameters: { credential: "ccm" },
    requestContext: {
      requestId: randomUUID(),
      routeKey,
      http: { method, path },
      authorizer: { jwt: { claims: { sub: learner, token_use: "access" }, scopes: null } },
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    isBase64Encoded: false,
  };
}

/** A sync that sends one class. */
export const syncBody = () => ({
  epoch: null,
  cursor: lowestUlidAt(Date.now()),
  entries: [credit()],
});

/** A sync that sends a record of each kind that the view of credits reads, so that a request for it builds all their schemas. */
export const eachKindBody = () => ({
  epoch: null,
  cursor: lowestUlidAt(Date.now()),
  entries: [
    credit(),
    recordOf("license", { profession: "RN", expires: "2028-06-30", status: "active" }),
    recordOf("held", { credential: "ccm", from: "2025-01-01", validThrough: "2029-12-31" }),
    recordOf("goal", { by: "2027-01-01" }, "acm-rn"),
    recordOf("setting", { value: true }, "all-told.licenses"),
  ],
});

const recordOf = (kind: string, data: object, record = newId()) => ({ ...credit(), kind, record, data });

let classes = 0;
function credit() {
  const id = newId();
  classes += 1;
  return {
    v: 1,
    id,
    kind: "credit",
    at: "2026-11-22T09:30:00.000Z",
    device: "bench",
    record: id,
    replaces: [],
    data: {
      title: `Transitions of care, part ${classes}`,
      date: `202${classes % 6}-10-14`,
      minutes: 60 + (classes % 60),
      topics: ["case-management"],
    },
  };
}
