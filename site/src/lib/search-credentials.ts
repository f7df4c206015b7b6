import type { WholeCredential } from "../../../domain/eligibility/credential.ts";
import { latestEdition } from "../../../domain/eligibility/edition.ts";
import { leavesOf } from "../../../domain/eligibility/leaves.ts";
import type { Requirement } from "../../../domain/eligibility/requirement.ts";
import type { SearchDocument } from "../search/document.ts";
import { comparisonRow } from "./comparison.ts";
import { credentialProse } from "./credential-prose.ts";
import { credentialSections, NOT_CONFIRMED, type SectionId } from "./credential-sections.ts";
import { plainOf } from "./plain-html.ts";
import { renewalAdvice, renewalFacts } from "./renewal-words.ts";
import { wholeCredentials } from "./whole-credentials.ts";

/** Every credential by the sections of its page. */
export const credentialDocuments = (): SearchDocument[] =>
  wholeCredentials.map((credential) => {
    const { id, name, fullName, sponsor, summary, notKnown } = credential;
    const prose = credentialProse(id);
    return {
      kind: "credential",
      path: `/credentials/${id}/`,
      title: name,
      names: [fullName, `${name} certification`],
      leads: [`${sponsor.short} certification`, sponsor.name, "requirements", "eligibility", "hours", "exam"],
      lede: summary,
      sections: [
        ...credentialSections(credential).map((section) => ({
          id: section.id,
          heading: section.title,
          text: section.id === "whom" ? plainOf(prose.intro) : sectionText(credential, section.id),
        })),
        ...prose.sections.map((section) => ({
          id: section.id,
          heading: section.title,
          text: [plainOf(section.html), ...(section.id === NOT_CONFIRMED.id ? notKnown : [])].join(" "),
        })),
      ],
    };
  });

/** What a section says, without its sources: titles and sentences, the short line of the comparison first. */
function sectionText(credential: WholeCredential, section: SectionId): string {
  const short = comparisonRow(credential)
    .filter(({ href }) => href.endsWith(`#${section}`))
    .flatMap(({ column, parts }) => [`${column}: ${parts.map(({ title }) => title).join("; ")}.`]);
  return [...short, ...sentences(credential, section)].join(" ");
}

function sentences(credential: WholeCredential, section: SectionId): string[] {
  const { eligibility, fees, blueprint, application, retake } = credential;
  const rules = latestEdition(eligibility)?.requirements ?? [];
  const renewal = latestEdition(credential.renewal);
  if (section === "rules") return titlesOf(rules.filter(({ kind }) => kind !== "advisory"));
  if (section === "to-confirm") return titlesOf(rules.filter(({ kind }) => kind === "advisory"));
  if (section === "cost") return fees.map(({ title }) => `${title}.`);
  if (section === "outline")
    return (latestEdition(blueprint)?.domains ?? []).map(({ name }: { readonly name: string }) => `${name}.`);
  if (section === "applying") return application.map(({ text }) => text);
  if (section === "retake") return retake.map(({ text }) => text);
  if (section === "renewal" && renewal !== undefined)
    return [...renewalFacts(renewal), ...renewalAdvice(renewal)].flatMap(({ title, words }) => [
      `${title}.`,
      ...words,
    ]);
  return [];
}

const titlesOf = (rules: readonly Requirement[]): string[] =>
  rules.flatMap((rule) => [
    `${rule.title}.`,
    ...("of" in rule ? leavesOf(rule).map(({ title }) => `${title}.`) : []),
    ...("text" in rule ? [rule.text] : []),
  ]);
