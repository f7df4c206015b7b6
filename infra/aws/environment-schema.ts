import * as z from "zod";

/**
 * What a file in infra/aws/environments holds. docs/deploy.md explains each field. Nothing here is secret, and no number
 * of an account: a certificate is named by its id alone.
 */

/** Certificates, firewalls and logs of CloudFront exist in this region only. */
export const EDGE_REGION = "us-east-1";

/** What CloudWatch Logs knows, up to the month that the privacy page promises. */
const LOG_DAYS = [1, 3, 5, 7, 14, 30] as const;
/** What somebody erases is gone from backups after so many days, says the privacy page. */
const MOST_BACKUP_DAYS = 35;

const HOST = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;
const CERTIFICATE = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A text of one form; where there is nothing, or something else, it says what it is to be. */
const text = (form: RegExp, error: string) => z.string({ error }).regex(form, { error });
const yesOrNo = (error: string) => z.boolean({ error });

const certificate = (field: string) =>
  text(
    CERTIFICATE,
    `${field} is the id of a certificate in ${EDGE_REGION}: the last part of its ARN, 36 characters, without the account's number. See "aws acm list-certificates --region ${EDGE_REGION}".`,
  );

const shape = z.strictObject(
  {
    region: text(
      /^[a-z]{2}(-[a-z]+)+-\d$/,
      `region is the name of an AWS region, for example "${EDGE_REGION}".`,
    ).default(EDGE_REGION),
    domain: text(
      HOST,
      'domain is the host name of the site in small letters, without https:// and without a path: "caseway.example". Leave it out to use the address that CloudFront gives.',
    ).optional(),
    certificate: certificate("certificate").optional(),
    loginPrefix: text(
      /^(?!.*(aws|amazon|cognito))[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/,
      'loginPrefix is up to 63 small letters, digits and hyphens, and holds none of the words aws, amazon and cognito, which Amazon refuses: "caseway-learners". It is the first part of the login\'s host name; nobody else in the region may have it.',
    ).optional(),
    loginOrigin: text(
      /^https:\/\/[^/]*$/,
      'loginOrigin begins with https:// and has no path and no slash at the end: "https://login.caseway.example". Passwords are typed there, so http:// is refused. Leave it out and set loginPrefix to use an address of Amazon\'s.',
    )
      .refine((origin) => HOST.test(origin.slice("https://".length)), {
        error:
          "loginOrigin has a host name in small letters after https://, and nothing else: no port, no spaces.",
      })
      .optional(),
    loginCertificate: certificate("loginCertificate").optional(),
    alarmEmail: z.email({
      error:
        'alarmEmail is the address that alarms are mailed to: "alarms@caseway.example". Without one nobody learns that something is broken. Use one that several people read.',
    }),
    mailFrom: z
      .email({
        error:
          'mailFrom is the address that codes are mailed from: "no-reply@caseway.example". Its domain has to be verified in Amazon SES in the same region, and SES out of its sandbox. Leave it out to let Cognito send at most 50 mails a day by itself.',
      })
      .optional(),
    logDays: z.literal(LOG_DAYS, {
      error: `logDays is for how many days logs are kept: ${LOG_DAYS.join(", ")}. CloudWatch knows no others, and the privacy page promises that notes are gone after one month.`,
    }),
    firewall: yesOrNo(
      "firewall is true or false: whether AWS WAF stands before the site. It costs by month.",
    ),
    edgeLog: yesOrNo(
      "edgeLog is true or false: whether CloudFront notes each request (path and status, no address, no query).",
    ),
    backupDays: z
      .int({
        error: `backupDays is a whole number from 1 to ${MOST_BACKUP_DAYS}: for how long a daily copy of the table is kept.`,
      })
      .min(1, { error: "backupDays is at least 1. Leave it out to make no daily copies." })
      .max(MOST_BACKUP_DAYS, {
        error: `backupDays is at most ${MOST_BACKUP_DAYS}: the privacy page promises that what somebody erases is gone from backups after ${MOST_BACKUP_DAYS} days.`,
      })
      .optional(),
    monthlyBudget: z
      .number({ error: "monthlyBudget is a number of dollars: 50" })
      .positive({ error: "monthlyBudget is more than 0 dollars. Leave it out to have no budget." })
      .optional(),
    noSyncHours: z
      .int({
        error:
          "noSyncHours is a whole number of hours from 1 to 24: after so many without one log that syncs, an alarm rings.",
      })
      .min(1, { error: "noSyncHours is at least 1. Leave it out while hardly anybody signs in." })
      .max(24, { error: "noSyncHours is at most 24: CloudWatch looks back one day with hours." })
      .optional(),
  },
  {
    error: (issue) =>
      issue.code === "unrecognized_keys"
        ? `${issue.keys.join(", ")}: no such field. The fields are in docs/deploy.md; is one misspelled?`
        : "The file holds one JSON object: { ... }",
  },
);

/** The fields on their own and together. Each message says what is wrong and how to mend it. */
export const environmentSchema = shape.superRefine((given, context) => {
  const fault = (field: keyof z.output<typeof shape>, message: string) =>
    context.addIssue({ code: "custom", path: [field], message });

  if (given.domain !== undefined && given.certificate === undefined)
    fault(
      "domain",
      `domain needs a certificate: ask for one for ${given.domain} in AWS Certificate Manager, region ${EDGE_REGION}, wait until it is issued, and write its id as certificate. Or leave domain out.`,
    );
  if (given.certificate !== undefined && given.domain === undefined)
    fault("certificate", "certificate is for a domain, and there is none: add domain, or leave both out.");

  if (given.loginPrefix === undefined && given.loginOrigin === undefined)
    fault(
      "loginPrefix",
      'There is no place to sign in: set loginPrefix ("caseway-learners") for an address of Amazon\'s, or loginOrigin for one of your own.',
    );
  if (given.loginPrefix !== undefined && given.loginOrigin !== undefined)
    fault(
      "loginOrigin",
      "loginOrigin and loginPrefix are two addresses for the one login. Keep one of them: passkeys belong to the address where they were made.",
    );
  if (given.loginOrigin !== undefined && given.loginCertificate === undefined)
    fault(
      "loginOrigin",
      `loginOrigin needs loginCertificate: the id of a certificate in ${EDGE_REGION} for that host name.`,
    );
  if (given.loginCertificate !== undefined && given.loginOrigin === undefined)
    fault(
      "loginCertificate",
      "loginCertificate is for loginOrigin, and there is none: add it, or leave both out.",
    );
  if (given.loginOrigin === `https://${given.domain}`)
    fault(
      "loginOrigin",
      `loginOrigin is the address of the site itself. The login is a site of its own: use another host name, for example https://login.${given.domain}`,
    );

  if (given.region === EDGE_REGION) return;
  for (const field of ["firewall", "edgeLog"] as const)
    if (given[field])
      fault(
        field,
        `${field} works in ${EDGE_REGION} only, because CloudFront takes it from there. Set it to false, or region to "${EDGE_REGION}".`,
      );
});

export type EnvironmentInput = z.input<typeof environmentSchema>;
export type EnvironmentFields = z.output<typeof environmentSchema>;
