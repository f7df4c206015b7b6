/**
 * The functions' log: one JSON object a line, and no personal data. No body, no query, no address; of an exception only
 * its kind and where in our code it was thrown, because a message may quote what a learner sent. Lambda's runtime writes the time,
 * its own id and the level before the object; CloudWatch Logs Insights finds the first JSON of such a line by itself.
 */
export interface Log {
  request(line: { requestId: string; routeKey: string; status: number; ms: number }): void;
  bug(line: { requestId: string; routeKey: string; error: unknown }): void;
}

export const consoleLog: Log = {
  request: (line) => console.log(JSON.stringify({ level: "info", ...line })),
  bug: ({ error, ...line }) => console.error(JSON.stringify({ level: "error", ...line, ...traceOf(error) })),
};

function traceOf(error: unknown): { error: string; at: string[] } {
  if (!(error instanceof Error)) return { error: typeof error, at: [] };
  const frames = framesOf(error).map((line) => line.trim());
  // The name that an exception of the SDK gives itself; in a bundle its class has a short one.
  return { error: error.name, at: frames.filter((line) => line.startsWith("at ")).slice(0, 10) };
}

/**
 * The lines of the stack after its name and message, which stand before them and may look just like them. None where
 * the message is not found, because it was changed since: then nobody can tell where it ends.
 */
function framesOf({ message, stack = "" }: Error): string[] {
  const start = stack.indexOf(message);
  return start < 0
    ? []
    : stack
        .slice(start + message.length)
        .split("\n")
        .slice(1);
}
