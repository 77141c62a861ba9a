import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { writeManyStudies } from "../../../e2e/batch/many-studies.ts";
import { openProject } from "../../node/project-file/open-project.ts";
import type { ProjectStore } from "../../project/project-store.ts";
import { serialiseCase } from "../../study/case/serialise-case.ts";
import { capturedRun } from "../captured-run.ts";

const samples = fileURLToPath(new URL("../../../sample-dicom/studies", import.meta.url));

let folder: string;
let scans: string;
/** A finished batch of `scans`. */
let batch: string;
let file: string;
let made = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "paraspine-project-add-"));
  scans = join(folder, "scans");
  batch = join(folder, "batch");
  writeManyStudies(scans, 3);
  const ran = await capturedRun(["batch", scans, "--out", batch]);
  if (ran.code !== 0) throw new Error(ran.stderr);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  file = join(folder, `study${made++}.paraspine`);
});

const add = (...argv: readonly string[]) => capturedRun(["project", "add", ...argv, "--reader", "LW"]);

/** Looks into the project. */
function inProject<Value>(look: (store: ProjectStore) => Value): Value {
  const opened = openProject(file);
  if (!opened.ok) throw new Error(opened.issues[0].message);
  try {
    return look(opened.value);
  } finally {
    opened.value.close();
  }
}
const rowsOf = () =>
  inProject((store) => {
    const rows = store.rows();
    if (!rows.ok) throw new Error(rows.issues[0].message);
    return rows.value;
  });
const value = <Value>(result: { readonly ok: boolean; readonly value?: Value }): Value =>
  result.value as Value;

const casesOf = (of: string) =>
  readdirSync(join(of, "cases"))
    .map((name) => readFileSync(join(of, "cases", name), "utf8"))
    .sort();

