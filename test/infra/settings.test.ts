import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { environmentSchema } from "../../infra/aws/environment-schema.ts";
import { environmentNames, readSettings, SettingsError, settingsOf } from "../../infra/aws/settings.ts";

const GOOD = {
  loginPrefix: "hospital-nurses",
  alarmEmail: "on-call@hospital.test",
  logDays: 30,
  firewall: true,
  edgeLog: true,
};
const CERTIFICATE = "01234567-89ab-cdef-0123-456789abcdef";

test("every environment in the repository can be used, and none holds the number of an account", () => {
  expect(environmentNames()).toEqual(["production", "staging"]);
  for (const name of environmentNames()) {
    const settings = readSettings(name);
    expect(settings.name).toBe(name);
    expect(JSON.stringify(settings)).not.toMatch(/\d{12}|arn:/);
  }
});

test("docs/deploy.md has a row for each field of an environment, and for no other", () => {
  const rows = [...readFileSync("docs/deploy.md", "utf8").matchAll(/^\| `(\w+)` \|/gm)].map(
    ([, field]) => field,
  );
  expect(rows).toEqual(Object.keys(environmentSchema.shape));
});

describe("the place to sign in", () => {
  test("follows from the prefix and the region", () => {
    expect(settingsOf("a", GOOD).loginOrigin).toBe(
      "https://hospital-nurses.auth.us-east-1.amazoncognito.com",
    );
    const elsewhere = { ...GOOD, region: "eu-central-1", firewall: false, edgeLog: false };
    expect(settingsOf("a", elsewhere).loginOrigin).toContain(".auth.eu-central-1.");
  });

  test("or is the one that is named", () => {
    const { loginPrefix: _, ...rest } = GOOD;
    const own = { ...rest, loginOrigin: "https://login.hospital.test", loginCertificate: CERTIFICATE };
    expect(settingsOf("a", own).loginOrigin).toBe("https://login.hospital.test");
  });
});

