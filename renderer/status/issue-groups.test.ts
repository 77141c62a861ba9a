import { expect, test } from "vitest";
import { issue } from "../../src/base/issue.ts";
import { issueGroups } from "./issue-groups.ts";

test("a message about many files stands once, with all of them", () => {
  const short = (path: string) => issue("dicom-truncated", {}, { path });
  const other = issue("project-locked");
  const groups = issueGroups([short("a"), other, short("b"), short("b"), short("c")]);
  expect(groups.map(({ issue: { code }, paths }) => [code, paths])).toEqual([
    ["dicom-truncated", ["a", "b", "c"]],
    ["project-locked", []],
  ]);
  const drawn = (roi: string) => issue("project-unknown-slice", {}, { roi });
  expect(issueGroups([drawn("MF_L"), drawn("MF_R")])).toHaveLength(2);
});
