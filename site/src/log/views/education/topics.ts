import { credentialsWithRenewal as credentials } from "../../../../../dist/content/renewals.ts";
import { leavesOf } from "../../../../../domain/eligibility/leaves.ts";
import type { Choice } from "../../../checker/question.ts";

/** What every log offers, whatever the content names. */
const BASE: readonly Choice[] = [
  {
    value: "case-management",
    label: "Case management",
    hint: "Care coordination, discharge and transitions, utilization review and the like",
  },
  { value: "ethics", label: "Ethics" },
  { value: "clinical", label: "Clinical", hint: "Nursing or medicine, not the work of a case manager" },
  { value: "leadership", label: "Leadership" },
  { value: "other", label: "Another topic" },
];

/** Topics that a rule of the content asks for: a new credential's topics can be told without a change here. */
const asked: readonly string[] = credentials.flatMap(({ eligibility, renewal }) => [
  ...eligibility
    .flatMap(({ requirements }) => requirements)
    .flatMap(leavesOf)
    .flatMap((leaf) => (leaf.kind === "education" ? leaf.topics : [])),
  ...renewal
    .flatMap(({ buckets }) => buckets)
    .flatMap(({ topics }) => (topics === "any" ? [] : Array.isArray(topics) ? topics : topics.not)),
]);

/** "case-management" -> "Case management" */
export const topicLabel = (topic: string): string =>
  BASE.find(({ value }) => value === topic)?.label ?? sentence(topic.replaceAll("-", " "));

const sentence = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** The topics to choose from, with those that a class already has: a correction must not drop them. */
export function topicChoices(told: readonly string[] = []): Choice[] {
  const known = new Set(BASE.map(({ value }) => value));
  const more = [...new Set([...asked, ...told])].filter((topic) => !known.has(topic));
  return [
    ...BASE.slice(0, -1),
    ...more.map((value) => ({ value, label: topicLabel(value) })),
    ...BASE.slice(-1),
  ];
}
