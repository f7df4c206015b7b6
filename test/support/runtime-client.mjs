// Is loaded before Amazon's runtime client (the package aws-lambda-ric), of which everything written in JavaScript runs: it asks
// the Runtime API for events, makes the context, loads the bundle, finds the handler, calls it, makes JSON of what comes back,
// reports what failed, and stands between the function and its log. What is missing is the part that it builds from C++ when it is
// installed: two calls, which tell the API how an event ended. They are here, for where nobody has built that part.
import { existsSync } from "node:fs";
import { request } from "node:http";
import { registerHooks } from "node:module";

const NATIVE = "./rapid-client.node";
registerHooks({
  resolve(specifier, context, next) {
    return specifier === NATIVE && !existsSync(new URL(NATIVE, context.parentURL))
      ? { url: import.meta.url, format: "module", shortCircuit: true }
      : next(specifier, context);
  },
});

const tell = (id, outcome, body) =>
  request(`http://${process.env.AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime/invocation/${id}/${outcome}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
  }).end(body);

export const done = (id, body) => tell(id, "response", body);
export const error = (id, body) => tell(id, "error", body);
