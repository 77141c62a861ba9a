import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { lacksOracle } from "../../../e2e/lacks-oracle.ts";
import { capturedRun } from "../captured-run.ts";

const folder = mkdtempSync(join(tmpdir(), "paraspine-nifti-"));
afterAll(() => rmSync(folder, { recursive: true }));
const script = fileURLToPath(new URL("segment-nifti-oracle.py", import.meta.url));
const stack = fileURLToPath(new URL("../../../sample-dicom/studies/lean/t2_tse_tra", import.meta.url));
const python = (...args: string[]) =>
  JSON.parse(execFileSync("/usr/bin/python3", [script, ...args], { encoding: "utf8" }));
const lacks = lacksOracle("nibabel", "pydicom");

describe.skipIf(lacks)("research data are drawn on", { timeout: 120_000 }, () => {
  const { slices }: { readonly slices: number } = lacks ? { slices: 0 } : python("make", stack, folder);

  it.each([
    ["lps.nii", 8],
    ["las.nii", 8],
    ["ras.nii.gz", 8],
    ["rai.nii", slices - 7],
  ])("%s: left is the patient's left, however the volume is stored", async (name, number) => {
    const out = join(folder, `${name}-labels.nii.gz`);
    const argv = ["--slice", String(number), "--format", "nifti", "--out", out];
    const { code, stderr } = await capturedRun(["segment", join(folder, name), ...argv]);
    expect(code, stderr).toBe(0);
    const middles: { readonly [label: string]: readonly [right: number, front: number, head: number] } =
      python("sides", out);
    expect(Object.keys(middles)).toEqual(["1", "2", "3", "4", "5"]);
    // nibabel's space runs to the right; the sample's midline lies within 3 mm of 0.
    for (const [label, side] of [
      ["1", -1],
      ["2", 1],
      ["3", -1],
      ["4", 1],
    ] as const) {
      expect(Math.sign(middles[label]![0]), `label ${label}`).toBe(side);
      expect(Math.abs(middles[label]![0])).toBeGreaterThan(10);
      expect(middles[label]![1]).toBeLessThan(middles["5"]![1] - 30);
    }
  });

  it("every slice of a volume", async () => {
    const out = join(folder, "all");
    const argv = ["segment", join(folder, "ras.nii.gz"), "--slice", "all", "--out", out, "--json"];
    const { stdout } = await capturedRun(argv);
    expect(JSON.parse(stdout).slices).toHaveLength(slices);
  });

  it("a picture, with the spacing that it cannot state", async () => {
    const without = await capturedRun(["segment", join(folder, "slice.png"), "--out", join(folder, "a.zip")]);
    expect(without.code).toBe(1);
    const argv = ["--spacing", "0.6875,0.6875", "--out", join(folder, "b.zip"), "--json"];
    const { code, stdout, stderr } = await capturedRun(["segment", join(folder, "slice.png"), ...argv]);
    expect(code, stderr).toBe(0);
    expect(Object.keys(JSON.parse(stdout).slices[0].confidence).sort()).toEqual([
      "ES_L",
      "ES_R",
      "MF_L",
      "MF_R",
      "VB",
    ]);
  });
});
