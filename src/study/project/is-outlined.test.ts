import { expect, test } from "vitest";
import { isOutlined } from "./is-outlined.ts";

const begun = { state: "new", versions: 1, csaMm2: {} } as const;

test("a Case that holds only a recipe or a level is no outline, nor is it once the slice is rejected", () => {
  expect(isOutlined({ ...begun, versions: 0 })).toBe(false);
  expect(isOutlined(begun)).toBe(false);
  expect(isOutlined({ ...begun, state: "rejected" })).toBe(false);
});

test("what was drawn, proposed or approved is outlined, and so is what was rejected afterwards", () => {
  for (const state of ["drawn", "proposed", "checked"] as const)
    expect(isOutlined({ ...begun, state })).toBe(true);
  const rejected = { ...begun, state: "rejected" } as const;
  expect(isOutlined({ ...rejected, csaMm2: { MF_L: 400 } })).toBe(true);
  expect(isOutlined({ ...rejected, convention: "fascial" })).toBe(true);
  expect(isOutlined({ ...rejected, vbCm2: 12 })).toBe(true);
});
