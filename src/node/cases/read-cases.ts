import type { Issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { Case } from "../../study/case/case.ts";
import { walkFiles } from "../files/walk-files.ts";
import { readBytes } from "../sources/read-bytes.ts";
import { readCase } from "./read-case.ts";

/**
 * Every Case in a folder and below, in the order of their names; other files are passed over. A Case that cannot be
 * read is an issue with its path, and the rest goes on.
 */
export async function readCases(folder: string): Promise<Result<readonly Case[]>> {
  const works: Case[] = [];
  const issues: Issue[] = [];
  for await (const step of walkFiles(folder)) {
    if (step.kind === "issue") issues.push(step.issue);
    else if (/\.json$/i.test(step.path) && (await namesCase(step.path))) {
      const work = await readCase(step.path);
      issues.push(...work.issues);
      if (work.ok) works.push(work.value);
    }
  }
  const [first, ...more] = issues;
  return works.length === 0 && first !== undefined ? failure(first, ...more) : success(works, issues);
}

/** Whether the file says of itself that it is a Case. */
async function namesCase(path: string): Promise<boolean> {
  const bytes = await readBytes(path);
  return bytes.ok && /"schema"\s*:\s*"paraspine-case"/.test(new TextDecoder().decode(bytes.value));
}
