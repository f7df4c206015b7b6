/** The groups of the page of all sources, in their order. */
export const SOURCE_GROUPS = [
  { id: "sponsors", title: "Sponsors of the credentials" },
  { id: "government", title: "Governments" },
  { id: "associations", title: "Associations and standards bodies" },
  { id: "articles", title: "Articles quoted" },
  { id: "other", title: "Named in words, without a link" },
  { id: "memory", title: "Named from memory" },
] as const;
export type SourceGroup = (typeof SOURCE_GROUPS)[number]["id"];

/** Who publishes at an address. Any address that ends in .gov is a government's and is not listed here. */
const PUBLISHERS: Readonly<Record<string, { readonly name: string; readonly group: SourceGroup }>> = {
  "yourcommission.org": { name: "Commission for Case Manager Certification", group: "sponsors" },
  "ccmcertification.org": { name: "Commission for Case Manager Certification", group: "sponsors" },
  "acmaweb.org": { name: "American Case Management Association", group: "sponsors" },
  "socialworkers.org": { name: "National Association of Social Workers", group: "sponsors" },
  "codeofethics.ana.org": { name: "American Nurses Association", group: "associations" },
  "acep.org": { name: "American College of Emergency Physicians", group: "associations" },
  "ncsbn.org": { name: "National Council of State Boards of Nursing", group: "associations" },
  "ncsbn.zendesk.com": { name: "National Council of State Boards of Nursing", group: "associations" },
  "urac.org": { name: "URAC", group: "associations" },
};

/** Who publishes at an address and of which kind it is. Throws, and so stops the build, for an address that readers may not be sent to. */
export function publisherOf(url: string): { readonly name?: string; readonly group: SourceGroup } {
  const host = new URL(url).hostname.replace(/^www\./, "");
  if (host.endsWith(".gov")) return { group: "government" };
  const known = PUBLISHERS[host];
  if (known === undefined)
    throw new Error(
      `${url}: nobody has said that ${host} is a sponsor, a government or an association. Name the source in words, without its address, or add the publisher to site/src/lib/publishers.ts.`,
    );
  return known;
}
