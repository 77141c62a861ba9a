import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { must, projectOf, type SampleCase, sampleCases, sampleReader } from "../../../e2e/sample-project.ts";
import { inProject } from "../../../scripts/project-root.ts";
import { writeRoiSet } from "../../roi/write-roi-set.ts";
import { sliceIdOf } from "../../study/project/project-slice.ts";
import { capturedRun } from "../captured-run.ts";

const study = inProject("sample-dicom/studies/lean/t2_tse_tra");
const slices = readdirSync(study).filter((name) => name.endsWith(".dcm")).length;
let folder: string;
let cases: readonly SampleCase[];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "paraspine-cohort-"));
  cases = await sampleCases("lean", 3);
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Printed {
  readonly flow: {
    readonly found: { readonly slices: number };
    readonly excluded: readonly { readonly code: string; readonly slices: number }[];
    readonly measured: { readonly slices: number };
    readonly approved?: { readonly slices: number };
  };
}
const json = async (target: string) =>
  JSON.parse((await capturedRun(["cohort", target, "--json"])).stdout) as Printed;

it("counts the folder of a batch: slices with outlines are measured, the others excluded for that", {
  timeout: 120_000,
}, async () => {
  const outlines = path.join(folder, "outlines");
  mkdirSync(outlines);
  for (const { work } of cases.slice(0, 2))
    writeFileSync(path.join(outlines, `${work.image.sopInstanceUid}.zip`), writeRoiSet(work.rois));
  const batch = path.join(folder, "batch");
  await capturedRun(["batch", study, "--rois", outlines, "--slice", "all", "--no-pictures", "--out", batch]);
  const { flow } = await json(batch);
  expect(flow.found.slices).toBe(slices);
  expect(flow.measured.slices).toBe(2);
  expect(flow.excluded).toMatchObject([{ code: "batch-no-outlines", slices: slices - 2 }]);
  expect(flow.approved).toBeUndefined();
});

it("counts a project, prints in both languages and writes tables and figure", {
  timeout: 120_000,
}, async () => {
  const file = path.join(folder, "study.paraspine");
  const store = projectOf(file, cases);
  const [id] = cases.map(({ work }) => sliceIdOf(work.image));
  must(store.setState([id!], "rejected", sampleReader, "metal, L4"));
  store.close();
  const { flow } = await json(file);
  expect(flow).toMatchObject({
    found: { slices: 3, patients: 1 },
    excluded: [{ code: "rejected: metal, L4", slices: 1 }],
    measured: { slices: 2 },
    approved: { slices: 2 },
    notApproved: { slices: 0 },
  });
  const out = path.join(folder, "out");
  const english = await capturedRun(["cohort", file, "--out", out]);
  expect(english.code).toBe(0);
  expect(english.stdout).toContain("Table 0. Acquisition by scanner and protocol");
  expect(english.stdout).toContain("Rejected: metal, L4");
  expect(readdirSync(out).sort()).toEqual([
    "cohort-flow.png",
    "cohort-flow.svg",
    "cohort.csv",
    "cohort.xlsx",
  ]);
  expect(readFileSync(path.join(out, "cohort.csv"), "utf8")).toContain("t2_tse_tra");
  const chinese = await capturedRun(["--lang", "zh-CN", "cohort", file]);
  expect(chinese.stdout).toContain("按扫描仪与序列统计的采集参数");
});

it("refuses a folder that no batch wrote", async () => {
  const { code, stderr } = await capturedRun(["cohort", path.join(folder, "outlines")]);
  expect([code, stderr]).toEqual([1, expect.stringContaining("run.json")]);
});
