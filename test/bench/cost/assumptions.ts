/**
 * What we assume of people: nobody has been asked, and nothing has been deployed. Everything else in the model is measured,
 * read from the templates, or a price. Change a figure here, run `npm run bench -- cost tables`, and the tables follow.
 */

/** Three months: a quiet one, one that we expect, one that is hard on us. The first and the last make the band. */
export interface Band<T = number> {
  readonly low: T;
  readonly typical: T;
  readonly high: T;
}
export type Case = keyof Band;
export const CASES = ["low", "typical", "high"] as const satisfies readonly Case[];

/** An assumption: three figures, and why. */
interface Assumed extends Band {
  readonly what: string;
}
const assumed = (what: string, low: number, typical: number, high: number): Assumed => ({
  what,
  low,
  typical,
  high,
});

/**
 * A month of one active learner: somebody who is signed in and opens her log, Study or a short exam at least once.
 * An entry that is saved is a sync of its own, half a second later (site/src/log/app/keeper.ts).
 */
export const LEARNER = {
  visits: assumed("visits: pages opened that keep the log in step", 6, 20, 60),
  looksAVisit: assumed(
    "syncs without news in a visit: when it opens, each time she comes back to the tab, every five minutes",
    2,
    4,
    10,
  ),
  records: assumed("classes, hours, jobs and the like saved", 3, 10, 40),
  notes: assumed("notes of about 500 letters saved", 0, 2, 10),
  answers: assumed("questions answered in Study and cases", 10, 80, 500),
  batches: assumed(
    "batches of 100 entries brought along from before she had an account, or from a file",
    0,
    0.05,
    0.5,
  ),
  exams: assumed("short exams of 50 questions", 0, 0.5, 4),
  devices: assumed(
    "new devices or cleared browsers, on which the whole log and the site are fetched",
    0.05,
    0.15,
    0.5,
  ),
  exports: assumed("exports of everything", 0.02, 0.1, 1),
  views: assumed("views asked of the API by programs of hers; the site itself asks for none", 0, 0.5, 30),
  determinations: assumed("determinations asked of the API; the site itself asks for none", 0, 0.5, 10),
  signIns: assumed("sign-ins; a session lasts 30 days", 1, 1.5, 8),
  renewals: assumed("access tokens renewed; one lasts an hour", 5, 20, 80),
  newcomers: assumed("new accounts for each active learner", 0.02, 0.08, 0.4),
  mails: assumed("mails with a code: new accounts, lost passwords, changed addresses", 0.03, 0.13, 0.6),
  pages: assumed("pages opened, those of the log among them", 20, 60, 200),
  guests: assumed("guests for each active learner, who read and have no account", 1, 5, 20),
  pagesOfGuest: assumed("pages that a guest opens", 2, 4, 8),
} as const;

/** What the site's owners do, and what the cloud does by itself. */
export const SITE = {
  deployments: assumed("new versions of the site in a month", 1, 4, 12),
  changed: assumed("share of the files put aside that a new version changes", 0.1, 0.3, 1),
  cold: assumed("share of calls that start a function", 0.01, 0.05, 0.5),
  databaseMs: assumed("milliseconds that one command to DynamoDB takes, in the same region", 3, 5, 12),
} as const;

/**
 * How far a busy moment is above the average. Typical: the evening before a period for CCM applications ends has five times an
 * average day, 15 percent of it in one hour, and within that hour a minute of twice its average.
 */
export const PEAK = {
  day: assumed("busiest day, as so many average days", 2, 5, 10),
  hour: assumed("busiest hour, as a share of its day", 0.1, 0.15, 0.25),
  minute: assumed("busiest minute, as so many average minutes of its hour", 1.5, 2, 4),
} as const;

/** How many open the site for the first time behind one address within five minutes: a class, a training day. */
export const CLASS_OF = 30;
/** How many entries somebody brings along at once who recorded every shift and every class for years. */
export const IMPORT_OF = 10_000;

/** What the network adds to one call of a device after the other, in milliseconds. */
export const NETWORK_MS = 80;

/** The sizes that the model is made for: active learners. */
export const SIZES = [100, 10_000, 1_000_000] as const;
/** The monthly bill is that of the twelfth month: so many months of entries are in the table. */
export const MONTHS_STORED = 12;
export const DAYS = 30;

/** Every figure of one case. */
export type Figures<T extends Readonly<Record<string, Assumed>>> = { readonly [K in keyof T]: number };
export const figuresOf = <T extends Readonly<Record<string, Assumed>>>(table: T, of: Case): Figures<T> =>
  Object.fromEntries(Object.entries(table).map(([name, band]) => [name, band[of]])) as Figures<T>;