describe("what cannot be used is refused with what is wrong and how to mend it:", () => {
  const without = (field: keyof typeof GOOD) => ({ ...GOOD, [field]: undefined });

  test.each<[string, object, ...string[]]>([
    ["a domain without a certificate", { domain: "a.test" }, "domain needs a certificate", "us-east-1"],
    [
      "a certificate without a domain",
      { certificate: CERTIFICATE },
      "certificate is for a domain",
      "add domain",
    ],
    ["a domain with https", { domain: "https://a.test", certificate: CERTIFICATE }, "without https://"],
    ["a domain with a path", { domain: "a.test/b", certificate: CERTIFICATE }, "without a path"],
    [
      "a whole ARN, which has the account's number",
      { domain: "a.test", certificate: `arn:aws:acm:us-east-1:000011112222:certificate/${CERTIFICATE}` },
      "the last part of its ARN",
      "without the account's number",
    ],
    ["no place to sign in", without("loginPrefix"), "no place to sign in", "set loginPrefix"],
    ["a prefix with capitals", { loginPrefix: "Nurses" }, "loginPrefix is up to 63 small letters"],
    [
      "a prefix that Amazon refuses",
      { loginPrefix: "my-aws-nurses" },
      "none of the words aws, amazon and cognito",
    ],
    ["another host in the prefix", { loginPrefix: "a.evil.test/ " }, "loginPrefix"],
    [
      "a login that is not https",
      { ...without("loginPrefix"), loginOrigin: "http://login.a.test", loginCertificate: CERTIFICATE },
      "loginOrigin begins with https://",
      "http:// is refused",
    ],
    [
      "a login with a slash at the end",
      { ...without("loginPrefix"), loginOrigin: "https://login.a.test/", loginCertificate: CERTIFICATE },
      "no slash at the end",
    ],
    [
      "a policy of its own in the login",
      {
        ...without("loginPrefix"),
        loginOrigin: "https://a.test; script-src *",
        loginCertificate: CERTIFICATE,
      },
      "nothing else",
    ],
    [
      "a login of its own without a certificate",
      { ...without("loginPrefix"), loginOrigin: "https://login.a.test" },
      "loginOrigin needs loginCertificate",
    ],
    [
      "a login's certificate for nothing",
      { loginCertificate: CERTIFICATE },
      "loginCertificate is for loginOrigin",
    ],
    [
      "two logins",
      { loginOrigin: "https://login.a.test", loginCertificate: CERTIFICATE },
      "two addresses for the one login",
      "Keep one",
    ],
    [
      "a login at the site's own address",
      {
        ...without("loginPrefix"),
        domain: "a.test",
        certificate: CERTIFICATE,
        loginOrigin: "https://a.test",
        loginCertificate: CERTIFICATE,
      },
      "the address of the site itself",
      "https://login.a.test",
    ],
    ["no address for alarms", without("alarmEmail"), "nobody learns that something is broken"],
    ["an address that is none", { alarmEmail: "everybody" }, "alarmEmail is the address"],
    ["logs for two months", { logDays: 60 }, "1, 3, 5, 7, 14, 30", "privacy page"],
    ["logs for a number of days that CloudWatch does not know", { logDays: 10 }, "1, 3, 5, 7, 14, 30"],
    ["copies for too long", { backupDays: 90 }, "at most 35", "privacy page"],
    ["copies for no day", { backupDays: 0 }, "Leave it out to make no daily copies"],
    ["copies for half a day", { backupDays: 0.5 }, "whole number from 1 to 35"],
    ["a budget in words", { monthlyBudget: "50" }, "monthlyBudget is a number of dollars"],
    ["no money", { monthlyBudget: 0 }, "Leave it out to have no budget"],
    [
      "mail from nobody",
      { mailFrom: "Caseway" },
      "mailFrom is the address that codes are mailed from",
      "SES",
    ],
    ["a firewall in words", { firewall: "on" }, "firewall is true or false"],
    ["no word on a log", without("edgeLog"), "edgeLog is true or false"],
    ["two days without a sync", { noSyncHours: 48 }, "at most 24"],
    ["no hour without a sync", { noSyncHours: 0 }, "Leave it out while hardly anybody signs in"],
    ["a region that is none", { region: "Virginia" }, "the name of an AWS region"],
    [
      "a firewall elsewhere",
      { region: "eu-central-1", edgeLog: false },
      "firewall works in us-east-1 only",
      "Set it to false",
    ],
    [
      "a log of CloudFront elsewhere",
      { region: "eu-central-1", firewall: false },
      "edgeLog works in us-east-1",
    ],
    ["a field that is misspelled", { logdays: 30 }, "logdays: no such field", "misspelled"],
  ])("%s", (_, fields, ...words) => {
    const make = () => settingsOf("clinic", { ...GOOD, ...fields });
    expect(make).toThrow(SettingsError);
    expect(make).toThrow("infra/aws/environments/clinic.json cannot be used:");
    for (const word of words) expect(make).toThrow(word);
  });

  test("several faults at once are all told", () => {
    const make = () => settingsOf("clinic", { ...GOOD, logDays: 60, firewall: "on" });
    expect(make).toThrow("logDays is for how many days");
    expect(make).toThrow("firewall is true or false");
  });

  test("a list instead of fields", () => {
    expect(() => settingsOf("clinic", [])).toThrow("The file holds one JSON object");
  });

  test("a file that is no JSON, one that there is not, and a name that is none", () => {
    const folder = mkdtempSync(join(tmpdir(), "caseway-environments-"));
    try {
      writeFileSync(join(folder, "clinic.json"), '{ "logDays": 30, }');
      expect(() => readSettings("clinic", folder)).toThrow("clinic.json is not JSON");
      expect(() => readSettings("ward", folder)).toThrow(
        'There is no environment "ward". There are: clinic.',
      );
      expect(() => readSettings("../clinic", folder)).toThrow("cannot be the name of an environment");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
