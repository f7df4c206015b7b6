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
    const { worker } = this;
    // Forgotten at once: the next event must not go to a thread that is ending.
    this.worker = undefined;
    await worker?.terminate();
  }

  private run(event: unknown): Promise<unknown> {
    this.worker ??= this.start();
    const worker = this.worker;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => fail(`took longer than its ${this.fn.timeoutMs / 1000} s`),
        this.fn.timeoutMs,
      );
      const settle = () => {
        clearTimeout(timer);
        worker.off("message", answered).off("error", crashed).off("exit", ended);
      };
      const fail = (why: string) => {
        settle();
        void this.stop();
        reject(new Error(`${this.fn.id} ${why}`));
      };
      const answered = ({ result, error }: { result?: unknown; error?: string }) => {
        settle();
        if (error === undefined) resolve(result);
        else reject(new Error(`${this.fn.id}: ${error}`));
      };
      const crashed = (error: unknown) => fail(`crashed: ${error}`);
      const ended = (code: number) => fail(`ended with code ${code}`);
      worker.on("message", answered).on("error", crashed).on("exit", ended);
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
      // Options of the process that runs us are none of the function's.
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: this.fn.memoryMb },
      stdout: this.quiet,
      stderr: this.quiet,
    });
    // An idle function does not keep the gateway alive, and one that dies while idle is started again when asked.
    worker.unref();
    worker.on("error", () => undefined);
    worker.once("exit", () => {
      if (this.worker === worker) this.worker = undefined;
    });
    return worker;
  }
}
