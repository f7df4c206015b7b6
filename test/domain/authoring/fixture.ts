/** A file with one kind of fault, what the check says of it, and how an author mends it. */
export interface Fixture {
  /** The file is test/fixtures/scenarios/broken/<name>.md. */
  readonly name: string;
  /** The folder in which the check is told that the file lies, where that matters. */
  readonly folder?: string;
  readonly rule: string;
  /** What the check prints, without the file's name. */
  readonly faults: readonly string[];
  /** The edits that an author makes after reading the faults: then nothing is left to mend. */
  readonly mend: readonly (readonly [from: string, to: string])[];
}
