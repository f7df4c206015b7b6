import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { LocalFunction } from "./assembly.ts";

/**
 * Runs one bundled function as Lambda does: in its own thread with its own variables and memory limit, one event at a
 * time, stopped when it takes longer than its timeout. So a handler that hangs cannot hang the gateway.
 */
export class FunctionHost {
  private readonly fn: LocalFunction;
  private readonly quiet: boolean;
  private worker: Worker | undefined;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(fn: LocalFunction, { quiet }: { quiet: boolean }) {
    this.fn = fn;
    this.quiet = quiet;
  }

  /** Rejects when the function throws, crashes or runs out of time. */
  invoke(event: unknown): Promise<unknown> {
    const reply = this.queue.then(() => this.run(event));
    this.queue = reply.catch(() => undefined);
    return reply;
  }

  async stop(): Promise<void> {
    await this.worker?.terminate();
    this.worker = undefined;
  }

  private run(event: unknown): Promise<unknown> {
    this.worker ??= this.start();
    const worker = this.worker;
    return new Promise((resolve, reject) => {
      const settle = (then: () => void) => {
        clearTimeout(timer);
        worker.removeAllListeners();
        then();
      };
      const fail = (why: string) =>
        settle(() => {
          void this.stop();
          reject(new Error(`${this.fn.id} ${why}`));
        });
      const timer = setTimeout(
        () => fail(`took longer than its ${this.fn.timeoutMs / 1000} s`),
        this.fn.timeoutMs,
      );
      worker.once("message", ({ result, error }: { result?: unknown; error?: string }) =>
        settle(() => (error === undefined ? resolve(result) : reject(new Error(`${this.fn.id}: ${error}`)))),
      );
      worker.once("error", (error) => fail(`crashed: ${error}`));
      worker.once("exit", (code) => fail(`ended with code ${code}`));
      worker.postMessage(event);
    });
  }

  private start(): Worker {
    const [file, name] = this.fn.handler.split(".");
    const worker = new Worker(new URL("function-worker.ts", import.meta.url), {
      workerData: { bundle: pathToFileURL(join(this.fn.bundle, `${file}.mjs`)).href, name },
      env: {
        ...this.fn.environment,
        AWS_LAMBDA_FUNCTION_NAME: this.fn.id,
        AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(this.fn.memoryMb),
        TZ: ":UTC",
      },
      resourceLimits: { maxOldGenerationSizeMb: this.fn.memoryMb },
      stdout: this.quiet,
      stderr: this.quiet,
    });
    // The gateway decides when to end, not an idle function.
    worker.unref();
    return worker;
  }
}
