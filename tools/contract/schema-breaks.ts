/** A JSON Schema as far as our OpenAPI document uses the language. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly pattern?: string;
  readonly format?: string;
  readonly [keyword: string]: unknown;
}
export type Schemas = Readonly<Record<string, Schema>>;

/** What clients send, or what they are sent: a change that is harmless to the one may break the other. */
export type Direction = "request" | "reply";

export interface Compared {
  readonly direction: Direction;
  /** The named schemas of each document. */
  readonly before: Schemas;
  readonly now: Schemas;
  /** Where a reply's list of values may grow, by path: "code". */
  readonly open?: readonly string[];
}

/**
 * What breaks clients between two versions of a schema, in sentences that begin with the path. A request must take all
 * that it took; a reply must say nothing that it could not say before. New optional fields of a request and new fields
 * of a reply break nobody: clients pass over what they do not know.
 */
export function schemaBreaks(before: Schema, now: Schema, compared: Compared): string[] {
  return different(before, now, "", { ...compared, seen: new Set() });
}

interface Context extends Compared {
  /** Pairs of named schemas on the way here: one that refers to itself ends. */
  readonly seen: ReadonlySet<string>;
}

function different(before: Schema, now: Schema, path: string, context: Context): string[] {
  const pair = `${before.$ref} ${now.$ref}`;
  if (before.$ref !== undefined && context.seen.has(pair)) return [];
  const deeper = { ...context, seen: new Set([...context.seen, pair]) };
  const old = alternatives(before, context.before);
  const fresh = alternatives(now, context.now);
  // Each shape on the one side needs one on the other that it fits.
  const [each, some] = context.direction === "request" ? [old, fresh] : [fresh, old];
  return each.flatMap((one) => {
    const tried = some.map((other) =>
      context.direction === "request" ? shape(one, other, path, deeper) : shape(other, one, path, deeper),
    );
    return tried.toSorted((a, b) => a.length - b.length)[0] ?? [`${named(path)} takes nothing any more.`];
  });
}

/** The shapes that a schema may take, each of at most one type, with references followed. */
function alternatives(schema: Schema, schemas: Schemas): Schema[] {
  if (schema.$ref !== undefined) {
    const target = schemas[schema.$ref.split("/").at(-1) ?? ""];
    if (target === undefined) throw new Error(`The document refers to ${schema.$ref}, which is not there.`);
    return alternatives(target, schemas);
  }
  if (schema.anyOf !== undefined) return schema.anyOf.flatMap((one) => alternatives(one, schemas));
  if (typeof schema.type === "object") return schema.type.map((type) => ({ ...schema, type }));
  return [schema];
}

const named = (path: string): string => (path === "" ? "the whole" : path);

function shape(before: Schema, now: Schema, path: string, context: Context): string[] {
  const types = typeBreak(before, now, path, context.direction);
  if (types.length > 0) return types;
  return [
    ...valueBreaks(before, now, path, context),
    ...boundBreaks(before, now, path, context.direction),
    ...fieldBreaks(before, now, path, context),
    ...(before.items && now.items ? different(before.items, now.items, `${path}[]`, context) : []),
  ];
}

function typeBreak(before: Schema, now: Schema, path: string, direction: Direction): string[] {
  const [narrow, wide] = direction === "request" ? [before.type, now.type] : [now.type, before.type];
  const fits = wide === undefined || narrow === wide || (narrow === "integer" && wide === "number");
  return fits
    ? []
    : [`${named(path)} was of the type ${before.type ?? "any"}, and is now ${now.type ?? "any"}.`];
}

function valueBreaks(before: Schema, now: Schema, path: string, { direction, open = [] }: Context): string[] {
  const [old, fresh] = [valuesOf(before), valuesOf(now)];
  const listed = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).join(", ");
  if (direction === "request") {
    if (fresh === undefined) return [];
    if (old === undefined) return [`${named(path)} took any value, and now only ${listed(fresh)}.`];
    const gone = old.filter((value) => !fresh.includes(value));
    return gone.length > 0 ? [`${named(path)} no longer takes ${listed(gone)}.`] : [];
  }
  if (old === undefined || open.includes(path)) return [];
  if (fresh === undefined) return [`${named(path)} was one of ${listed(old)}, and may now be anything.`];
  const more = fresh.filter((value) => !old.includes(value));
  return more.length > 0 ? [`${named(path)} may now be ${listed(more)}, which no client knows.`] : [];
}

const valuesOf = (schema: Schema): readonly unknown[] | undefined =>
  "const" in schema ? [schema.const] : schema.enum;

const MOST = ["maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"] as const;
const LEAST = ["minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"] as const;

function boundBreaks(before: Schema, now: Schema, path: string, direction: Direction): string[] {
  const breaks: string[] = [];
  const number = (schema: Schema, key: string, otherwise: number) => (schema[key] as number) ?? otherwise;
  const say = (key: string) =>
    breaks.push(`${named(path)}: ${key} was ${before[key] ?? "none"}, and is now ${now[key] ?? "none"}.`);
  // A request's bounds may only move outwards, a reply's only inwards.
  const outwards = direction === "request" ? 1 : -1;
  for (const key of MOST) {
    const [old, fresh] = [number(before, key, Infinity), number(now, key, Infinity)];
    if (old !== fresh && fresh > old !== outwards > 0) say(key);
  }
  for (const key of LEAST) {
    const [old, fresh] = [number(before, key, -Infinity), number(now, key, -Infinity)];
    if (old !== fresh && fresh < old !== outwards > 0) say(key);
  }
  for (const key of ["pattern", "format"] as const) {
    // Whether another pattern takes more or less cannot be told: it counts as broken, where there is one to hold.
    const holds = direction === "request" ? now[key] : before[key];
    if (holds !== undefined && before[key] !== now[key]) say(key);
  }
  return breaks;
}

function fieldBreaks(before: Schema, now: Schema, path: string, context: Context): string[] {
  const { direction } = context;
  const [old, fresh] = [before.properties ?? {}, now.properties ?? {}];
  const within = (name: string) => (path === "" ? name : `${path}.${name}`);
  const wasRequired = (name: string) => before.required?.includes(name) ?? false;
  const isRequired = (name: string) => now.required?.includes(name) ?? false;
  const breaks = Object.entries(old).flatMap(([name, schema]) => {
    const other = fresh[name];
    if (other !== undefined) return different(schema, other, within(name), context);
    if (direction === "request" && now.additionalProperties !== false) return [];
    return [`${within(name)} is no longer there.`];
  });
  if (direction === "request") {
    for (const name of now.required ?? []) {
      if (!wasRequired(name)) breaks.push(`${within(name)} is now required.`);
    }
    if (
      before.additionalProperties !== false &&
      now.additionalProperties === false &&
      before.type === "object"
    ) {
      breaks.push(`${named(path)} no longer takes further fields.`);
    }
  } else {
    for (const name of before.required ?? []) {
      if (!isRequired(name) && name in fresh) breaks.push(`${within(name)} may now be left out.`);
    }
  }
  if (typeof before.additionalProperties === "object" && typeof now.additionalProperties === "object") {
    breaks.push(...different(before.additionalProperties, now.additionalProperties, within("*"), context));
  }
  return breaks;
}
