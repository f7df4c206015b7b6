import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as z from "zod";

const PUBLIC = "site/public";

const path = z.string().regex(/^\/(?!\/)/);
const icon = z.strictObject({
  src: path,
  sizes: z.union([z.literal("any"), z.string().regex(/^(\d+)x\1$/)]),
  type: z.enum(["image/png", "image/svg+xml"]),
  purpose: z.enum(["any", "maskable", "monochrome"]).optional(),
});
const color = z.string().regex(/^#[0-9a-f]{6}$/);
/** What the specification of web app manifests knows and we use; anything else would be a slip of the pen. */
const manifestSchema = z.strictObject({
  id: path,
  name: z.string().min(1).max(45),
  short_name: z.string().min(1).max(12),
  description: z.string().min(20),
  start_url: path,
  scope: path,
  display: z.enum(["standalone", "minimal-ui", "browser", "fullscreen"]),
  background_color: color,
  theme_color: color,
  lang: z.literal("en-US"),
  dir: z.enum(["ltr", "rtl", "auto"]),
  categories: z.array(z.string()),
  icons: z.array(icon).min(2),
  shortcuts: z
    .array(z.strictObject({ name: z.string().min(1), url: path, icons: z.array(icon).min(1) }))
    .max(4),
});

const manifest = manifestSchema.parse(JSON.parse(readFileSync(`${PUBLIC}/manifest.webmanifest`, "utf8")));
const icons = [...manifest.icons, ...manifest.shortcuts.flatMap((shortcut) => shortcut.icons)];

/** Width and height, as the head of a PNG says. */
const sizeOf = (file: string): string => {
  const bytes = readFileSync(file);
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
};

test("the manifest can be installed: icons of 192 and 512 pixels, one that may be cut, and a start inside its scope", () => {
  const sizes = manifest.icons.map(({ sizes: size }) => size);
  expect(sizes).toEqual(expect.arrayContaining(["192x192", "512x512"]));
  expect(manifest.icons.some(({ purpose }) => purpose === "maskable")).toBe(true);
  expect(manifest.start_url.startsWith(manifest.scope)).toBe(true);
});

test("its shortcuts are the checker, practice and the log", () => {
  expect(manifest.shortcuts.map(({ name, url }) => [name, url])).toEqual([
    ["Check where you stand", "/plan/"],
    ["Practice", "/practice/"],
    ["Log", "/log/"],
  ]);
  for (const { url } of manifest.shortcuts)
    expect(
      existsSync(`site/src/pages${url}index.astro`) || existsSync(`site/src/pages${url}[...page].astro`),
    ).toBe(true);
});

test("every icon is there, as large as it is said to be", () => {
  for (const { src, sizes, type } of icons) {
    if (type === "image/png") expect(sizeOf(`${PUBLIC}${src}`), src).toBe(sizes);
    else expect(readFileSync(`${PUBLIC}${src}`, "utf8")).toContain("<svg");
  }
  expect(sizeOf(`${PUBLIC}/apple-touch-icon.png`)).toBe("180x180");
});

test("the icon of a tab has a form for dark surroundings, and one that is no SVG", () => {
  expect(readFileSync(`${PUBLIC}/favicon.svg`, "utf8")).toContain("prefers-color-scheme: dark");
  // Reserved, kind 1 (icon), at least one picture.
  const ico = readFileSync(`${PUBLIC}/favicon.ico`);
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2)]).toEqual([0, 1]);
  expect(ico.readUInt16LE(4)).toBeGreaterThanOrEqual(1);
});
