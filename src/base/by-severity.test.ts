import { expect, it } from "vitest";
import { bySeverity } from "./by-severity.ts";
import { issue } from "./issue.ts";

it("puts errors before warnings before notes, and keeps the order within each", () => {
  const codes = [
    "dicom-skipped",
    "level-unconfirmed",
    "file-not-found",
    "folder-loop",
    "dicom-corrupt",
  ] as const;
  expect(bySeverity(codes.map((code) => issue(code))).map(({ code }) => code)).toEqual([
    "file-not-found",
    "dicom-corrupt",
    "level-unconfirmed",
    "dicom-skipped",
    "folder-loop",
  ]);
});
