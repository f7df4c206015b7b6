import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type * as z from "zod";

/** The region that everything is said to be in. */
export const REGION = "us-east-1";

export type Json = { readonly [key: string]: Json } & { readonly [index: number]: Json };
interface Resource {
  readonly Type: string;
  readonly Properties: Json;
}

/** A resource and the stack that it stands in, which its references are relative to. */
export interface Found {
  readonly id: string;
  readonly stack: Stack;
  readonly properties: Json;
}

const SUFFIX = ".template.json";

/** The stacks that `cdk synth` wrote to a folder. Throws when there are none. */
export function readStacks(folder: string): Stack[] {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(SUFFIX)) : [];
  if (files.length === 0) {
    throw new Error(
      `There is no template in ${folder}. Run \`npm run synth\` first; it writes what is served here.`,
    );
  }
  const exported: Exported = new Map();
  return files.map((file) => new Stack(folder, file.slice(0, -SUFFIX.length), exported));
}

type Exported = Map<string, { readonly stack: Stack; readonly value: unknown }>;

/** One template: its resources, and what its references come to on this computer. */
export class Stack {
  private readonly name: string;
  private readonly folder: string;
  private readonly resources: ReadonlyMap<string, Resource>;
  /** What the stacks hand to one another, by name; shared by all of them. */
  private readonly exported: Exported;

  constructor(folder: string, name: string, exported: Exported) {
    this.folder = folder;
    this.name = name;
    this.exported = exported;
    const template = readJson(join(folder, `${name}${SUFFIX}`));
    this.resources = new Map<string, Resource>(Object.entries(template.Resources));
    for (const output of Object.values(template.Outputs ?? {}) as {
      Value: unknown;
      Export?: { Name: string };
    }[]) {
      if (output.Export !== undefined) exported.set(output.Export.Name, { stack: this, value: output.Value });
    }
  }

  ofType(type: string): Found[] {
    return [...this.resources]
      .filter(([, resource]) => resource.Type === type)
      .map(([id, { Properties }]) => ({ id, stack: this, properties: Properties }));
  }

  properties(id: string): Json {
    const resource = this.resources.get(id);
    if (resource === undefined) throw new Error(`The template refers to ${id}, which it does not have.`);
    return resource.Properties;
  }

  /** The folder or file of an asset, by the key under which it would be uploaded. */
  asset(key: string): string {
    const assets = readJson(join(this.folder, `${this.name}.assets.json`)).files as Record<
      string,
      { source: { path: string } }
    >;
    const asset = assets[key.replace(/\.[a-z]+$/, "")];
    if (asset === undefined)
      throw new Error(`${this.name} names the bundle ${key}, which is not among its assets.`);
    return join(this.folder, asset.source.path);
  }

  /**
   * The value with its references resolved: a resource's name is its logical id, as nothing is deployed that would have
   * another. Throws for a reference that we do not know, so that nothing is left out unnoticed.
   */
  resolve(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((part) => this.resolve(part));
    if (typeof value !== "object" || value === null) return value;
    const [[key, argument] = ["", undefined], ...others] = Object.entries(value);
    if (others.length === 0 && (key === "Ref" || key.startsWith("Fn::")))
      return this.reference(key, argument);
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, this.resolve(part)]));
  }

  /** `resolve` of what is text in the end. */
  text(value: unknown): string {
    return String(this.resolve(value));
  }

  private reference(key: string, argument: unknown): unknown {
    switch (key) {
      case "Ref":
        return PSEUDO[String(argument)] ?? this.nameOf(String(argument));
      case "Fn::GetAtt": {
        const [id, attribute] = argument as [string, string];
        return attribute === "ProviderURL" ? issuerOf(id) : `${this.nameOf(id)}.${attribute}`;
      }
      case "Fn::Join": {
        const [separator, parts] = argument as [string, unknown[]];
        return parts.map((part) => this.text(part)).join(separator);
      }
      case "Fn::ImportValue": {
        const found = this.exported.get(this.text(argument));
        if (found !== undefined) return found.stack.resolve(found.value);
      }
    }
    throw new Error(
      `${this.name} has a reference that the local gateway cannot read: ${JSON.stringify({ [key]: argument })}`,
    );
  }

  private nameOf(id: string): string {
    // Throws when there is no such resource.
    this.properties(id);
    return id;
  }
}

/** Who signs the tokens of a user pool, as Cognito names it. */
export const issuerOf = (pool: string): string => `https://cognito-idp.${REGION}.amazonaws.com/${pool}`;

const PSEUDO: Readonly<Record<string, string>> = {
  "AWS::Region": REGION,
  "AWS::AccountId": "000000000000",
  "AWS::Partition": "aws",
  "AWS::URLSuffix": "amazonaws.com",
};

/** Properties in the shape in which they are used. Throws with the names of what does not fit: nothing is guessed. */
export function shaped<Value>(schema: z.ZodType<Value>, properties: unknown, of: string): Value {
  const read = schema.safeParse(properties);
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  throw new Error(`The template has a ${of} that the local gateway cannot read (${faults.join("; ")}).`);
}

const readJson = (file: string) => JSON.parse(readFileSync(file, "utf8"));

/** The logical id that an intrinsic function points to: Ref, Fn::GetAtt, or a Fn::Join with one of those in it. */
export function reference(value: unknown): string {
  const node = value as { Ref?: string; "Fn::GetAtt"?: [string, string]; "Fn::Join"?: [string, unknown[]] };
  if (typeof node.Ref === "string") return node.Ref;
  if (node["Fn::GetAtt"] !== undefined) return node["Fn::GetAtt"][0];
  const inside = node["Fn::Join"]?.[1].find((part) => typeof part === "object");
  if (inside !== undefined) return reference(inside);
  throw new Error(
    `The template has a reference that the local gateway cannot read: ${JSON.stringify(value)}`,
  );
}
