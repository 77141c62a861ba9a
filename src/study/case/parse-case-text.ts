import { issue } from "../../base/issue.ts";
import { failure, type Result } from "../../base/result.ts";
import type { Case } from "./case.ts";
import { parseCase } from "./parse-case.ts";

/** Reads a Case from the text of its file; text that is not JSON is `case-unreadable`. */
export function parseCaseText(text: string): Result<Case> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return failure(issue("case-unreadable", { reason: "it is not JSON" }));
  }
  return parseCase(json);
}
