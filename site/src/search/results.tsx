import type { Kind } from "./document.ts";
import { excerptOf, type Piece, piecesOf } from "./excerpt.ts";
import type { Found, Hit } from "./search.ts";

/** What the room below the field shows. */
export type State =
  | { readonly kind: "empty" }
  | { readonly kind: "loading" }
  | { readonly kind: "failed"; readonly offline: boolean }
  | { readonly kind: "found"; readonly query: string; readonly found: Found; readonly shown: number };

const KIND_WORDS: Readonly<Record<Kind, string>> = {
  page: "Page",
  guide: "Guide",
  credential: "Credential",
  glossary: "Glossary",
  practice: "Question",
  pay: "Pay",
};

/** How many results there are, in a sentence: what a screen reader hears. */
export function countWords({ hits, corrected }: Found, query: string): string {
  const count =
    hits.length === 0 ? "Nothing found" : hits.length === 1 ? "1 result" : `${hits.length} results`;
  return `${count} for “${corrected ?? query}”.`;
}

interface Actions {
  readonly onMore: () => void;
  readonly onRetry: () => void;
}

export function Results({ state, onMore, onRetry }: { readonly state: State } & Actions) {
  if (state.kind === "empty") return null;
  if (state.kind === "loading") return <p class="muted">One moment. The search is being made ready.</p>;
  if (state.kind === "failed") return <Failed offline={state.offline} onRetry={onRetry} />;
  const { query, found, shown } = state;
  if (found.hits.length === 0) return <NothingFound query={query} />;
  return (
    <section class="flow" aria-labelledby="results">
      <h2 id="results" class="hidden-visually" tabIndex={-1}>
        Results
      </h2>
      <p class="small muted">{countWords(found, query)}</p>
      {found.corrected !== undefined && (
        <p>
          Showing results for <strong>{found.corrected}</strong>. Nothing has “{query}” as it is written.
        </p>
      )}
      {!navigator.onLine && (
        <p class="small muted">
          You are not connected. A practice question or the pay of a state opens if you opened or kept it
          before.
        </p>
      )}
      <ol class="found plain-list">
        {found.hits.slice(0, shown).map((hit) => (
          <Result key={hit.document.path} hit={hit} />
        ))}
      </ol>
      {found.hits.length > shown && (
        <button type="button" class="button quiet" onClick={onMore}>
          Show more results
        </button>
      )}
    </section>
  );
}

function Result({ hit }: { readonly hit: Hit }) {
  const { kind, title, names } = hit.document;
  const { href, heading, pieces } = excerptOf(hit);
  const abbreviation =
    kind === "glossary" ? names.find((name) => /^[A-Z][\w-]*[A-Z0-9]s?$/.test(name)) : undefined;
  return (
    <li>
      <p class="found-kind">{KIND_WORDS[kind]}</p>
      <h3>
        <a href={href}>
          {title}
          {abbreviation !== undefined && ` (${abbreviation})`}
        </a>
      </h3>
      {heading !== undefined && (
        <p class="found-section">{marked(piecesOf(heading, hit.terms, heading.length))}</p>
      )}
      <p>{marked(pieces)}</p>
    </li>
  );
}

const marked = (pieces: readonly Piece[]) =>
  pieces.map((piece) => (piece.marked ? <mark>{piece.text}</mark> : piece.text));

const NothingFound = ({ query }: { readonly query: string }) => (
  <section class="flow" aria-labelledby="results">
    <h2 id="results" tabIndex={-1}>
      Nothing found for “{query}”
    </h2>
    <ul class="dots">
      <li>Use fewer words, or another word for the same thing.</li>
      <li>Write an abbreviation out, or the other way round.</li>
      <li>Check the spelling.</li>
    </ul>
    <p>
      Or go in by a door: <a href="/guides/">the guides</a>, <a href="/glossary/">the glossary</a>,{" "}
      <a href="/practice/">the practice questions</a>, or <a href="#everything">every page from A to Z</a>.
    </p>
  </section>
);

const Failed = ({ offline, onRetry }: { readonly offline: boolean } & Pick<Actions, "onRetry">) => (
  <section class="callout flow" aria-labelledby="results">
    <h2 id="results" tabIndex={-1}>
      {offline ? "The search is not on this device yet" : "The search could not be loaded"}
    </h2>
    <p>
      {offline
        ? "You are not connected. The search is kept on your device soon after a visit with a connection. Until then, every page is listed below."
        : "Something went wrong on the way. Every page is listed below."}
    </p>
    <button type="button" class="button" onClick={onRetry}>
      Try again
    </button>
  </section>
);
