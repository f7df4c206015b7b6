import type { LocalFunction } from "./assembly.ts";
import { FunctionInstance } from "./function-instance.ts";

/** Lambda starts up to a thousand of each; four are enough to find out what two learners at once do to each other. */
const MOST_INSTANCES = 4;

interface Waiting {
  readonly event: unknown;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Runs one function as Lambda does: an event goes to an idle instance, else to a new one. So a slow event of one
 * learner does not hold up another's, and what one instance keeps in memory is not there in the next.
 */
export class FunctionHost {
  private readonly fn: LocalFunction;
  private readonly quiet: boolean;
  /** The one that answered last comes last, and is asked first. */
  private readonly idle: FunctionInstance[] = [];
  private readonly busy = new Set<FunctionInstance>();
  private readonly waiting: Waiting[] = [];

  constructor(fn: LocalFunction, { quiet }: { quiet: boolean }) {
    this.fn = fn;
    this.quiet = quiet;
  }

  /** Rejects when the function throws, crashes or runs out of time. */
  invoke(event: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ event, resolve, reject });
      this.handOut();
    });
  }

  async stop(): Promise<void> {
    for (const { reject } of this.waiting.splice(0)) reject(new Error(`${this.fn.id} was stopped`));
    await Promise.all([...this.idle.splice(0), ...this.busy].map((instance) => instance.stop()));
  }

  private handOut(): void {
    if (this.waiting.length === 0) return;
    const instance = this.free();
    if (instance === undefined) return;
    const { event, resolve, reject } = this.waiting.shift() as Waiting;
    this.busy.add(instance);
    instance
      .run(event)
      .then(resolve, reject)
      .finally(() => {
        this.busy.delete(instance);
        if (instance.usable) this.idle.push(instance);
        this.handOut();
      });
  }

  /** An instance that can take an event, or undefined when as many as there may be are at work. */
  private free(): FunctionInstance | undefined {
    while (this.idle.length > 0) {
      const instance = this.idle.pop();
      // It may have died since it answered.
      if (instance?.usable) return instance;
    }
    if (this.busy.size >= MOST_INSTANCES) return undefined;
    return new FunctionInstance(this.fn, { quiet: this.quiet });
  }
}
