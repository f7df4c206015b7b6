import { credentialsWithParticulars } from "../../../dist/content/particulars.ts";
import { credentialsWithRenewal } from "../../../dist/content/renewals.ts";
import type { Day } from "../../../domain/calendar/day.ts";
import { later } from "../../../domain/calendar/day.ts";
import type { WholeCredential } from "../../../domain/eligibility/credential.ts";

/** Everything that the credentials' files say, for pages that are made beforehand. */
export const wholeCredentials: readonly WholeCredential[] = credentialsWithParticulars.map((credential) => {
  const renewed = credentialsWithRenewal.find(({ id }) => id === credential.id);
  return {
    ...credential,
    sources: { ...credential.sources, ...renewed?.sources },
    renewal: renewed?.renewal ?? [],
  };
});

/**
 * The day on which anything of a credential was last read. Pages show what was in force then, and so are the same on
 * whichever day they are made.
 */
export function lastRead(credential: WholeCredential): Day {
  const { eligibility, fees, exam, blueprint, windows, retake, renewal } = credential;
  const editions = [
    eligibility,
    fees.flatMap(({ amounts }) => amounts),
    exam,
    blueprint,
    windows,
    retake,
    renewal,
  ];
  return editions
    .flat()
    .map(({ read }) => read)
    .reduce(later);
}
