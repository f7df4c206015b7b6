import { Session } from "node:inspector";

/** What one thread of this process holds, in bytes, after its garbage was collected. The first one is the main thread. */
export interface Isolate {
  readonly heapUsed: number;
  /** Array buffers and the like, which lie outside the heap. */
  readonly outside: number;
}
interface Usage {
  readonly usedSize: number;
  readonly backingStorageSize?: number;
}

/**
 * Looks into every thread of this process by the inspector, so that the threads of functions and of the database need no
 * code for it. Memory that only waits to be collected is collected first: what is left is held. The inspector is there only
 * while it looks.
 */
export async function lookAtIsolates(): Promise<Isolate[]> {
  const session = new Session();
  session.connect();
  const workers = new Map<string, PromiseWithResolvers<undefined>>();
  const waiting = new Map<number, (result: unknown) => void>();
  session.on("NodeWorker.attachedToWorker", ({ params }) => {
    workers.set(params.sessionId, Promise.withResolvers());
  });
  session.on("NodeWorker.detachedFromWorker", ({ params }) => {
    workers.get(params.sessionId)?.resolve(undefined);
  });
  session.on("NodeWorker.receivedMessageFromWorker", ({ params }) => {
    const { id, result } = JSON.parse(params.message) as { id: number; result: unknown };
    waiting.get(id)?.(result);
  });
  const here = (method: string, params?: object) =>
    new Promise<unknown>((resolve, reject) => {
      session.post(method, params, (error, result) => (error ? reject(error) : resolve(result)));
    });
  let asked = 0;
  const there = async (sessionId: string, method: string) => {
    asked += 1;
    const { promise, resolve } = Promise.withResolvers<unknown>();
    waiting.set(asked, resolve);
    const message = JSON.stringify({ id: asked, method });
    await here("NodeWorker.sendMessageToWorker", { sessionId, message });
    return promise;
  };
  try {
    await here("NodeWorker.enable", { waitForDebuggerOnStart: false });
    await here("HeapProfiler.collectGarbage");
    const found = [isolate((await here("Runtime.getHeapUsage")) as Usage)];
    for (const [sessionId, { promise: ended }] of [...workers]) {
      // A thread may end while it is asked.
      await Promise.race([there(sessionId, "HeapProfiler.collectGarbage"), ended]);
      const usage = await Promise.race([there(sessionId, "Runtime.getHeapUsage"), ended]);
      if (usage !== undefined) found.push(isolate(usage as Usage));
    }
    return found;
  } finally {
    session.disconnect();
  }
}

const isolate = ({ usedSize, backingStorageSize = 0 }: Usage): Isolate => ({
  heapUsed: usedSize,
  outside: backingStorageSize,
});
