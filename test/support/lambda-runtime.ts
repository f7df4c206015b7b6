import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import type { LocalFunction } from "../../infra/local/assembly.ts";
import { mustConform } from "./contract/conformance.ts";
import { COMMITTED, operationOf } from "./contract/document.ts";

/**
 * A synthesised function in a process of its own, as Lambda runs it: Amazon's runtime client for Node (runtime-client.mjs says
 * which part of it), its folder, its handler's name, Lambda's variables and its own, and nothing else of this computer. Events and
 * answers go over the Runtime API, which is served here.
 */
export interface RunningFunction {
  /** Sends an event. Rejects with what the function reported when it failed. */
  invoke(event: unknown): Promise<{ statusCode: number; body: string }>;
  /** What it wrote. */
  readonly output: () => string;
  stop(): Promise<void>;
}

const CLIENT = fileURLToPath(import.meta.resolve("aws-lambda-ric"));
const BEFORE_CLIENT = new URL("runtime-client.mjs", import.meta.url).href;
/** The client's own switch between its two ways to ask for the next event: in JavaScript, or in what is built from C++. */
const USE_JAVASCRIPT = { AWS_LAMBDA_NODEJS_USE_ALTERNATIVE_CLIENT_1: "true" };

interface Invocation {
  readonly id: string;
  readonly event: unknown;
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

/** Variables that Lambda sets for every function, as far as one could depend on them. */
const lambdaVariables = (fn: LocalFunction, api: string): Record<string, string> => ({
  _HANDLER: fn.handler,
  LAMBDA_TASK_ROOT: fn.bundle,
  AWS_LAMBDA_RUNTIME_API: api,
  AWS_LAMBDA_FUNCTION_NAME: fn.id,
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(fn.memoryMb),
  AWS_LAMBDA_FUNCTION_VERSION: "$LATEST",
  AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${fn.id}`,
  AWS_LAMBDA_LOG_STREAM_NAME: "2026/11/22/[$LATEST]0",
  AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x",
  AWS_REGION: "us-east-1",
  AWS_DEFAULT_REGION: "us-east-1",
  AWS_ACCESS_KEY_ID: "of the role",
  AWS_SECRET_ACCESS_KEY: "of the role",
  AWS_SESSION_TOKEN: "of the role",
  LANG: "en_US.UTF-8",
  TZ: ":UTC",
});

export async function startFunction(
  fn: LocalFunction,
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningFunction> {
  const queue: Invocation[] = [];
  const running = new Map<string, Invocation>();
  let waiting: ServerResponse | undefined;
  let failure: Error | undefined;
  const handOut = () => {
    const next = waiting === undefined ? undefined : queue.shift();
    if (next === undefined) return;
    running.set(next.id, next);
    waiting?.writeHead(200, {
      "content-type": "application/json",
      "lambda-runtime-aws-request-id": next.id,
      "lambda-runtime-deadline-ms": String(Date.now() + fn.timeoutMs),
      "lambda-runtime-invoked-function-arn": `arn:aws:lambda:us-east-1:000000000000:function:${fn.id}`,
    });
    waiting?.end(JSON.stringify(next.event));
    waiting = undefined;
  };
  const failAll = (error: Error) => {
    failure = error;
    for (const { reject } of [...queue.splice(0), ...running.values()]) reject(error);
  };
  const server = createServer(async (request, response) => {
    const [, , , what = "", id = "", outcome = ""] = (request.url ?? "").split("/");
    if (id === "next") {
      waiting = response;
      return handOut();
    }
    const said = await textOf(request);
    response.writeHead(202).end();
    if (what === "init") return failAll(new Error(`init: ${said}`));
    const invocation = running.get(id);
    running.delete(id);
    if (outcome === "response") {
      try {
        const reply = JSON.parse(said);
        conforms(invocation?.event, reply);
        invocation?.resolve(reply as never);
      } catch (error) {
        invocation?.reject(error as Error);
      }
    } else invocation?.reject(new Error(said));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const api = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const child = spawn(process.execPath, ["--import", BEFORE_CLIENT, CLIENT], {
    cwd: fn.bundle,
    env: { ...lambdaVariables(fn, api), ...USE_JAVASCRIPT, ...fn.environment, ...environment },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
  const ended = new Promise<void>((resolve) => {
    child.once("close", (code) => {
      failAll(failure ?? new Error(`${fn.id} ended with code ${code}: ${output}`));
      resolve();
    });
  });
  return {
    invoke: (event) =>
      new Promise((resolve, reject) => {
        if (failure !== undefined) return reject(failure);
        queue.push({ id: randomUUID(), event, resolve, reject });
        handOut();
      }),
    output: () => output,
    stop: async () => {
      child.kill();
      await ended;
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Throws where an answer to a request of the contract is not one of the OpenAPI document. */
function conforms(
  event: unknown,
  reply: { statusCode: number; headers?: Record<string, string>; body?: string },
) {
  const { routeKey } = (event ?? {}) as { routeKey?: string };
  if (routeKey === undefined || operationOf(COMMITTED, routeKey) === undefined) return;
  const type = reply.headers?.["content-type"];
  mustConform({ route: routeKey, status: reply.statusCode, type, body: reply.body ?? "" });
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += chunk;
  return text;
}
