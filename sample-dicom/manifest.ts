import { createHash } from "node:crypto";
import type { StudyFile } from "./render-study.ts";

/** The list of checksums beside the folder of the studies; `sha256sum --check` reads it inside that folder. */
export const manifestOf = (folder: string) => `${folder}.sha256`;

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** One line per file, `checksum  path`, in the order of the paths. */
export const manifestText = (files: readonly StudyFile[]) =>
  [...files]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, bytes }) => `${sha256(bytes)}  ${path}\n`)
    .join("");

/** Checksums by path. */
export const parseManifest = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );
