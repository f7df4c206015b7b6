import { globSync, readFileSync, statSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";

/** Prints the size of every script and style sheet of the built site. */
export function bytes(): void {
  console.log("Built files, bytes and bytes with brotli:");
  for (const file of globSync("dist/site/_astro/*.{js,css}").sort()) {
    console.log(`  ${file}: ${statSync(file).size}, ${brotliCompressSync(readFileSync(file)).length}`);
  }
}
