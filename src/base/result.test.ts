import { expect, it } from "vitest";
import { issue } from "./issue.ts";
import { afterIssues, failure, mapIssues, mapResult, success, withPath } from "./result.ts";
import { withoutPath } from "./without-path.ts";

const [warned, refused] = [issue("level-unconfirmed"), issue("case-image-missing")];

it("changes values and keeps issues", () => {
  expect(mapResult(success(2, [warned]), (value) => value * 3)).toEqual(success(6, [warned]));
  expect(mapResult(failure(refused), () => 1)).toEqual(failure(refused));
});

it("gives every issue a path, and takes it away", () => {
  const placed = withPath(failure(refused, warned), "a.dcm");
  expect(placed.issues.map(({ path }) => path)).toEqual(["a.dcm", "a.dcm"]);
  expect(mapIssues(placed, withoutPath)).toEqual(failure(refused, warned));
  expect(withPath(success(1), "a.dcm")).toEqual(success(1));
});

it("puts issues before those of a value; a failure keeps its own reason first", () => {
  expect(afterIssues([warned], success(1, [refused]))).toEqual(success(1, [warned, refused]));
  expect(afterIssues([warned], failure(refused))).toEqual(failure(refused));
});
