import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { slicesToSegment } from "./slices-to-segment.ts";

const studies = fileURLToPath(new URL("../../../sample-dicom/studies/", import.meta.url));
const moderate = join(studies, "moderate");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "paraspine-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function found(path: string, isAll: boolean) {
  const slices = await slicesToSegment(path, undefined, isAll);
  if (!slices.ok) throw new Error(slices.issues[0].message);
  return [slices.value.count, slices.issues.map(({ code }) => code)];
}

it("all slices of a series are those of every block that it was taken in", async () => {
  expect(await found(moderate, false)).toEqual([4, []]);
  expect(await found(moderate, true)).toEqual([16, []]);
});

it("tells of other studies, which are left out", async () => {
  expect(await found(studies, true)).toEqual([19, ["segment-studies-left-out"]]);
});

it("tells of slices that are missing where it chooses one", async () => {
  cpSync(join(studies, "heavy"), folder, { recursive: true });
  rmSync(join(folder, "DICOM", "SE000005", "IM000003"));
  const [, codes] = await found(join(folder, "DICOMDIR"), false);
  expect(codes).toContain("dicomdir-missing-file");
});
