import { issue } from "../../base/issue.ts";
import type { IssueCode } from "../../base/issue-catalogue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import { readBytes } from "../../node/sources/read-bytes.ts";

/**
 * The JSON in a file. Issues: those of `readBytes`, and where it is no JSON the one given.
 *
 * @param unreadable the issue that says what the file was to hold; its text takes a `reason`
 */
export async function readJson(path: string, unreadable: IssueCode): Promise<Result<unknown>> {
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  try {
    return success(JSON.parse(new TextDecoder().decode(bytes.value)));
  } catch {
    return failure(issue(unreadable, { reason: "it is not JSON" }, { path }));
  }
}
