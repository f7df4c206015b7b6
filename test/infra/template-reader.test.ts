import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { readAssembly } from "../../infra/local/assembly.ts";
import { withLocalAddresses } from "../../infra/local/local-addresses.ts";
import { readStacks } from "../../infra/local/template.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "caseway-template-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (stack: string, template: object) =>
  writeFileSync(join(folder, `${stack}.template.json`), JSON.stringify(template));
const resource = (Type: string, Properties: object = {}) => ({ Type, Properties });

describe("a reference in a template", () => {
  const resolve = (value: unknown) => {
    write("A", {
      Resources: { Pool: resource("AWS::Cognito::UserPool"), Table: resource("AWS::DynamoDB::GlobalTable") },
      Outputs: {
        Told: { Value: { "Fn::GetAtt": ["Pool", "ProviderURL"] }, Export: { Name: "A:Pool" } },
        Untold: { Value: "not exported" },
      },
    });
    write("B", { Resources: { Fn: resource("AWS::Lambda::Function") } });
    const stacks = readStacks(folder);
    return stacks.find((stack) => stack.ofType("AWS::Lambda::Function").length === 1)?.resolve(value);
  };

  test.each([
    ["text stays as it is", "plain", "plain"],
    ["a number too", 3, 3],
    ["to a resource is its logical id", { Ref: "Fn" }, "Fn"],
    ["to the region", { Ref: "AWS::Region" }, "us-east-1"],
    ["to a part of a resource", { "Fn::GetAtt": ["Fn", "Arn"] }, "Fn.Arn"],
    ["that is joined", { "Fn::Join": ["-", ["a", { Ref: "AWS::Region" }, "b"]] }, "a-us-east-1-b"],
    [
      "into another stack",
      { "Fn::ImportValue": "A:Pool" },
      "https://cognito-idp.us-east-1.amazonaws.com/Pool",
    ],
    ["deep inside", { a: [{ b: { Ref: "Fn" } }], c: null }, { a: [{ b: "Fn" }], c: null }],
  ])("%s", (_, value, expected) => {
    expect(resolve(value)).toEqual(expected);
  });

  test.each([
    ["to a resource of another stack", { Ref: "Table" }, "refers to Table, which it does not have"],
    ["to what no stack exports", { "Fn::ImportValue": "A:Table" }, "cannot read"],
    ["of a kind that is not known", { "Fn::Select": [0, ["a"]] }, 'cannot read: {"Fn::Select":[0,["a"]]}'],
  ])("%s is not left out, but named", (_, value, message) => {
    expect(() => resolve(value)).toThrow(message);
  });
});

describe("what was synthesised", () => {
  const assembly = () => readAssembly(inject("assemblyFolder"));

  test("names Amazon's login and issuer, and after the substitution nowhere any more", () => {
    const before = JSON.stringify(assembly());
    expect(before).toContain("amazoncognito.com");
    expect(before).toContain("cognito-idp");
    const after = withLocalAddresses(assembly(), "http://127.0.0.1:4321");
    expect(JSON.stringify(after)).not.toMatch(/amazoncognito|cognito-idp/);
    const variables = Object.assign({}, ...after.functions.map(({ environment }) => environment));
    expect(variables).toMatchObject({
      LOGIN_ORIGIN: "http://127.0.0.1:4321",
      LOGIN_ISSUER: "http://127.0.0.1:4321",
      LOGIN_CLIENT_ID: after.learners.clientId,
    });
    const authorizers = after.routes.flatMap(({ authorizer }) => authorizer ?? []);
    expect(authorizers.length).toBeGreaterThan(3);
    for (const authorizer of authorizers) {
      expect(authorizer).toMatchObject({
        issuer: "http://127.0.0.1:4321",
        audience: [after.learners.clientId],
      });
    }
  });

  test("has one table, which the functions that use one are told of", () => {
    const { tables, functions } = assembly();
    expect(tables.map(({ KeySchema }) => KeySchema?.map(({ AttributeName }) => AttributeName))).toEqual([
      ["PK", "SK"],
    ]);
    const told = functions.flatMap(({ environment }) => environment.TABLE_NAME ?? []);
    expect(new Set(told)).toEqual(new Set([tables[0]?.TableName]));
  });
});

describe("a template that the local stack cannot stand in for", () => {
  const distribution = resource("AWS::CloudFront::Distribution", {
    DistributionConfig: {
      Origins: [{ Id: "o" }],
      DefaultCacheBehavior: { TargetOriginId: "o", Compress: false },
    },
  });

  test("because it has no user pool client is refused", () => {
    write("A", { Resources: { D: distribution } });
    expect(() => readAssembly(folder)).toThrow("must have one user pool client and one user pool domain");
  });

  test("because a property is not what it should be is refused, by its name", () => {
    write("A", {
      Resources: {
        D: distribution,
        F: resource("AWS::Lambda::Function", { Handler: "index.handler", Timeout: "10" }),
      },
    });
    expect(() => readAssembly(folder)).toThrow(
      /function F that the local gateway cannot read \(Code: .*; Timeout: /,
    );
  });

  test("because its authorizer is no JWT authorizer is refused", () => {
    write("A", {
      Resources: {
        D: distribution,
        R: resource("AWS::ApiGatewayV2::Route", {
          RouteKey: "GET /v1/x",
          Target: { "Fn::Join": ["/", ["integrations", { Ref: "I" }]] },
          AuthorizationType: "CUSTOM",
          AuthorizerId: { Ref: "Z" },
        }),
        I: resource("AWS::ApiGatewayV2::Integration", { IntegrationUri: { "Fn::GetAtt": ["F", "Arn"] } }),
        Z: resource("AWS::ApiGatewayV2::Authorizer", {
          AuthorizerType: "REQUEST",
          IdentitySource: ["$request.header.Authorization"],
        }),
      },
    });
    expect(() => readAssembly(folder)).toThrow("The authorizer of GET /v1/x is of a kind");
  });
});
