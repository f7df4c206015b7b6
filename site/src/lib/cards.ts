import drawn from "../cards/drawn.json";

/** The picture that stands for a page where its address is shared, 1200 by 630 pixels. */
export interface Card {
  /** Its path on the site. */
  readonly file: string;
  /** The words on it. */
  readonly words: string;
}

type CardId = keyof typeof drawn;

/** Parts of the site that have a card of their own; pages below them share it. */
const DOORS: readonly (readonly [folder: string, card: CardId])[] = [
  ["/plan/", "plan"],
  ["/credentials/", "plan"],
  ["/practice/", "practice"],
  ["/log/", "log"],
  ["/guides/", "guides"],
  ["/glossary/", "guides"],
  ["/salaries/", "pay"],
  ["/path/", "path"],
];

/** The card of a page: its own where `npm run cards` has drawn one, else that of its part of the site, else home's. */
export function cardOf(path: string): Card {
  const own = path.slice(1, -1).replaceAll("/", "-");
  const door = DOORS.find(([folder]) => path.startsWith(folder))?.[1] ?? "home";
  const id = Object.hasOwn(drawn, own) ? (own as CardId) : door;
  const { kicker, title } = drawn[id];
  return { file: `/cards/${id}.png`, words: `${kicker}: ${title}` };
}
