/**
 * What differs between two editions of one section of a credential's file. The parts of an edition are the things in it
 * that have an id: they are matched by it, wherever they stand, and their own fields are compared one by one.
 */

/** A rule, a domain, a bucket, a remark. */
export interface Part {
  readonly id: string;
  /** Its title or name, as the edition in which it was found writes it. */
  readonly title: string;
}

export type Value = string | number | boolean;
/** Something in a list: a plain value, or a small object without an id, as a period of a calendar is. */
export type Entry = Value | Readonly<Record<string, unknown>>;
/** A field's dotted key within its part, `atLeast.months`, and what stands there. */
export type Fields = ReadonlyMap<string, Value | readonly Entry[]>;

/** One difference. `part` is undefined where the edition itself differs. */
export type Change =
  | { readonly is: "added" | "removed"; readonly part: Part; readonly fields: Fields }
  /** The part stands below another group, or no longer below one. */
  | { readonly is: "moved"; readonly part: Part; readonly from?: Part; readonly to?: Part }
  | {
      readonly is: "value";
      readonly part?: Part;
      readonly key: string;
      readonly before?: Value | readonly Entry[];
      readonly after?: Value | readonly Entry[];
    }
  | {
      readonly is: "list";
      readonly part?: Part;
      readonly key: string;
      readonly added: readonly Entry[];
      readonly removed: readonly Entry[];
    };

/**
 * Every difference, in the order of the newer edition; what was taken away stands last. The order of lists means nothing.
 * Days, sources and remarks on where a thing was read are left out: they do not say that the rule changed. Pure.
 */
export function changesBetween(before: object, after: object): Change[] {
  const [older, newer] = [partsOf(before), partsOf(after)];
  return [
    ...[...newer].flatMap(([id, now]): Change[] => {
      const then = older.get(id);
      if (then === undefined) return [{ is: "added", part: now.part, fields: now.fields }];
      const part = id === EDITION ? undefined : now.part;
      return [...moved(then, now), ...fieldChanges(then.fields, now.fields, part)];
    }),
    ...[...older].flatMap(([id, then]): Change[] =>
      newer.has(id) ? [] : [{ is: "removed", part: then.part, fields: then.fields }],
    ),
  ];
}

interface Found {
  readonly part: Part;
  readonly parent: Part | undefined;
  readonly fields: Map<string, Value | readonly Entry[]>;
}

/** What stands for the edition itself among its parts; no id is empty. */
const EDITION = "";

/** When an edition is in force, and where it was read. `confidence` is not among them: it weighs a change. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  "id",
  "from",
  "seenInForce",
  "until",
  "lastSeenInForce",
  "read",
  "sources",
  "asOf",
  "note",
]);

/** The edition and its parts, with the fields that belong to each. */
function partsOf(edition: object): Map<string, Found> {
  const found = new Map<string, Found>();
  const visit = (id: string, node: object, parent: Part | undefined): void => {
    const part: Part = { id, title: titleOf(node) ?? id };
    const here: Found = { part, parent, fields: new Map() };
    found.set(id, here);
    fields(node, "", here);
  };
  const fields = (node: object, prefix: string, of: Found): void => {
    for (const [key, value] of Object.entries(node)) {
      if (value === undefined || LEFT_OUT.has(key)) continue;
      const at = `${prefix}${key}`;
      const children = isList(value) ? value.filter(hasId) : hasId(value) ? [value] : [];
      for (const child of children) visit(child.id, child, of.part.id === EDITION ? undefined : of.part);
      if (children.length > 0) continue;
      if (isList(value)) {
        if (value.length > 0) of.fields.set(at, value as readonly Entry[]);
      } else if (typeof value === "object" && value !== null) fields(value, `${at}.`, of);
      else of.fields.set(at, value as Value);
    }
  };
  visit(EDITION, edition, undefined);
  return found;
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const hasId = (value: unknown): value is { readonly id: string } =>
  typeof value === "object" && value !== null && "id" in value && typeof value.id === "string";

function titleOf(node: object): string | undefined {
  const title = "title" in node ? node.title : "name" in node ? node.name : undefined;
  return typeof title === "string" ? title : undefined;
}

const moved = (then: Found, now: Found): Change[] =>
  then.parent?.id === now.parent?.id
    ? []
    : [
        {
          is: "moved",
          part: now.part,
          ...(then.parent !== undefined && { from: then.parent }),
          ...(now.parent !== undefined && { to: now.parent }),
        },
      ];

function fieldChanges(then: Fields, now: Fields, part: Part | undefined): Change[] {
  const keys = new Set([...now.keys(), ...then.keys()]);
  return [...keys].flatMap((key): Change[] => {
    const [before, after] = [then.get(key), now.get(key)];
    const where = { ...(part !== undefined && { part }), key };
    if (isListOrMissing(before) && isListOrMissing(after)) {
      const added = without(after ?? [], before ?? []);
      const removed = without(before ?? [], after ?? []);
      return added.length + removed.length === 0 ? [] : [{ is: "list", ...where, added, removed }];
    }
    if (before === after) return [];
    return [
      {
        is: "value",
        ...where,
        ...(before !== undefined && { before }),
        ...(after !== undefined && { after }),
      },
    ];
  });
}

const isListOrMissing = (
  value: Value | readonly Entry[] | undefined,
): value is readonly Entry[] | undefined => value === undefined || isList(value);

const without = (list: readonly Entry[], others: readonly Entry[]): Entry[] => {
  const known = new Set(others.map((entry) => JSON.stringify(entry)));
  return list.filter((entry) => !known.has(JSON.stringify(entry)));
};
