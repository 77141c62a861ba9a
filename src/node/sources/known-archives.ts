import { statSync } from "node:fs";
import type { ZipMember } from "../../base/archive/zip-directory.ts";
import { issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import { systemPath } from "../files/path-bytes.ts";
import { openZipArchive, openZipContents } from "./zip-archive.ts";

/** A directory read before, and which version of its file it is of. */
interface KnownDirectory {
  readonly version: string;
  readonly members: ReadonlyMap<string, ZipMember>;
}

/** Directories of so many archives are remembered; one of a hundred thousand members takes some 30 MB. */
const maxKnown = 4;
const known = new Map<string, KnownDirectory>();

/**
 * The bytes of a member of a ZIP archive by its path below it. The directory is read once for as long as the archive
 * stays as it is. Issues: `archive-unreadable`, `file-not-found` and those of files.
 */
export function readArchiveMember(archive: string, memberPath: string): Result<Uint8Array> {
  const directory = directoryOf(archive);
  if (!directory.ok) return directory;
  const member = directory.value.get(memberPath) ?? inOtherForm(directory.value, memberPath);
  if (member === undefined) return failure(issue("file-not-found", {}, { path: `${archive}/${memberPath}` }));
  const contents = openZipContents(archive);
  if (!contents.ok) return contents;
  try {
    return contents.value.read(member);
  } finally {
    contents.value.close();
  }
}

/** The one member whose name differs in no more than its Unicode form (NFC, NFD). */
function inOtherForm(members: ReadonlyMap<string, ZipMember>, path: string): ZipMember | undefined {
  const form = path.normalize("NFC");
  const same = [...members.values()].filter((member) => member.path.normalize("NFC") === form);
  return same.length === 1 ? same[0] : undefined;
}

function directoryOf(path: string): Result<ReadonlyMap<string, ZipMember>> {
  const version = versionOf(path);
  const before = known.get(path);
  known.delete(path);
  if (before !== undefined && version !== undefined && before.version === version) {
    known.set(path, before);
    return success(before.members);
  }
  const archive = openZipArchive(path);
  if (!archive.ok) return archive;
  archive.value.close();
  const members = new Map(archive.value.members.map((member) => [member.path, member]));
  if (version !== undefined) known.set(path, { version, members });
  for (const oldest of [...known.keys()].slice(0, -maxKnown)) known.delete(oldest);
  return success(members);
}

function versionOf(path: string): string | undefined {
  const found = statSync(systemPath(path), { bigint: true, throwIfNoEntry: false });
  return found && `${found.dev} ${found.ino} ${found.size} ${found.mtimeNs} ${found.ctimeNs}`;
}
