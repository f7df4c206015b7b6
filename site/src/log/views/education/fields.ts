import { credentials } from "../../../../../dist/content/credentials.ts";
import type { RecordData } from "../../../../../domain/log/record-data.ts";
import { dataOf, type LogRecord, present } from "../../../../../domain/log/records.ts";
import type { Field, FormPart } from "../../form/field.ts";
import { topicChoices } from "./topics.ts";

const CERTIFICATE: FormPart = { title: "More from the certificate", folded: true };

/** The form of a class. Suggestions are what she wrote before, and the sponsors that our content names. */
export function creditFields(records: readonly LogRecord[], record?: LogRecord<"credit">): Field[] {
  return [
    { kind: "text", name: "title", label: "Title", hint: "As it stands on the certificate." },
    {
      kind: "date",
      name: "date",
      day: "needed",
      label: "When did you finish it?",
      hint: "The date on the certificate.",
      needed: "Write the date on which you finished the class.",
    },
    {
      kind: "duration",
      name: "minutes",
      mostHours: 1_000,
      label: "Hours on the certificate",
      hint: "For example 1.5 or 1:30. Contact hours, as printed.",
      needed: "Write how many hours the certificate shows.",
    },
    {
      kind: "checks",
      name: "topics",
      choices: topicChoices((record && dataOf(record)?.topics) ?? []),
      label: "What was it about?",
      hint: "Choose all that fit. With none chosen, we cannot say what it counts toward.",
    },
    { kind: "yes-no", name: "certificate", label: "Do you have the certificate?" },
    {
      kind: "text",
      name: "provider",
      part: CERTIFICATE,
      label: "Who gave it?",
      suggestions: used(records, "provider", []),
    },
    {
      kind: "text",
      name: "approver",
      part: CERTIFICATE,
      label: "Who approved it for credit?",
      hint: "For example a state board, or one of the sponsors. The certificate names it.",
      suggestions: used(
        records,
        "approver",
        credentials.map(({ sponsor }) => sponsor.short),
      ),
    },
    {
      kind: "text",
      name: "approvalNumber",
      part: CERTIFICATE,
      label: "Approval or course number",
      most: 60,
    },
    { kind: "long-text", name: "note", part: CERTIFICATE, label: "Remark" },
  ];
}

/** What was written in a field of any class before, the most frequent first, then the names to begin with. */
function used(
  records: readonly LogRecord[],
  field: "provider" | "approver",
  names: readonly string[],
): string[] {
  const times = new Map<string, number>();
  for (const record of present(records, "credit")) {
    const value = (dataOf(record) as RecordData<"credit">)[field]?.trim();
    if (value) times.set(value, (times.get(value) ?? 0) + 1);
  }
  const frequent = [...times].sort(([, a], [, b]) => b - a).map(([value]) => value);
  return [...new Set([...frequent, ...names])];
}
