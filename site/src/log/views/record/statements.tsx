import { credentials } from "../../../../../dist/content/credentials.ts";
import { dataOf, type LogRecord, ofKind, present } from "../../../../../domain/log/records.ts";
import { type Statement, statementsFor } from "../../../checker/sections/statements.ts";
import { correctAt, historyAt } from "../../app/places.ts";

/**
 * What the rules ask her to confirm: for her goals, or for every credential when she has none. What she has answered is
 * always there.
 */
export function statementsOf(records: readonly LogRecord[]): readonly Statement[] {
  const degrees = present(records, "degree")
    .map((record) => dataOf(record))
    .filter((data) => data !== undefined);
  const told = {
    professions: present(records, "license").flatMap((record) => dataOf(record)?.profession ?? []),
    // Without an entry it is open which degrees there are.
    degrees: degrees.length === 0 ? undefined : degrees,
    work: present(records, "employment").length > 0,
  };
  const goals = new Set(present(records, "goal").map(({ id }) => id));
  const answered = new Set(present(records, "declaration").map(({ id }) => id));
  return statementsFor(told).filter(
    ({ id, askedBy }) =>
      answered.has(id) || goals.size === 0 || askedBy.some((credential) => goals.has(credential)),
  );
}

/** The statements with their answers. Left open is an answer too: a rule that asks stays open. */
export function Statements({ records }: { readonly records: readonly LogRecord[] }) {
  const statements = statementsOf(records);
  if (statements.length === 0) return <p>The rules of your goals ask for none.</p>;
  return (
    <ul class="entries">
      {statements.map((statement) => (
        <StatementRow
          key={statement.id}
          statement={statement}
          record={ofKind(records, "declaration").find(({ id }) => id === statement.id)}
        />
      ))}
    </ul>
  );
}

interface RowProps {
  readonly statement: Statement;
  readonly record: LogRecord<"declaration"> | undefined;
}

function StatementRow({ statement: { id, statement, askedBy }, record }: RowProps) {
  const value = record && dataOf(record)?.value;
  const names = askedBy.map((one) => credentials.find((credential) => credential.id === one)?.name ?? one);
  return (
    <li>
      <span class="what">{statement}</span>
      <span class="amount">{value === undefined ? "Open" : value ? "Yes" : "No"}</span>
      <p class="meta">
        <span>Asked for: {names.join(", ")}</span>
        <span class="acts">
          <a href={correctAt("declaration", id)}>
            {value === undefined ? "Answer" : "Change"}
            <span class="hidden-visually">: {statement}</span>
          </a>
          {record !== undefined && record.history.length > 1 && (
            <a href={historyAt("declaration", id)}>
              What changed<span class="hidden-visually"> in: {statement}</span>
            </a>
          )}
        </span>
      </p>
    </li>
  );
}
