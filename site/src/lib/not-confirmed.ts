import { disagreements, notFound } from "../../../dist/content/salaries.ts";
import type { WholeCredential } from "../../../domain/eligibility/credential.ts";
import { latestEdition } from "../../../domain/eligibility/edition.ts";
import { leavesOf } from "../../../domain/eligibility/leaves.ts";
import { credentialProse } from "./credential-prose.ts";
import { credentialSections, NOT_CONFIRMED } from "./credential-sections.ts";
import { guides } from "./guides.ts";
import { wholeCredentials } from "./whole-credentials.ts";

/** What could not be confirmed about one credential, out of its file. */
export interface CredentialGaps {
  readonly name: string;
  /** The place on its page that says more. */
  readonly href: string;
  /** Questions that the rules leave open and no document answered. */
  readonly toConfirm: readonly string[];
  /** Where that is told on its page; left out where nothing is. */
  readonly confirmHref?: string;
  /** What could not be read about cost, exam and dates. */
  readonly notKnown: readonly string[];
  /** Figures that we worked out ourselves. */
  readonly estimates: readonly string[];
  /** Where its page says on what sources disagree. */
  readonly differ?: string;
}

const DIFFER = "what-the-sources-disagree-on";

export const credentialGaps = (): CredentialGaps[] => wholeCredentials.map(gapsOf);

function gapsOf(credential: WholeCredential): CredentialGaps {
  const { id, name, eligibility, blueprint, notKnown } = credential;
  const page = `/credentials/${id}/`;
  const rules = (latestEdition(eligibility)?.requirements ?? [])
    .flatMap(leavesOf)
    .filter(({ confidence }) => confidence === "memory-unverified");
  const renewal = latestEdition(credential.renewal)?.advisories ?? [];
  const hasConfirm = credentialSections(credential).some((section) => section.id === "to-confirm");
  return {
    name,
    href: `${page}#${NOT_CONFIRMED.id}`,
    toConfirm: [
      ...rules.map(({ title }) => title),
      ...renewal
        .filter(({ confidence }) => confidence === "memory-unverified")
        .map(({ title }) => `Renewal: ${title.charAt(0).toLowerCase()}${title.slice(1)}`),
    ],
    ...(rules.length > 0 && hasConfirm ? { confirmHref: `${page}#to-confirm` } : {}),
    notKnown,
    estimates: (latestEdition(blueprint)?.domains ?? [])
      .filter(({ estimate }) => estimate !== undefined)
      .map((domain) => domain.name),
    ...(credentialProse(id).sections.some((section) => section.id === DIFFER)
      ? { differ: `${page}#${DIFFER}` }
      : {}),
  };
}

/** Guides with a section on what could not be confirmed, by its title. */
export const guideGaps = (): { readonly title: string; readonly href: string }[] =>
  guides.flatMap(({ id, title, sections }) =>
    sections
      .filter((section) => /could not/i.test(section.title))
      .map((section) => ({ title, href: `/guides/${id}/#${section.id}` })),
  );

/** What was not found about pay, and where sources differ. */
export const payGaps = { disagreements, notFound };