describe("paraspine project add", () => {
  it("makes a project of images, each slice new, with absolute paths and a line in the trail", async () => {
    const { code, stdout } = await add(file, relative(process.cwd(), samples), "--json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ project: file, added: 3, present: 0, withWork: 0 });
    const rows = rowsOf();
    // The first version of each says by which level the slice was chosen.
    expect(rows.map(({ state, versions }) => [state, versions])).toEqual(Array(3).fill(["new", 1]));
    const levels = inProject((store) => rows.map(({ id }) => value(store.latestCase(id))?.levelProposal));
    expect(levels!.map((level) => level?.target)).toEqual(Array(3).fill({ level: "L3", side: "inferior" }));
    expect(rows.every(({ path }) => path.startsWith(samples))).toBe(true);
    const trail = inProject((store) => value(store.audit()));
    expect(trail!.filter(({ action }) => action === "slice-added").map(({ reader }) => reader)).toEqual(
      Array(3).fill("LW"),
    );
  });

  it("leaves what is in a project as it is, and says so in both languages", async () => {
    await add(file, samples);
    const before = rowsOf();
    inProject((store) =>
      store.setState([before[0]!.id], "rejected", { reader: "QZ", at: "2026-01-31T08:15:00.000Z" }, "moved"),
    );
    const again = await add(file, samples, scans);
    expect(again).toMatchObject({ code: 0, stdout: `${file}: 3 slices added, 3 there before.\n` });
    expect(rowsOf().map(({ state }) => state)).toEqual(["rejected", ...Array(5).fill("new")]);
    const chinese = await capturedRun(["--lang", "zh-CN", "project", "add", file, samples]);
    expect(chinese.stdout).toContain("新增 0 层，原已存在 3 层");
    expect((await capturedRun(["verify", file])).code).toBe(0);
  });

  it("lets work begin with the recipe that is given, and changes none that has begun", async () => {
    await add(file, samples, "--method", "Li", "--scope", "image");
    await add(file, samples, "--method", "Triangle");
    const recipes = inProject((store) => value(store.recipes()));
    expect(recipes!.map(({ recipe }) => JSON.parse(recipe).threshold.method)).toEqual(["Li", "Li", "Li"]);
    expect(rowsOf().map(({ state }) => state)).toEqual(["new", "new", "new"]);
  });

  it("takes a batch over as it is: Cases to the byte, states, issues, pictures", async () => {
    const { code, stdout, stderr } = await add(file, scans, "--from-batch", batch);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("3 slices added");
    const rows = rowsOf();
    expect(rows.map(({ state, versions, reader }) => [state, versions, reader])).toEqual(
      Array(3).fill(["proposed", 1, "LW"]),
    );
    expect(rows.every(({ issueCodes }) => issueCodes.includes("level-unconfirmed"))).toBe(true);
    inProject((store) => {
      const cases = rows.map(({ id }) => serialiseCase(value(store.latestCase(id))!)).sort();
      expect(cases).toEqual(casesOf(batch));
      for (const { id } of rows)
        expect(value(store.picture(id))?.subarray(1, 4)).toEqual(new Uint8Array([80, 78, 71]));
    });
    const recomputed = await capturedRun(["recompute", file, "--json"]);
    expect(recomputed.code).toBe(0);
    expect(JSON.parse(recomputed.stdout).cases.map(({ status }: { status: string }) => status)).toEqual([
      "same",
      "same",
      "same",
    ]);
    expect((await capturedRun(["verify", file])).code).toBe(0);
  });

  it("never writes over work of the project's own, and tells it", async () => {
    await add(file, scans);
    const [first, second] = rowsOf();
    await add(file, scans, "--from-batch", batch);
    const work = inProject((store) => value(store.latestCase(first!.id))!);
    inProject((store) => {
      const by = { reader: "QZ", at: "2026-01-31T08:15:00.000Z" };
      store.writeCase(first!.id, { ...work, level: { confirmed: "hand" } }, "checked", by);
      store.keepDraft(second!.id, { ...value(store.latestCase(second!.id))!, rois: [] });
    });
    const before = rowsOf();
    const again = await add(file, scans, "--from-batch", batch, "--json");
    expect(again.code).toBe(0);
    expect(JSON.parse(again.stdout)).toMatchObject({ added: 0, present: 3, withWork: 0, workKept: 3 });
    expect(again.stderr).toContain("[project-work-stays]");
    expect(rowsOf()).toEqual(before);
  });

  it("gives slices that are in the project without work the batch's, and keeps both recipes where one is given", async () => {
    await add(file, scans);
    expect((await add(file, scans, "--from-batch", batch, "--method", "Li")).code).toBe(0);
    const rows = rowsOf();
    expect(rows.map(({ versions }) => versions)).toEqual([2, 2, 2]);
    inProject((store) => {
      const [first, second] = [1, 2].map((version) => value(store.caseVersion(rows[0]!.id, version))!);
      expect(casesOf(batch)).toContain(serialiseCase(first!));
      expect(second!.recipe.threshold).toEqual({ kind: "auto", method: "Li" });
      expect(second!.rois).toEqual(first!.rois);
      expect(second!.result).not.toEqual(first!.result);
    });
  });

  it("refuses an image that is not the one the batch measured, and adds the others", async () => {
    const moved = join(folder, "moved");
    mkdirSync(moved);
    for (const number of [0, 1, 2]) {
      copyFileSync(join(scans, "study0", `IM0000${number}.dcm`), join(moved, `${number}.dcm`));
    }
    appendFileSync(join(moved, "1.dcm"), "x");
    rmSync(join(moved, "2.dcm"));
    const { code, stderr } = await add(file, moved, "--from-batch", batch);
    expect(code).toBe(1);
    expect(stderr).toContain("[case-image-changed]");
    expect(stderr).toContain("[case-image-missing]");
    expect(rowsOf().map(({ path }) => path)).toEqual([join(moved, "0.dcm")]);
  });

  it("flags what the batch could not measure, with the reason", async () => {
    const failing = join(folder, "failing");
    await capturedRun(["batch", scans, "--out", failing, "--rois", samples]);
    const { stdout } = await add(file, scans, "--from-batch", failing, "--json");
    expect(JSON.parse(stdout)).toMatchObject({ added: 3, withWork: 0, flagged: 3 });
    expect(rowsOf().map(({ state, flaggedBecause }) => [state, flaggedBecause?.slice(0, 20)])).toEqual(
      Array(3).fill(["new", "[batch-no-outlines] "]),
    );
  });

  it("ends before the work, and leaves nothing, where it cannot succeed", async () => {
    const nowhere = await add(file, join(folder, "nowhere"));
    expect([nowhere.code, nowhere.stderr]).toEqual([1, expect.stringContaining("[file-not-found]")]);
    const empty = join(folder, "empty");
    mkdirSync(empty, { recursive: true });
    expect((await add(file, empty)).code).toBe(1);
    const noBatch = await add(file, scans, "--from-batch", empty);
    expect([noBatch.code, noBatch.stderr]).toEqual([1, expect.stringContaining("[batch-folder-unreadable]")]);
    expect((await add(file, scans, "--recipe", "no such recipe")).code).toBe(2);
    expect((await add(file)).code).toBe(2);
    expect((await add(join(folder, "none", "p.paraspine"), scans)).stderr).toContain("[output-no-folder]");
    expect(existsSync(file)).toBe(false);
    await add(file, samples);
    const held = openProject(file);
    expect((await add(file, scans)).stderr).toContain("[project-locked]");
    if (held.ok) held.value.close();
  });
});
