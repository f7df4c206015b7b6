/** A request as a client makes it, and the reply to it. */
export interface Example {
  readonly request: {
    readonly params?: Readonly<Record<string, string>>;
    readonly query?: Readonly<Record<string, string>>;
    readonly body?: unknown;
  };
  /** Of each list in it, the first lines. */
  readonly reply: unknown;
}
