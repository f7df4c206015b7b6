import { credentials } from "../../../../../dist/content/credentials.ts";
import type { Employment } from "../../../../../domain/eligibility/portfolio.ts";
import { portfolioOf } from "../../../../../domain/log/portfolio.ts";
import { dataOf, type LogRecord, ofKind, present } from "../../../../../domain/log/records.ts";
import { type Statement, statements, statementsFor } from "../../../checker/sections/statements.ts";
import { today } from "../../../checker/today.ts";
import { correctAt, historyAt } from "../../app/places.ts";

/**
 * What the rules ask her to confirm: for her goals, or for every credential when she has none. What she has answered is
 * always there.
 */
export function statementsOf(records: readonly LogRecord[]): readonly Statement[] {
  const { licenses = [], degrees, employment = [] } = portfolioOf(records).portfolio;
  const on = today();
  const asked = new Set(
    statementsFor({
      licenses: licenses.flatMap(({ profession, status, expires }) =>
        profession === undefined
          ? []
          : [{ profession, isCurrent: status === "active" && expires !== undefined && expires >= on }],
      ),
      degrees: degrees?.map(({ level, field, completed, accredited }) => ({
        level,
        field,
        isComplete: completed != null && completed <= on && accredited === true,
      })),
      jobs: employment.map((job) => ({ role: job.role, managedSome: managedSome(job) })),
    }).map(({ id }) => id),
  );
  const goals = new Set(present(records, "goal").map(({ id }) => id));
  const answered = new Set(present(records, "declaration").map(({ id }) => id));
  return statements.filter(
    ({ id, askedBy }) =>
      answered.has(id) ||
      (asked.has(id) && (goals.size === 0 || askedBy.some((credential) => goals.has(credential)))),
  );
}

/** Whether some of a job was case management, by its hours or its share; undefined where neither was told. */
function managedSome({
  documentedCaseManagementHours: total,
  datedHours = [],
  caseManagementShare: share,
}: Employment): boolean | undefined {
  if ((total ?? 0) > 0 || datedHours.length > 0) return true;
  return share === undefined ? undefined : share > 0;
}

/** The statements with their answers. Left open is an answer too: a rule that asks stays open. */
export function Statements({ records }: { readonly records: readonly LogRecord[] }) {
  const asked = statementsOf(records);
  if (asked.length === 0) return <p>The rules of your goals ask for none.</p>;
  return (
    <ul class="entries">
      {asked.map((statement) => (
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
