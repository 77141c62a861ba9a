import { open, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { type Issue, issue } from "../../base/issue.ts";
import { readDirectory } from "../../dicom/data-set/read-directory.ts";
import { fileIssue } from "../files/file-issue.ts";
import { findIgnoringCase } from "../files/find-ignoring-case.ts";
import { findMeantPath, systemPath } from "../files/path-bytes.ts";
import { walkFiles } from "../files/walk-files.ts";
import type { FilePlace } from "./header-reader.ts";
import { readBytes } from "./read-bytes.ts";
import { openZipArchive } from "./zip-archive.ts";

/** A file that may hold images. */
export interface Source extends FilePlace {
  readonly kind: "source";
  /** True where somebody named this very file, false where it was found in a folder or archive. */
  readonly isNamed: boolean;
}

export type SourceStep = Source | { readonly kind: "issue"; readonly issue: Issue };

const isDirectoryName = (path: string) => /(^|[/\\])dicomdir$/i.test(path);

/** The files to read behind a list of paths, each once: files, folders, DICOMDIRs and ZIP archives opened up. */
export async function* findSources(paths: readonly string[]): AsyncGenerator<SourceStep, void> {
  const seen = new Set<string>();
  const visited = new Set<string>();
  for (const path of paths) {
    for await (const step of stepsOf(path, visited)) {
      const key = step.kind === "source" ? resolve(step.path) : null;
      if (key !== null && seen.has(key)) continue;
      if (key !== null) seen.add(key);
      yield step;
    }
  }
}

async function* stepsOf(path: string, visited: Set<string>): AsyncGenerator<SourceStep, void> {
  try {
    const found = await stat(systemPath(path));
    if (found.isDirectory()) yield* inFolder(path, visited);
    else if (!found.isFile()) yield { kind: "issue", issue: fileIssue(new Error("not a file"), path) };
    else if (isDirectoryName(path)) yield* inDirectoryFile(path);
    else if (await isZip(path)) yield* inArchive(path);
    else yield sourceOf(path, true);
  } catch (error) {
    const meant = findMeantPath(path);
    if (meant !== undefined && meant !== path) yield* stepsOf(meant, visited);
    else yield { kind: "issue", issue: fileIssue(error, path) };
  }
}

const sourceOf = (path: string, isNamed: boolean): Source => ({ kind: "source", path, isNamed });

async function* inFolder(folder: string, visited: Set<string>): AsyncGenerator<SourceStep, void> {
  for await (const step of walkFiles(folder, visited)) {
    if (step.kind === "issue") yield step;
    else if (/\.zip$/i.test(step.path) && (await isZip(step.path))) yield* inArchive(step.path);
    // The files that a directory names are in the folder themselves.
    else if (!isDirectoryName(step.path)) yield sourceOf(step.path, false);
  }
}

async function* inDirectoryFile(path: string): AsyncGenerator<SourceStep, void> {
  const bytes = await readBytes(path);
  const fileIds = bytes.ok ? readDirectory(bytes.value) : bytes;
  for (const found of fileIds.issues) yield { kind: "issue", issue: { ...found, path } };
  if (!fileIds.ok) return;
  for (const fileId of fileIds.value) {
    const found = await findIgnoringCase(dirname(path), fileId);
    if (found !== null) yield sourceOf(found, false);
    else
      yield {
        kind: "issue",
        issue: issue("dicomdir-missing-file", {}, { path: join(dirname(path), ...fileId) }),
      };
  }
}

function* inArchive(path: string): Generator<SourceStep, void> {
  const archive = openZipArchive(path);
  if (!archive.ok) {
    for (const found of archive.issues) yield { kind: "issue", issue: found };
    return;
  }
  archive.value.close();
  for (const member of archive.value.members) {
    if (isDirectoryName(member.path)) continue;
    const memberPath = `${path}/${member.path}`;
    if (/\.zip$/i.test(member.path)) {
      const reason = "ZIP in a ZIP";
      yield { kind: "issue", issue: issue("archive-unreadable", { reason }, { path: memberPath }) };
      continue;
    }
    yield {
      kind: "source",
      path: memberPath,
      isNamed: false,
      inside: { archive: path, member },
    };
  }
}

/** ZIP archives are recognised by their first bytes: any name may hold one. */
async function isZip(path: string): Promise<boolean> {
  const file = await open(systemPath(path), "r");
  try {
    const start = new Uint8Array(4);
    await file.read(start, 0, 4, 0);
    return start[0] === 0x50 && start[1] === 0x4b && (start[2] === 3 || start[2] === 5);
  } finally {
    await file.close();
  }
}
