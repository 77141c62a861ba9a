import { existsSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import { fileFailure } from "../database/file-failure.ts";
import type { ProjectSession } from "../database/project-session.ts";
import { draftBeside } from "../files/draft-beside.ts";
import { placeNewFile } from "../files/place-new-file.ts";
import { checkFile } from "./check-file.ts";

/**
 * Writes a whole copy of an open project, checks it, and only then gives it its name; no file is overwritten. A trail that
 * does not fit is reported (`project-tampered`), and the copy is kept.
 */
export function backupProject(session: ProjectSession, target: string): Result<null> {
  const path = resolve(target);
  if (existsSync(path)) return failure(issue("project-exists", {}, { path }));
  const draft = draftBeside(path);
  try {
    session.copy(draft);
    const checked = checkFile(draft);
    if (!checked.ok) return failure({ ...checked.issues[0], path });
    placeNewFile(draft, path);
    // Found in the draft, reported for the copy that it became.
    return success(
      null,
      checked.issues.map((found) => ({ ...found, path })),
    );
  } catch (error) {
    return fileFailure(error, path);
  } finally {
    rmSync(draft, { force: true });
  }
}
