import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { LocalFunction } from "./assembly.ts";

/** The most that Lambda lets a function answer, as JSON: 6 MB and a few bytes. API Gateway makes a 500 of more. */
const MOST_ANSWER_BYTES = 6_291_556;

/**
 * One instance of a function, as Lambda has several of each: a thread with its own variables and memory limit that
 * takes one event at a time and is ended when it takes longer than its time limit.
 */
export class FunctionInstance {
  private readonly fn: LocalFunction;
  private readonly worker: Worker;
  private alive = true;

  constructor(fn: LocalFunction, { quiet }: { quiet: boolean }) {
    this.fn = fn;
    const [file, name] = fn.handler.split(".");
    this.worker = new Worker(new URL("function-worker.ts", import.meta.url), {
      workerData: { bundle: pathToFileURL(join(fn.bundle, `${file}.mjs`)).href, name },
      env: {
        ...fn.environment,
        AWS_LAMBDA_FUNCTION_NAME: fn.id,
        AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(fn.memoryMb),
        TZ: ":UTC",
      },
      // Options of the process that runs us are none of the function's.
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: fn.memoryMb },
      stdout: quiet,
      stderr: quiet,
    });
    // An idle function does not keep the gateway alive, and one that dies while idle is not used again.
    this.worker.unref();
    this.worker.on("error", () => {
      this.alive = false;
    });
    this.worker.once("exit", () => {
      this.alive = false;
    });
  }

  /** False once the thread has ended or is about to: it takes no more events. */
  get usable(): boolean {
    return this.alive;
  }

  /** Rejects when the function throws, crashes, runs out of time or answers with too much. Only one event at a time. */
  run(event: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => fail(`took longer than its ${this.fn.timeoutMs / 1000} s`),
        this.fn.timeoutMs,
      );
      const settle = () => {
        clearTimeout(timer);
        this.worker.off("message", answered).off("error", crashed).off("exit", ended);
      };
      const fail = (why: string) => {
        settle();
        void this.stop();
        reject(new Error(`${this.fn.id} ${why}`));
      };
      const answered = ({ result, error }: { result?: unknown; error?: string }) => {
        settle();
        if (error !== undefined) return reject(new Error(`${this.fn.id}: ${error}`));
        const bytes = Buffer.byteLength(JSON.stringify(result) ?? "");
        if (bytes <= MOST_ANSWER_BYTES) return resolve(result);
        const [much, most] = [bytes, MOST_ANSWER_BYTES].map((count) => count.toLocaleString("en-US"));
        reject(new Error(`${this.fn.id} answered with ${much} bytes: Lambda lets through ${most}`));
      };
      const crashed = (error: unknown) => fail(`crashed: ${error}`);
      const ended = (code: number) => fail(`ended with code ${code}`);
      this.worker.on("message", answered).on("error", crashed).on("exit", ended);
      this.worker.postMessage(event);
    });
  }

  async stop(): Promise<void> {
    this.alive = false;
    await this.worker.terminate();
  }
}
