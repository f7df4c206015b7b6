import { operations } from "../../domain/contract/operations.ts";
import { canonicalJson } from "../../domain/log/canonical.ts";
import { type Envelope, envelopeSchema, identityOf, type Rejection } from "../../domain/log/envelope.ts";

/**
 * The service as a device sees it, in memory and in few lines: what the contract promises of `POST /v1/log` and nothing
 * else. Pages are tiny, and a cursor rests a few entries back, so that pages and repeats are met often.
 */
const PAGE = 3;
const OVERLAP = 2;

const bodySchema = operations.syncLog.body;
interface Result {
  index: number;
  status: "accepted" | "already-there" | "rejected";
  code?: Rejection;
  detail?: string;
}
export interface ModelReply {
  readonly status: number;
  readonly type: string;
  readonly body: unknown;
}

const NOW = "2026-11-22T12:00:00.000Z";
/** The remark of an entry that this service never takes. */
export const NEVER_TAKEN = "never taken";

export class ModelService {
  epoch = 0;
  /** In the order of arrival. */
  private rows: Envelope[] = [];

  get entries(): readonly Envelope[] {
    return this.rows;
  }

  /** Puts an entry there as another device would. */
  put(entry: Envelope): void {
    this.rows.push(entry);
  }

  erase(): void {
    this.rows = [];
    this.epoch += 1;
  }

  /** Answers a request as it was sent. */
  receive(sent: string): ModelReply {
    const request = bodySchema.parse(JSON.parse(sent));
    if (request.epoch !== null && request.epoch < this.epoch) {
      return problem(409, "account-erased", "This account was erased since this device last synced.");
    }
    const results = request.entries.map((entry, index) => this.take(entry, index));
    const [after, rest] = (request.cursor ?? "0").split(".").map(Number) as [number, number | undefined];
    const entries = this.rows.slice(after, after + PAGE);
    const last = after + entries.length;
    const more = last < this.rows.length;
    const resting = rest ?? Math.max(after, this.rows.length - OVERLAP);
    const cursor = more ? `${last}.${resting}` : String(Math.min(last, resting));
    return json(200, { epoch: this.epoch, now: NOW, results, entries, more, cursor });
  }

  private take(sent: unknown, index: number): Result {
    const entry = envelopeSchema.parse(sent);
    const there = this.rows.find((row) => identityOf(row) === identityOf(entry));
    if ((entry as { data?: { text?: string } }).data?.text === NEVER_TAKEN) {
      return { index, status: "rejected", code: "invalid-entry", detail: "This is never taken." };
    }
    if (there === undefined) {
      this.rows.push(entry);
      return { index, status: "accepted" };
    }
    return canonicalJson(there) === canonicalJson(entry)
      ? { index, status: "already-there" }
      : { index, status: "rejected", code: "entry-id-reused", detail: "Another entry has this id." };
  }
}

export const json = (status: number, body: unknown): ModelReply => ({
  status,
  type: "application/json",
  body,
});

export const problem = (status: number, code: string, detail: string): ModelReply => ({
  status,
  type: "application/problem+json",
  body: { type: `urn:caseway:problem:${code}`, title: code, status, code, detail },
});

/** A reply as `fetch` gives it. */
export const asResponse = ({ status, type, body }: ModelReply) => ({
  status,
  headers: { get: (name: string) => (name === "content-type" ? type : null) },
  json: async () => structuredClone(body),
});
