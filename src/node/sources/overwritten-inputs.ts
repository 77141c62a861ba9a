import { stat } from "node:fs/promises";
import { type Issue, issue } from "../../base/issue.ts";
import { archivePathOf } from "./archive-path.ts";
import { findSources } from "./find-sources.ts";

/**
 * The targets that are among the files to be read, be it under another name (a link, a member's archive): writing them
 * would destroy an input. One `file-would-overwrite-input` for each; none where all is well.
 *
 * @param inputs files and folders to be read; names that are no files are passed over.
 */
export async function overwrittenInputs(
  targets: readonly string[],
  inputs: readonly string[],
): Promise<readonly Issue[]> {
  const issues: Issue[] = [];
  for (const path of targets) {
    const target = await identityOf(path);
    if (target !== undefined && (await isAmong(target, inputs))) {
      issues.push(issue("file-would-overwrite-input", {}, { path }));
    }
  }
  return issues;
}

async function isAmong(target: string, inputs: readonly string[]): Promise<boolean> {
  for (const input of inputs) {
    const file = (await archivePathOf(input).catch(() => null))?.archive ?? input;
    if ((await identityOf(file)) === target) return true;
    const isFolder = (await stat(input).catch(() => undefined))?.isDirectory() === true;
    if (!isFolder) continue;
    for await (const step of findSources([input])) {
      if (step.kind === "source" && (await identityOf(step.inside?.archive ?? step.path)) === target)
        return true;
    }
  }
  return false;
}

/** Device and number of a file, which links share; undefined where there is none. */
async function identityOf(path: string): Promise<string | undefined> {
  const found = await stat(path, { bigint: true }).catch(() => undefined);
  return found?.isFile() ? `${found.dev}:${found.ino}` : undefined;
}
