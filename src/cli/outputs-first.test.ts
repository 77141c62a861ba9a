import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createProject } from "../node/project-file/open-project.ts";
import { sampleCase, sampleSlice } from "../node/project-file/sample-work.ts";
import { capturedRun } from "./captured-run.ts";

const lean = fileURLToPath(new URL("../../sample-dicom/studies/lean/t2_tse_tra", import.meta.url));
const slice = join(lean, "IM0010.dcm");
const phantoms = fileURLToPath(new URL("../../e2e/reference/imagej/phantoms/", import.meta.url));
const rois = join(phantoms, "case00.RoiSet.zip");
const by = { reader: "LW", at: "2026-01-31T08:15:00.000Z" };

let folder: string;
const at = (...names: string[]) => join(folder, ...names);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "paraspine-outputs-"));
  writeFileSync(at("file"), "not a folder");
  writeFileSync(at("table.csv"), "y,a\n0,1\n1,2\n0,3\n1,4\n0,2\n1,5\n");
  mkdirSync(at("empty"));
  writeFileSync(at("empty", "thesis.txt"), "no image");
  mkdirSync(at("one"));
  copyFileSync(slice, at("one", "IM0010.dcm"));
  const made = createProject(at("study.paraspine"), "Study", by);
  if (!made.ok) throw new Error(made.issues[0].message);
  made.value.addSlices([sampleSlice(1)], by);
  made.value.writeCase(sampleSlice(1).id, sampleCase(1), "drawn", by);
  made.value.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Calls that cannot write where they are told to, or have nothing to read; none may take the time of its work. */
const calls: readonly (readonly [name: string, argv: () => readonly string[], code: string])[] = [
  ["segment", () => ["segment", slice, "--out", at("no", "x.zip")], "output-no-folder"],
  ["segment all", () => ["segment", lean, "--slice", "all", "--out", at("file", "x")], "file-unwritable"],
  ["segment onto a folder", () => ["segment", slice, "--out", at("empty")], "output-is-folder"],
  ["segment nothing", () => ["segment", at("empty"), "--out", at("s.zip")], "segment-no-axial"],
  [
    "segment a typing mistake",
    () => ["segment", at("lena"), "--slice", "all", "--out", at("s")],
    "file-not-found",
  ],
  [
    "measure --figure",
    () => ["measure", slice, "--rois", rois, "--figure", at("no", "f.png")],
    "output-no-folder",
  ],
  [
    "measure --seg",
    () => ["measure", slice, "--rois", rois, "--seg", at("file", "f.dcm")],
    "file-unwritable",
  ],
  ["measure --sr", () => ["measure", slice, "--rois", "auto", "--sr", at("no", "f.dcm")], "output-no-folder"],
  [
    "measure --nifti",
    () => ["measure", slice, "--rois", "auto", "--nifti", at("no", "f.nii")],
    "output-no-folder",
  ],
  [
    "measure --save-case",
    () => ["measure", slice, "--rois", "auto", "--save-case", at("empty")],
    "output-is-folder",
  ],
  ["batch", () => ["batch", lean, "--out", at("file", "out")], "file-unwritable"],
  // Node's recursive mkdir never ends there.
  ...(process.platform === "linux"
    ? ([["batch where none can be", () => ["batch", lean, "--out", "/proc/out"], "file-unwritable"]] as const)
    : []),
  ["batch of a typing mistake", () => ["batch", lean, at("lena"), "--out", at("out")], "file-not-found"],
  ["batch of nothing", () => ["batch", at("empty"), "--out", at("out")], "batch-nothing"],
  ["merge", () => ["merge", at("lena"), "--out", at("out")], "file-not-found"],
  ["merge into a file", () => ["merge", at("empty"), "--out", at("file")], "file-unwritable"],
  [
    "export",
    () => ["export", at("study.paraspine"), "--kind", "csv", "--out", at("no", "t.csv")],
    "output-no-folder",
  ],
  [
    "export a folder",
    () => ["export", at("study.paraspine"), "--kind", "json", "--out", at("file", "t")],
    "file-unwritable",
  ],
  [
    "deidentify",
    () => ["deidentify", at("one"), "--out", at("file", "d"), "--key", at("key")],
    "file-unwritable",
  ],
  [
    "deidentify without a place for its key",
    () => ["deidentify", at("one"), "--out", at("d"), "--key", at("no", "key")],
    "output-no-folder",
  ],
  [
    "deidentify a typing mistake",
    () => ["deidentify", at("noe"), "--out", at("d"), "--key", at("key")],
    "file-not-found",
  ],
  [
    "deidentify nothing",
    () => ["deidentify", at("empty"), "--out", at("d"), "--key", at("key")],
    "deidentify-nothing",
  ],
  [
    "stats --out",
    () => ["stats", "roc", at("table.csv"), "--outcome", "y", "--variables", "a", "--out", at("file", "s")],
    "file-unwritable",
  ],
  [
    "stats agreement --cases --out",
    () => ["stats", "agreement", "--cases", at("one"), at("empty"), "--out", at("file", "s")],
    "file-unwritable",
  ],
  [
    "stats agreement of a typing mistake",
    () => ["stats", "agreement", "--cases", at("one"), at("noe"), "--out", at("s")],
    "file-not-found",
  ],
  [
    "stats agreement --project --out",
    () => [
      ...["stats", "agreement", "--project", at("study.paraspine"), "--study", "intra"],
      ...["--out", at("file", "s")],
    ],
    "file-unwritable",
  ],
  ["level of a typing mistake", () => ["level", lean, at("lena")], "file-not-found"],
  [
    "risk import into a project that is not there",
    () => ["risk", "import", at("table.csv"), "--project", at("sutdy.paraspine")],
    "file-not-found",
  ],
  [
    "risk local --out",
    () => ["risk", "local", at("table.csv"), "--outcome", "y", "--out", at("no", "m.json")],
    "output-no-folder",
  ],
];

describe("a call that cannot succeed ends before its work, and leaves nothing behind", () => {
  it.each(calls)("%s", { timeout: 60_000 }, async (_, argv, wanted) => {
    const before = readdirSync(folder, { recursive: true }).sort();
    const { code, stderr } = await capturedRun(argv());
    expect(stderr).toContain(`[${wanted}]`);
    expect(code).toBe(1);
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(before);
  });
});

it("folders named by --out are made", { timeout: 120_000 }, async () => {
  const out = at("made", "here");
  const { code, stderr } = await capturedRun(["segment", at("one"), "--slice", "all", "--out", out]);
  expect(code, stderr).toBe(0);
  expect(existsSync(join(out, "slice-001.zip"))).toBe(true);
});
