import { randomBytes, randomUUID } from "node:crypto";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { exportJWK, generateKeyPair } from "jose";
import * as z from "zod";
import { StartError } from "../start-error.ts";

const account = z.object({
  /** The learner's id in every token: made at random once, and never again for the same email address. */
  sub: z.string().min(1),
  email: z.string().min(1),
});
/** A person who signed in here, as the provider knows her. */
export type Account = z.infer<typeof account>;

const keys = z.object({
  jwk: z.looseObject({ kty: z.literal("RSA"), kid: z.string(), d: z.string() }),
  cookieKey: z.string().min(1),
});
/** What the provider signs with: tokens with `jwk` (private, RS256), cookies with `cookieKey`. */
export type Keys = z.infer<typeof keys>;

const payload = z.record(z.string(), z.unknown());

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS account (email TEXT PRIMARY KEY, sub TEXT NOT NULL UNIQUE, used INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS secret (name TEXT PRIMARY KEY, value TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS item (
    model TEXT NOT NULL, id TEXT NOT NULL, payload TEXT NOT NULL, uid TEXT, grant_id TEXT, expires INTEGER,
    PRIMARY KEY (model, id)
  );
  CREATE INDEX IF NOT EXISTS item_grant ON item (grant_id);
  CREATE INDEX IF NOT EXISTS item_uid ON item (uid);
`;

/**
 * What the provider must not forget, in one SQLite file: people, keys, sessions, grants and refresh tokens. Every change is
 * a transaction, so a process that is killed leaves no half of one. Only one process at a time has the file, and with it
 * the whole data folder.
 */
export class IdentityStore {
  private readonly file: string;
  private readonly database: DatabaseSync;

  /** Throws StartError when another process has the file, or when it cannot be read. */
  constructor(file: string) {
    this.file = file;
    this.database = this.open();
    // Nothing asks for these any more.
    this.database.prepare("DELETE FROM item WHERE expires < ?").run(now());
  }

  close(): void {
    this.database.close();
  }

  /** The account of an email address; made when there is none. Throws StartError for a row that is damaged, as all that read do. */
  signIn(email: string): Account {
    this.database
      .prepare(
        "INSERT INTO account (email, sub, used) VALUES (?, ?, ?) ON CONFLICT (email) DO UPDATE SET used = excluded.used",
      )
      .run(email, randomUUID(), Date.now());
    return this.read(
      account,
      this.database.prepare("SELECT email, sub FROM account WHERE email = ?").get(email),
    );
  }

  account(sub: string): Account | undefined {
    const row = this.database.prepare("SELECT email, sub FROM account WHERE sub = ?").get(sub);
    return row && this.read(account, row);
  }

  /** Who signed in here, the latest first. */
  latestAccounts(most: number): Account[] {
    const rows = this.database
      .prepare("SELECT email, sub FROM account ORDER BY used DESC, email LIMIT ?")
      .all(most);
    return rows.map((row) => this.read(account, row));
  }

  /** The provider's keys; made the first time. */
  async keys(): Promise<Keys> {
    const known = this.database.prepare("SELECT value FROM secret WHERE name = 'keys'").get();
    if (known !== undefined) return this.readText(keys, known.value);
    const { privateKey } = await generateKeyPair("RS256", { extractable: true });
    const jwk = { ...(await exportJWK(privateKey)), kid: randomUUID(), alg: "RS256", use: "sig" };
    const made = JSON.stringify({ jwk, cookieKey: randomBytes(32).toString("base64url") });
    this.database.prepare("INSERT INTO secret (name, value) VALUES ('keys', ?)").run(made);
    return this.readText(keys, made);
  }

  /** Keeps something of the provider's own (a session, a grant, a token) until `expires`, in seconds since 1970. */
  put(item: ProviderItem): void {
    this.database
      .prepare(
        "INSERT OR REPLACE INTO item (model, id, payload, uid, grant_id, expires) VALUES (?, ?, ?, ?, ?, ?)",
      )
      .run(
        item.model,
        item.id,
        JSON.stringify(item.payload),
        item.uid ?? null,
        item.grantId ?? null,
        item.expires ?? null,
      );
  }

  /** The payload by id or, for a session, by uid; undefined once it has expired. */
  get(model: string, by: "id" | "uid", value: string): Record<string, unknown> | undefined {
    const found = this.database
      .prepare(`SELECT payload FROM item WHERE model = ? AND ${by} = ? AND (expires IS NULL OR expires >= ?)`)
      .get(model, value, now());
    return found && this.readText(payload, found.payload);
  }

  remove(model: string, id: string): void {
    this.database.prepare("DELETE FROM item WHERE model = ? AND id = ?").run(model, id);
  }

  removeGrant(grantId: string): void {
    this.database.prepare("DELETE FROM item WHERE grant_id = ?").run(grantId);
  }

  /** JSON as it was written. */
  private readText<Value>(schema: z.ZodType<Value>, text: unknown): Value {
    let value: unknown;
    try {
      value = JSON.parse(String(text));
    } catch {
      value = undefined;
    }
    return this.read(schema, value);
  }

  private read<Value>(schema: z.ZodType<Value>, value: unknown): Value {
    const read = schema.safeParse(value);
    if (!read.success)
      throw new StartError(`${this.file} is damaged: a row in it cannot be read. ${WAY_OUT}`);
    return read.data;
  }

  private open(): DatabaseSync {
    let database: DatabaseSync | undefined;
    try {
      database = new DatabaseSync(this.file);
      // The operating system lets go of an exclusive lock when a process dies, however it dies.
      database.exec(
        "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;",
      );
      database.exec(`BEGIN EXCLUSIVE; ${SCHEMA} COMMIT;`);
      return database;
    } catch (error) {
      database?.close();
      const { errcode, message } = error as { errcode?: number; message: string };
      if (errcode === SQLITE_BUSY) {
        throw new StartError(
          `Caseway is running already, with the same data (${dirname(this.file)}). Use that one, or stop it with Ctrl-C in its terminal and start again.`,
        );
      }
      throw new StartError(
        `${this.file} cannot be opened (${message}). Does it belong to another account? ${WAY_OUT}`,
      );
    }
  }
}

const WAY_OUT =
  "It says which email address is which learner: put back a copy of it if there is one. With the whole folder moved away, everybody starts with an empty log.";

const SQLITE_BUSY = 5;
const now = (): number => Math.floor(Date.now() / 1000);

export interface ProviderItem {
  readonly model: string;
  readonly id: string;
  readonly payload: object;
  readonly uid: string | undefined;
  readonly grantId: string | undefined;
  readonly expires: number | undefined;
}
