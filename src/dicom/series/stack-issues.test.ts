import { expect, it } from "vitest";
import { stackIssues } from "./stack-issues.ts";

const found = (...positions: readonly number[]) =>
  stackIssues(positions.map((positionMm) => ({ path: `at ${positionMm}`, frame: 1, positionMm }))).map(
    ({ code, parameters, path }) => [code, parameters?.count, path],
  );

it.each([
  ["even slices", [0, 4.4, 8.8, 13.2, 17.6]],
  ["positions rounded to a tenth", [0, 4.4, 8.7, 13.1, 17.6]],
  ["two slices far apart", [0, 40]],
  ["blocks placed by hand", [0, 4, 8, 33.4, 37.4, 41.4]],
])("tells nothing of %s", (_, positions) => {
  expect(found(...positions)).toEqual([]);
});

it("counts the slices that are missing", () => {
  expect(found(0, 4.4, 13.2, 17.6, 22, 39.6)).toEqual([["dicom-slices-missing", 4, "at 4.4"]]);
});

it("counts the slices that share a position with the one before", () => {
  expect(found(0, 4, 4, 4, 8, 12, 12)).toEqual([["dicom-same-position", 3, "at 4"]]);
});

it("tells nothing of slices without a place", () => {
  expect(stackIssues([1, 2, 3].map((frame) => ({ path: "a", frame })))).toEqual([]);
});
