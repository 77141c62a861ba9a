import { expect, test } from "vitest";
import { issue } from "../../src/base/issue.ts";
import { withNewIssues } from "./use-issues.ts";

test("the newest message stands first, and each once", () => {
  const full = issue("project-disk-full", {}, { path: "a.paraspine" });
  const readOnly = issue("project-read-only");
  const known = withNewIssues(withNewIssues([], [full, full]), [readOnly]);
  expect(known).toEqual([readOnly, full]);
  expect(withNewIssues(known, [full])).toEqual([full, readOnly]);
});
