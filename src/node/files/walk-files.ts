import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Issue, issue } from "../../base/issue.ts";
import { fileIssue } from "./file-issue.ts";
import { isLossy, nameOfBytes, systemPath } from "./path-bytes.ts";

export type WalkStep =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "issue"; readonly issue: Issue };

const byName = new Intl.Collator("en", { numeric: true });

/**
 * The regular files below a folder, depth first, names in natural order. Links are followed, but no folder is
 * entered twice. Issues: `folder-loop`, `link-broken`, `file-no-permission`, `file-unreadable`; the rest goes on.
 *
 * @param visited the folders entered so far, shared between the roots of one listing
 */
export async function* walkFiles(
  folder: string,
  visited: Set<string> = new Set(),
): AsyncGenerator<WalkStep, void> {
  try {
    const { dev, ino } = await stat(systemPath(folder), { bigint: true });
    const identity = `${dev}:${ino}`;
    if (visited.has(identity)) {
      yield { kind: "issue", issue: issue("folder-loop", {}, { path: folder }) };
      return;
    }
    visited.add(identity);
    yield* walkEntries(folder, visited);
  } catch (error) {
    yield { kind: "issue", issue: fileIssue(error, folder) };
  }
}

async function* walkEntries(folder: string, visited: Set<string>): AsyncGenerator<WalkStep, void> {
  const entries = await entriesOf(folder);
  entries.sort((a, b) => byName.compare(a.name, b.name) || (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const target = entry.isSymbolicLink() ? await stat(systemPath(path)).catch(() => undefined) : entry;
    if (target?.isDirectory()) yield* walkFiles(path, visited);
    else if (target?.isFile()) yield { kind: "file", path };
    else if (target === undefined) yield { kind: "issue", issue: issue("link-broken", {}, { path }) };
  }
}

type Entry = Pick<Dirent, "name" | "isDirectory" | "isFile" | "isSymbolicLink">;

/** Names that are no UTF-8 are read as bytes. */
async function entriesOf(folder: string): Promise<Entry[]> {
  const path = systemPath(folder);
  const entries = await readdir(path, { withFileTypes: true });
  if (!entries.some(({ name }) => isLossy(name))) return entries;
  const raw = await readdir(path, { withFileTypes: true, encoding: "buffer" });
  return raw.map((entry) => ({
    name: nameOfBytes(entry.name),
    isDirectory: () => entry.isDirectory(),
    isFile: () => entry.isFile(),
    isSymbolicLink: () => entry.isSymbolicLink(),
  }));
}
