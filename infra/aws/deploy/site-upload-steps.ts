import * as z from "zod";
import { fileListOf } from "../site-files.ts";
import { uploadGroups } from "../site-upload.ts";
import type { Terminal } from "./terminal.ts";

/** The most keys that one update of the list takes. */
const KEYS_PER_UPDATE = 50;

const listed = z.object({ Items: z.array(z.object({ Key: z.string() })).optional() });
const described = z.object({ ETag: z.string() });

interface UploadTo {
  readonly folder: string;
  readonly bucket: string;
  readonly region: string;
}

/** New and changed files, with their types and how long they may be kept: hashed ones first, pages and worker last. */
export async function uploadFiles(
  terminal: Terminal,
  { paths, ...to }: UploadTo & { paths: readonly string[] },
): Promise<void> {
  for (const { args } of uploadGroups(paths)) await terminal.run("aws", [...syncTo(to), ...args]);
}

/** Takes away what is no longer in the site. Hashed files stay: pages that were opened before still ask for them. */
export const removeOldFiles = (terminal: Terminal, to: UploadTo): Promise<void> =>
  terminal.run("aws", [...syncTo(to), "--delete", "--size-only", "--exclude", "_astro/*"]);

const syncTo = ({ folder, bucket, region }: UploadTo): string[] => [
  ...["s3", "sync", folder, `s3://${bucket}`],
  ...["--region", region, "--no-progress"],
];

/** Makes the list of files that the edge functions read exactly that of the site: additions before removals. */
export async function updateFileList(
  terminal: Terminal,
  { arn, paths, region }: { arn: string; paths: readonly string[]; region: string },
): Promise<void> {
  const store = ["--kvs-arn", arn, "--region", region];
  const wanted = new Set(fileListOf(paths));
  const answer = await terminal.read("aws", ["cloudfront-keyvaluestore", "list-keys", ...store]);
  // An empty store prints nothing at all.
  const { Items = [] } = listed.parse(JSON.parse(answer.trim() === "" ? "{}" : answer));
  const there = new Set(Items.map(({ Key }) => Key));
  const puts = [...wanted].filter((path) => !there.has(path)).map((Key) => ({ Key, Value: "1" }));
  const deletes = [...there].filter((path) => !wanted.has(path)).map((Key) => ({ Key }));
  for (const [option, items] of [
    ["--puts", puts],
    ["--deletes", deletes],
  ] as const) {
    for (let at = 0; at < items.length; at += KEYS_PER_UPDATE) {
      const state = await terminal.read("aws", [
        "cloudfront-keyvaluestore",
        "describe-key-value-store",
        ...store,
      ]);
      const { ETag } = described.parse(JSON.parse(state));
      const some = JSON.stringify(items.slice(at, at + KEYS_PER_UPDATE));
      await terminal.read("aws", [
        ...["cloudfront-keyvaluestore", "update-keys", ...store],
        ...["--if-match", ETag, option, some],
      ]);
    }
  }
  terminal.say(`The list has ${wanted.size} files: ${puts.length} new, ${deletes.length} gone.`);
}

/** Empties CloudFront's cache, and waits until it is. */
export async function emptyCache(terminal: Terminal, distribution: string): Promise<void> {
  const made = await terminal.read("aws", [
    ...["cloudfront", "create-invalidation", "--distribution-id", distribution],
    ...["--paths", "/*", "--output", "json"],
  ]);
  const { Invalidation } = z.object({ Invalidation: z.object({ Id: z.string() }) }).parse(JSON.parse(made));
  await terminal.run("aws", [
    ...["cloudfront", "wait", "invalidation-completed"],
    ...["--distribution-id", distribution, "--id", Invalidation.Id],
  ]);
}
