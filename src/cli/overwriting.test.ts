import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, it } from "vitest";
import { run } from "./run.ts";

const phantom = fileURLToPath(new URL("../../e2e/reference/imagej/phantoms/case01", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "paraspine-overwriting-"));
afterAll(() => rmSync(folder, { recursive: true }));
const [slice, rois] = [join(folder, "slice.dcm"), join(folder, "RoiSet.zip")];
copyFileSync(`${phantom}.dcm`, slice);
copyFileSync(`${phantom}.RoiSet.zip`, rois);

it.each([
  ["measure", slice, "--rois", rois, "--figure", slice],
  ["measure", slice, "--rois", rois, "--save-case", rois],
  ["measure", slice, "--rois", rois, "--seg", slice, "--sr", join(folder, "sr.dcm")],
  ["segment", slice, "--out", slice],
  ["segment", folder, "--out", slice],
])("%s does not write over what it reads (%#)", async (...argv) => {
  let stderr = "";
  const before = [readFileSync(slice), readFileSync(rois)];
  const io = {
    stdout: () => {},
    stderr: (text: string) => {
      stderr += text;
    },
  };
  expect(await run(argv, io)).toBe(2);
  expect(stderr).toContain("[file-would-overwrite-input]");
  expect([readFileSync(slice), readFileSync(rois)]).toEqual(before);
});
