import { describe, expect, test } from "vitest";
import { operations } from "../../domain/contract/operations.ts";
import { type OperationId, routes } from "../../domain/contract/routes.ts";
import { ARRIVAL_INDEX } from "../../functions/store/table.ts";
import type { EnvironmentInput } from "../../infra/aws/environment-schema.ts";
import { ARRIVAL_INDEX as DEPLOYED_INDEX } from "../../infra/aws/learner-table.ts";
import { LOG_TABLE } from "../support/log-table.ts";
import { EVERY_OPTION, templates, textOf } from "../support/synthesised.ts";

const { data, site } = templates();
/** As the template has it: of any form. */
interface Resource {
  // biome-ignore lint/suspicious/noExplicitAny: a template is JSON of CloudFormation's own shapes
  readonly Properties: any;
  readonly DeletionPolicy: string;
  readonly UpdateReplacePolicy: string;
}
const only = (type: string, stack = data) => {
  const [found, ...others] = Object.values(stack.findResources(type));
  expect(others).toEqual([]);
  return found as Resource;
};

describe("the learners' table", () => {
  const { Properties: table, ...resource } = only("AWS::DynamoDB::GlobalTable");

  test("has the keys and the local index that the tests of the store run on", () => {
    const { TableName: _, ...form } = LOG_TABLE;
    expect(table).toMatchObject(form);
    expect(table).not.toHaveProperty("GlobalSecondaryIndexes");
    expect(DEPLOYED_INDEX).toBe(ARRIVAL_INDEX);
  });

  test("is encrypted, paid by use, kept when the stack goes, and can be put back to any second", () => {
    expect(table).toMatchObject({
      BillingMode: "PAY_PER_REQUEST",
      SSESpecification: { SSEEnabled: true },
      Replicas: [
        {
          DeletionProtectionEnabled: true,
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        },
      ],
    });
    expect(resource).toMatchObject({ DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" });
  });
});

test("the learners' table shows which keys are used most, so that a misused account can be found", () => {
  const { Replicas } = only("AWS::DynamoDB::GlobalTable").Properties;
  expect(Replicas).toMatchObject([
    { ContributorInsightsSpecification: { Enabled: true, Mode: "ACCESSED_AND_THROTTLED_KEYS" } },
  ]);
});

describe("the learners' pool", () => {
  test("takes an address and a password or a passkey, offers a second factor, and is kept when the stack goes", () => {
    const { Properties, ...resource } = only("AWS::Cognito::UserPool");
    expect(Properties).toMatchObject({
      UsernameAttributes: ["email"],
      AutoVerifiedAttributes: ["email"],
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: false },
      MfaConfiguration: "OPTIONAL",
      EnabledMfas: ["SOFTWARE_TOKEN_MFA"],
      Policies: {
        SignInPolicy: { AllowedFirstAuthFactors: ["PASSWORD", "WEB_AUTHN"] },
        PasswordPolicy: { MinimumLength: 12 },
      },
      // A passkey that asks for finger, face or PIN counts as both factors, so that a second one does not lock it out.
      WebAuthnUserVerification: "required",
      WebAuthnFactorConfiguration: "MULTI_FACTOR_WITH_USER_VERIFICATION",
      WebAuthnRelyingPartyID: "caseway-learners.auth.us-east-1.amazoncognito.com",
      DeletionProtection: "ACTIVE",
    });
    expect(resource).toMatchObject({ DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" });
  });

  test("has the site as its one client: no secret, only codes, and tokens that can be called back", () => {
    const client = only("AWS::Cognito::UserPoolClient", site).Properties;
    expect(client).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlows: ["code"],
      ExplicitAuthFlows: ["ALLOW_USER_AUTH"],
      AllowedOAuthScopes: ["openid", "email"],
      SupportedIdentityProviders: ["COGNITO"],
      EnableTokenRevocation: true,
      PreventUserExistenceErrors: "ENABLED",
      TokenValidityUnits: { AccessToken: "minutes", IdToken: "minutes", RefreshToken: "minutes" },
      AccessTokenValidity: 60,
      RefreshTokenValidity: 30 * 24 * 60,
      RefreshTokenRotation: { Feature: "ENABLED", RetryGracePeriodSeconds: 60 },
    });
  });

  test("comes back to the address that CloudFront gives, where there is no domain, from the first deployment on", () => {
    const { CallbackURLs, LogoutURLs } = only("AWS::Cognito::UserPoolClient", site).Properties;
    const [distribution] = Object.keys(site.findResources("AWS::CloudFront::Distribution"));
    const address = { "Fn::GetAtt": [distribution, "DomainName"] };
    expect(CallbackURLs).toEqual([{ "Fn::Join": ["", ["https://", address, "/signed-in/"]] }]);
    expect(LogoutURLs).toEqual([{ "Fn::Join": ["", ["https://", address, "/"]] }]);
  });

  test("shows the newer login page, which has a branding", () => {
    expect(only("AWS::Cognito::UserPoolDomain").Properties).toMatchObject({ ManagedLoginVersion: 2 });
    expect(only("AWS::Cognito::ManagedLoginBranding", site).Properties).toMatchObject({
      UseCognitoProvidedValues: true,
    });
  });
});

describe("who may call", () => {
  test("each private route asks for a token of this pool and client, each public one for none", () => {
    const authorizers = Object.entries(site.findResources("AWS::ApiGatewayV2::Authorizer"));
    expect(authorizers).toHaveLength(1);
    const [id, { Properties: authorizer }] = authorizers[0] as (typeof authorizers)[0];
    expect(authorizer).toMatchObject({
      AuthorizerType: "JWT",
      IdentitySource: ["$request.header.Authorization"],
      JwtConfiguration: {
        Issuer: { "Fn::ImportValue": expect.stringContaining("ProviderURL") },
        Audience: [{ Ref: Object.keys(site.findResources("AWS::Cognito::UserPoolClient"))[0] }],
      },
    });
    const byKey = new Map(
      Object.values(site.findResources("AWS::ApiGatewayV2::Route")).map(({ Properties }) => [
        Properties.RouteKey,
        Properties,
      ]),
    );
    for (const [operation, key] of Object.entries(routes) as [OperationId, string][]) {
      const { AuthorizationType, AuthorizerId } = byKey.get(key) ?? {};
      if (operations[operation].access === "public") expect(AuthorizationType, key).toBe("NONE");
      else
        expect({ AuthorizationType, AuthorizerId }, key).toEqual({
          AuthorizationType: "JWT",
          AuthorizerId: { Ref: id },
        });
    }
  });
});

const other = templates(EVERY_OPTION);

describe("another installation", () => {
  const origin = "https://login.hospital.test";

  test("lets pages talk to its own login and to no other", () => {
    const policy = only("AWS::CloudFront::ResponseHeadersPolicy", other.site).Properties;
    const { SecurityHeadersConfig: headers } = policy.ResponseHeadersPolicyConfig;
    const csp = headers.ContentSecurityPolicy.ContentSecurityPolicy;
    const text = textOf(csp);
    expect(text.split("; ").filter((part) => part.includes("://"))).toEqual([`connect-src 'self' ${origin}`]);
  });

  test("tells the browser the same login, and makes it and its passkeys at that address", () => {
    const told = Object.values(other.site.findResources("AWS::Lambda::Function"))
      .map(({ Properties }) => Properties.Environment.Variables.LOGIN_ORIGIN)
      .filter((value) => value !== undefined);
    expect(told.map(textOf)).toEqual([origin]);
    expect(only("AWS::Cognito::UserPoolDomain", other.data).Properties).toMatchObject({
      Domain: "login.hospital.test",
      CustomDomainConfig: { CertificateArn: expect.anything() },
    });
    expect(only("AWS::Cognito::UserPool", other.data).Properties).toMatchObject({
      WebAuthnRelyingPartyID: "login.hospital.test",
    });
  });

  test("is come back to at its own address and at no other", () => {
    expect(only("AWS::Cognito::UserPoolClient", other.site).Properties).toMatchObject({
      CallbackURLs: ["https://learn.hospital.test/signed-in/"],
      LogoutURLs: ["https://learn.hospital.test/"],
    });
  });
});

describe("what one deployment changes after another", () => {
  test("leaves out daily copies without taking away what the site's stack still reads", () => {
    const exports = (fields: EnvironmentInput) =>
      Object.values(templates(fields).data.toJSON().Outputs as Record<string, { Export?: { Name: string } }>)
        .map(({ Export }) => Export?.Name)
        .toSorted();
    const { backupDays: _, ...without } = EVERY_OPTION;
    expect(exports(without)).toEqual(exports(EVERY_OPTION));
    expect(templates(without).data.findResources("AWS::Backup::BackupPlan")).toEqual({});
  });

  test("sends mail by itself or, where the environment names an address, over Amazon SES", () => {
    expect(only("AWS::Cognito::UserPool").Properties.EmailConfiguration).toBeUndefined();
    const { EmailConfiguration } = only("AWS::Cognito::UserPool", other.data).Properties;
    expect(EmailConfiguration).toMatchObject({
      EmailSendingAccount: "DEVELOPER",
      From: "Caseway <no-reply@hospital.test>",
    });
    const identity = JSON.stringify(EmailConfiguration.SourceArn);
    expect(identity).toContain(":ses:us-east-1:");
    expect(identity).toContain(":identity/hospital.test");
  });

  test("takes the logs of functions and gateway away with the site", () => {
    const groups = Object.values(other.site.findResources("AWS::Logs::LogGroup"));
    expect(groups).toHaveLength(6);
    for (const group of groups) expect(group).toMatchObject({ DeletionPolicy: "Delete" });
  });
});
