import type { Inventory, Supplied } from "./inventory.ts";
import { resolve } from "./lock.ts";

const refOf = ({ name, version }: Pick<Supplied, "name" | "version">): string => `${name}@${version}`;

/** @a/b is namespace and name: pkg:npm/%40a/b@1.0.0 */
const purlOf = ({ name, version }: Supplied): string => `pkg:npm/${name.replace("@", "%40")}@${version}`;

const licensesOf = (license: string) =>
  /\s/.test(license) ? [{ expression: license.replace(/^\((.*)\)$/, "$1") }] : [{ license: { id: license } }];

function componentOf(one: Supplied) {
  const [algorithm, digest] = one.integrity?.split("-") ?? [];
  return {
    type: "library",
    "bom-ref": refOf(one),
    name: one.name,
    version: one.version,
    // What only builds is no part of what runs.
    scope: one.goesTo.length > 0 ? "required" : "excluded",
    ...(algorithm === "sha512" && digest !== undefined
      ? { hashes: [{ alg: "SHA-512", content: Buffer.from(digest, "base64").toString("hex") }] }
      : {}),
    licenses: licensesOf(one.license),
    purl: purlOf(one),
    ...(one.goesTo.length > 0
      ? { properties: [{ name: "caseway:goes-to", value: one.goesTo.join(" ") }] }
      : {}),
  };
}

/**
 * The software bill of materials of an inventory, as CycloneDX 1.6 in JSON. The same inventory gives the same text, letter
 * by letter: no day, no number drawn at random, sorted by name and version.
 */
export function sbomOf({ packages, lock, imported }: Inventory, version: string): string {
  const own = `caseway@${version}`;
  const components = new Map<string, ReturnType<typeof componentOf>>();
  const needs = new Map<string, Set<string>>();
  // One that lies at several places is one component; it ships if it ships from any of them.
  const shippingFirst = [...packages].sort((a, b) => b.goesTo.length - a.goesTo.length);
  for (const one of shippingFirst) {
    const ref = refOf(one);
    if (!components.has(ref)) components.set(ref, componentOf(one));
    const all = needs.get(ref) ?? new Set<string>();
    for (const name of one.needs) {
      const found = resolve(lock, one.path, name);
      if (found !== undefined) all.add(refOf(found));
    }
    needs.set(ref, all);
  }
  const direct = [...new Set([...imported.browser, ...imported.functions])].flatMap((name) => {
    const found = resolve(lock, "", name);
    return found === undefined ? [] : [refOf(found)];
  });
  const head = {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      component: {
        type: "application",
        "bom-ref": own,
        name: "caseway",
        version,
        licenses: [{ license: { id: "MIT" } }],
      },
    },
  };
  const dependencies = [
    { ref: own, dependsOn: direct.sort() },
    ...[...needs.keys()].sort().map((ref) => ({ ref, dependsOn: [...(needs.get(ref) ?? [])].sort() })),
  ];
  // One package a line, so that a change of one shows as one line.
  return `${[
    `${JSON.stringify(head).slice(0, -1)},`,
    '"components": [',
    linesOf([...components.keys()].sort().map((ref) => components.get(ref))),
    "],",
    '"dependencies": [',
    linesOf(dependencies),
    "]}",
  ].join("\n")}\n`;
}

const linesOf = (values: readonly unknown[]): string =>
  values.map((value) => JSON.stringify(value)).join(",\n");
