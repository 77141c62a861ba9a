import { randomBytes, randomUUID } from "node:crypto";
import { link, open, readFile, rm, stat } from "node:fs/promises";
import { type Issue, issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import {
  type KeyDocument,
  newKeyDocument,
  parseKeyDocument,
  serialiseKeyDocument,
} from "../../dicom/deidentify/key-document.ts";
import { fileIssue } from "../files/file-issue.ts";
import { writeAtomically } from "../files/write-atomically.ts";

/** Only the owner may read and write. */
export const privateMode = 0o600;

/**
 * The key of a project: the file's, or a new one, made only where there is no file. A key is never replaced by
 * another one. Issues: `deidentify-key-unreadable`, `deidentify-key-other-project`, `file-unwritable`,
 * `file-no-permission`; with the key `deidentify-key-created`, `deidentify-key-readable-by-others`.
 *
 * @param project its name; any where undefined.
 */
export async function openKeyFile(path: string, project?: string): Promise<Result<KeyDocument>> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => error);
  if (text instanceof Error) {
    return text.code === "ENOENT" ? createKeyFile(path, project) : failure(fileIssue(text, path));
  }
  const key = parseKeyDocument(text);
  if (!key.ok) return failure({ ...key.issues[0], path });
  if (project !== undefined && project !== key.value.project) {
    return failure(issue("deidentify-key-other-project", { project: key.value.project || "-" }, { path }));
  }
  return success(key.value, await issuesOfMode(path));
}

/** Keys are private; Windows has no such bits. */
async function issuesOfMode(path: string): Promise<readonly Issue[]> {
  if (process.platform === "win32") return [];
  const { mode } = await stat(path);
  return (mode & 0o077) === 0 ? [] : [issue("deidentify-key-readable-by-others", {}, { path })];
}

async function createKeyFile(path: string, project = ""): Promise<Result<KeyDocument>> {
  const key = newKeyDocument(project, randomBytes(32));
  const draft = `${path}.${randomUUID()}.tmp`;
  try {
    const file = await open(draft, "wx", privateMode);
    await file.writeFile(serialiseKeyDocument(key)).finally(() => file.sync().finally(() => file.close()));
    // A link, unlike a rename, fails where another run was faster.
    await link(draft, path);
    return success(key, [issue("deidentify-key-created", {}, { path })]);
  } catch (error) {
    const isTaken = (error as NodeJS.ErrnoException).code === "EEXIST";
    return isTaken ? openKeyFile(path, project || undefined) : failure(fileIssue(error, path, true));
  } finally {
    await rm(draft, { force: true });
  }
}

/** Writes a key with what became known. Issue: `file-unwritable`. */
export const saveKeyFile = (path: string, key: KeyDocument): Promise<Result<null>> =>
  writeAtomically(path, serialiseKeyDocument(key), privateMode);
