import { addDays, longDay } from "../../calendar/day.ts";
import { type Condition, doubtful, no, YES } from "../doubt.ts";
import { asQuestion, type Evaluated, type Facts, leafFinding, untoldSection } from "../leaf.ts";
import type { License } from "../portfolio.ts";
import { LICENSE_STATUSES, PROFESSIONS } from "../portfolio-values.ts";
import type { LicenseRequirement } from "../requirement.ts";
import { decideHoldings } from "./holding.ts";

/** A current license or certification of an accepted profession. A license is valid through its last day (rule 6). */
export function evaluateLicense(rule: LicenseRequirement, facts: Facts): Evaluated {
  const licenses = facts.portfolio.licenses;
  if (licenses === undefined) {
    const questions = [untoldSection("licenses", "Which licenses or certifications do you hold?")];
    return {
      finding: leafFinding(rule, facts, {
        verdict: "unknown",
        because: "You have not told us about your licenses.",
      }),
      questions,
    };
  }
  const holdings = licenses.map((license, index) => {
    const path = `licenses[${index}]`;
    return { path, label: licenseLabel(license), conditions: conditionsOf(license, path, rule, facts) };
  });
  const { verdict, because, counted, notCounted, open, holds } = decideHoldings(
    holdings,
    facts.rulings,
    "You told us that you hold no license or certification.",
  );
  return {
    finding: leafFinding(rule, facts, { verdict, because, counted, notCounted }),
    questions: open.map(asQuestion),
    holds,
  };
}

export const licenseLabel = (license: License): string =>
  [nameOf(license.profession), license.jurisdiction, license.expires && `to ${longDay(license.expires)}`]
    .filter((part) => part !== undefined && part !== "")
    .join(", ");

function conditionsOf(license: License, path: string, rule: LicenseRequirement, facts: Facts): Condition[] {
  return [
    profession(license, path, rule, facts),
    status(license, path),
    issued(license, facts),
    expires(license, path, facts),
    unrestricted(license, path, rule),
  ];
}

function profession(
  license: License,
  path: string,
  rule: LicenseRequirement,
  { portfolio }: Facts,
): Condition {
  const told = license.profession;
  if (told === undefined) {
    return doubtful({
      id: `${path}.profession`,
      ask: "learner",
      path: `${path}.profession`,
      answers: PROFESSIONS,
      identity: true,
      text: "You did not say which license this is.",
      question: "Which license is it?",
    });
  }
  if (rule.accept.includes(told)) return YES;
  if (rule.refuse.includes(told)) return no(`${withArticle(told)} does not count for this rule.`);
  if (rule.unlisted === "refuse") return no(`${withArticle(told)} is not what this rule asks for.`);
  const { declaration, statement } = rule.unlisted;
  const answer = portfolio.declarations?.[declaration];
  if (answer === true) return YES;
  if (answer === false) return no(`You said that this is not so: ${statement}`);
  return doubtful({
    id: `declarations.${declaration}`,
    ask: "learner",
    path: `declarations.${declaration}`,
    answers: [true, false],
    identity: true,
    text: "This license is not on the sponsor's list by name. What you say of it decides.",
    question: statement,
  });
}

/** Certifications that the portfolio lists beside licenses: they are not called a license. */
const CERTIFICATIONS: ReadonlySet<string> = new Set(PROFESSIONS.slice(PROFESSIONS.indexOf("CCM")));

function nameOf(profession: License["profession"]): string {
  if (profession === undefined) return "License";
  if (profession === "other" || profession === "other-independent") return "Other license";
  return CERTIFICATIONS.has(profession) ? `${profession} certification` : `${profession} license`;
}

function withArticle(profession: NonNullable<License["profession"]>): string {
  if (profession === "other" || profession === "other-independent") return "Your other license";
  return `${/^[AEFHILMNORSX]/.test(profession) ? "An" : "A"} ${nameOf(profession)}`;
}

function status(license: License, path: string): Condition {
  if (license.status === "active") return YES;
  if (license.status === undefined) {
    return doubtful({
      id: `${path}.status`,
      ask: "learner",
      path: `${path}.status`,
      answers: LICENSE_STATUSES,
      text: "Whether the license is active is not told.",
      question: "Is your license active?",
    });
  }
  return no(
    license.status === "pending" ? "The license is not issued yet." : `The license is ${license.status}.`,
  );
}

/** An active license has been issued; the date matters only when it says that it was issued later than the day. */
const issued = (license: License, { on }: Facts): Condition =>
  license.issued !== undefined && license.issued > on
    ? no(`It is issued on ${longDay(license.issued)}, after this day.`)
    : YES;

function expires(license: License, path: string, { on }: Facts): Condition {
  if (license.expires === undefined) {
    return doubtful({
      id: `${path}.expires`,
      ask: "learner",
      path: `${path}.expires`,
      answers: [on, addDays(on, -1)],
      text: "When the license expires is not told.",
      question: "When does your license expire?",
    });
  }
  return license.expires >= on ? YES : no(`It expired on ${longDay(license.expires)}.`);
}

function unrestricted(license: License, path: string, rule: LicenseRequirement): Condition {
  if (rule.unrestricted === "not-asked" || license.restricted === false) return YES;
  if (license.restricted === undefined) {
    return doubtful({
      id: `${path}.restricted`,
      ask: "learner",
      path: `${path}.restricted`,
      answers: [true, false],
      text: "Whether the license has a restriction is not told.",
      question: "Is there a restriction on your license?",
    });
  }
  if (rule.unrestricted === "required") return no("The license is restricted.");
  return doubtful({
    id: "restricted-good-standing",
    ask: "sponsor",
    path: `${path}.restricted`,
    text: "The sponsor asks for good standing. We could not read whether a restricted license is in good standing.",
    question: "Is a restricted license in good standing?",
  });
}
