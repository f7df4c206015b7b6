import { type Schema, type Schemas, schemaBreaks } from "./schema-breaks.ts";

interface Media {
  readonly schema?: Schema;
}
interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: Schema;
}
export interface Operation {
  readonly security?: readonly unknown[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: {
    readonly required?: boolean;
    readonly content: Readonly<Record<string, Media>>;
  };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, Media>> }>>;
}
/** An OpenAPI document as far as clients depend on it. */
export interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Schemas };
}

/** What to do about a break; it ends every message of the check. */
export const WHAT_TO_DO =
  "Clients that were written for the published contract would break. Take the change back, or serve it under a new version beside the old one (docs/decisions/0180-how-the-api-is-versioned.md).";

/**
 * What of a published contract a newer one breaks, one sentence each, with the operation. Empty where every client of the
 * published one is served as before; what the newer one has besides is no matter.
 */
export function contractBreaks(published: Document, now: Document): string[] {
  return Object.entries(published.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) => {
      const where = `${method.toUpperCase()} ${path}`;
      const other = now.paths[path]?.[method];
      if (other === undefined) return [`${where}: the operation is no longer there.`];
      const schemas = { before: published.components?.schemas ?? {}, now: now.components?.schemas ?? {} };
      return operationBreaks(operation, other, schemas).map((text) => `${where}: ${text}`);
    }),
  );
}

interface Both {
  readonly before: Schemas;
  readonly now: Schemas;
}

function operationBreaks(before: Operation, now: Operation, schemas: Both): string[] {
  const isPublic = ({ security = [] }: Operation) => security.length === 0;
  return [
    ...(isPublic(before) && !isPublic(now) ? ["it now asks for a token."] : []),
    ...parameterBreaks(before.parameters ?? [], now.parameters ?? [], schemas),
    ...bodyBreaks(before, now, schemas),
    ...responseBreaks(before, now, schemas),
  ];
}

function parameterBreaks(before: readonly Parameter[], now: readonly Parameter[], schemas: Both): string[] {
  const same = (one: Parameter) => (other: Parameter) => one.name === other.name && one.in === other.in;
  const removed = before.flatMap((parameter) => {
    const { name } = parameter;
    const other = now.find(same(parameter));
    if (other === undefined) return [`the parameter ${name} is no longer there.`];
    const newly = other.required && !parameter.required ? [`the parameter ${name} is now required.`] : [];
    const breaks = schemaBreaks(parameter.schema ?? {}, other.schema ?? {}, {
      direction: "request",
      ...schemas,
    });
    return [...newly, ...breaks.map((text) => `the parameter ${name}: ${text}`)];
  });
  const added = now.filter((parameter) => parameter.required && !before.some(same(parameter)));
  return [...removed, ...added.map(({ name }) => `the parameter ${name} is new, and required.`)];
}

function bodyBreaks(before: Operation, now: Operation, schemas: Both): string[] {
  const [old, fresh] = [before.requestBody, now.requestBody];
  if (fresh?.required && !old?.required) return ["it now needs a body."];
  return Object.entries(old?.content ?? {}).flatMap(([type, { schema = {} }]) => {
    const media = fresh?.content[type];
    if (media === undefined) return [`it no longer takes ${type}.`];
    const breaks = schemaBreaks(schema, media.schema ?? {}, { direction: "request", ...schemas });
    return breaks.map((text) => `the request's body: ${text}`);
  });
}

/** New codes may come with any problem: clients go by the status where they do not know the code. */
const OPEN_IN_PROBLEMS = ["code"];

function responseBreaks(before: Operation, now: Operation, schemas: Both): string[] {
  const succeeds = (status: string) => /^[23]/.test(status);
  const added = Object.keys(now.responses).filter(
    (status) => succeeds(status) && before.responses[status] === undefined,
  );
  const changed = Object.entries(before.responses).flatMap(([status, { content = {} }]) => {
    const response = now.responses[status];
    if (response === undefined) return [`the status ${status} is no longer there.`];
    return Object.entries(content).flatMap(([type, { schema = {} }]) => {
      const media = response.content?.[type];
      if (media === undefined) return [`its reply ${status} is no longer sent as ${type}.`];
      const open = type === "application/problem+json" ? OPEN_IN_PROBLEMS : [];
      const breaks = schemaBreaks(schema, media.schema ?? {}, { direction: "reply", ...schemas, open });
      return breaks.map((text) => `its reply ${status}: ${text}`);
    });
  });
  return [...changed, ...added.map((status) => `the status ${status} is new, and no client knows it.`)];
}
