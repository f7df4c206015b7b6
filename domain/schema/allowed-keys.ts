import type * as z from "zod";

/** The value at a path of plain data; undefined where there is none. Never reaches a prototype. */
export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value: unknown = data;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly element?: z.core.$ZodType;
  readonly valueType?: z.core.$ZodType;
  readonly innerType?: z.core.$ZodType;
  readonly in?: z.core.$ZodType;
  readonly getter?: () => z.core.$ZodType;
  readonly options?: readonly z.core.$ZodType[];
  readonly discriminator?: string;
  readonly values?: readonly unknown[];
}
const definition = (schema: z.core.$ZodType): Definition => schema._zod.def as unknown as Definition;

/** The keys that the schema allows at a path. Where the shape depends on a key such as `kind`, the data decides. */
export function allowedKeys(
  schema: z.core.$ZodType,
  path: readonly PropertyKey[],
  data: unknown,
): readonly string[] {
  const def = definition(schema);
  const inner =
    def.innerType ??
    (def.type === "pipe" ? def.in : undefined) ??
    (def.type === "lazy" ? def.getter?.() : undefined);
  if (inner !== undefined) return allowedKeys(inner, path, data);
  if (def.type === "union") {
    const fitting = (def.options ?? []).filter((option) => fits(option, def.discriminator, data));
    return [...new Set(fitting.flatMap((option) => allowedKeys(option, path, data)))];
  }
  const [step, ...rest] = path;
  if (step === undefined) return Object.keys(def.shape ?? {});
  const next = def.shape !== undefined ? def.shape[String(step)] : (def.element ?? def.valueType);
  return next === undefined ? [] : allowedKeys(next, rest, valueAt(data, [step]));
}

function fits(option: z.core.$ZodType, discriminator: string | undefined, data: unknown): boolean {
  const shape = definition(option).shape;
  if (discriminator === undefined || shape?.[discriminator] === undefined) return true;
  const def = definition(shape[discriminator]);
  const values = def.values ?? Object.values((def as { entries?: Record<string, unknown> }).entries ?? {});
  return values.includes(valueAt(data, [discriminator]));
}
