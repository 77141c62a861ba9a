import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readTruth } from "../../../sample-dicom/truth.ts";
import type { Vector3 } from "../../image/slice-geometry.ts";
import { sliceNormal } from "../../image/slice-normal.ts";
import { dot, subtract } from "../../image/vector3.ts";
import { listStudies } from "../../node/studies/list-studies.ts";
import { parseTable } from "../../stats/table/table.ts";
import type { Case } from "../../study/case/case.ts";
import { capturedRun } from "../captured-run.ts";

const samples = fileURLToPath(new URL("../../../sample-dicom/studies", import.meta.url));
const lean = join(samples, "lean");
const truth = await readTruth(lean);
const wanted = truth.l3InferiorEndplate.axialSopInstanceUid;
const folder = mkdtempSync(join(tmpdir(), "paraspine-batch-level-"));
const whole = join(folder, "whole");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const batch = (...args: string[]) => capturedRun(["batch", ...args]);
function rowsOf(out: string): { readonly [column: string]: string }[] {
  const { columns, rows } = parseTable(readFileSync(join(out, "measurements.csv"), "utf8"));
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]!])));
}
const caseOf = (out: string, unit: string): Case =>
  JSON.parse(readFileSync(join(out, "cases", `${unit}.case.json`), "utf8"));

/** Every file below a folder but those that know what time it is. */
function bytesOf(out: string): ReadonlyMap<string, string> {
  const names = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "run.json" && entry.name !== "plan.json")
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(names.map((name) => [name.slice(out.length), readFileSync(name).toString("base64")]));
}

beforeAll(async () => {
  expect((await batch(samples, "--out", whole)).code).toBe(0);
}, 240_000);

it("takes the slice that the truth names, and says how it was found, how far it lies and how sure that is", async () => {
  const names = { "SAMPLE-HEAVY": "heavy", "SAMPLE-LEAN": "lean", "SAMPLE-MODERATE": "moderate" };
  const rows = rowsOf(whole);
  expect(rows.map(({ patient_id }) => patient_id)).toEqual(Object.keys(names));
  for (const row of rows) {
    const name = names[row.patient_id as keyof typeof names];
    const { l3InferiorEndplate: endplate } = await readTruth(join(samples, name));
    expect(row.sop_instance_uid).toBe(endplate.axialSopInstanceUid);
    expect(row).toMatchObject({
      slice_chosen_by: "proposed",
      proposed_level: "L3-inferior",
      level: "",
      level_doubt: "0",
    });
    expect(Math.abs(Number(row.proposed_level_distance_mm))).toBeLessThan(3);
    expect(Number(row.proposed_level_sagittal_degrees)).toBeLessThan(10);
    expect(Number(row.proposed_level_confidence)).toBeGreaterThan(0.5);
    expect(row.proposed_level_model).toMatch(/^spine-level \d/);
    expect(row.issues).toContain("level-unconfirmed");
    expect(row.issues).not.toContain("batch-middle-slice");
    const { levelProposal, level } = caseOf(whole, row.unit!);
    expect(level).toBeUndefined();
    expect(levelProposal!.vertebrae.map((vertebra) => vertebra.name)).toEqual(
      expect.arrayContaining(["L1", "L2", "L3", "L4", "L5", "S1"]),
    );
    const picture = readFileSync(join(whole, "pictures", `${row.unit}.level.png`));
    expect(picture.subarray(1, 4).toString()).toBe("PNG");
  }
});

it("ends with the same bytes where it was stopped and goes on, and in shards", async () => {
  const out = join(folder, "stopped");
  const stop = new AbortController();
  const watch = setInterval(() => {
    try {
      if (readdirSync(join(out, "records")).length > 0) stop.abort();
    } catch {}
  }, 5);
  const stopped = await capturedRun(["batch", samples, "--out", out, "--jobs", "1"], stop.signal);
  clearInterval(watch);
  expect(stopped.stderr).toContain("[batch-unfinished]");
  expect((await batch(samples, "--out", out, "--resume", "--jobs", "1")).code).toBe(0);
  expect(bytesOf(out)).toEqual(bytesOf(whole));

  const parts = [1, 2].map((index) => join(folder, `part${index}`));
  for (const [index, part] of parts.entries())
    expect((await batch(samples, "--out", part, "--shard", `${index + 1}/2`)).code).toBe(0);
  const merged = join(folder, "merged");
  expect((await capturedRun(["merge", ...parts, "--out", merged])).code).toBe(0);
  expect(bytesOf(merged)).toEqual(bytesOf(whole));
}, 240_000);

it("another endplate has another slice, the one nearest to it", async () => {
  const out = join(folder, "l4");
  expect((await batch(lean, "--out", out, "--level", "L4-inferior", "--no-pictures")).code).toBe(0);
  const [row] = rowsOf(out);
  const { anterior, posterior } = truth.vertebrae.find(({ name }) => name === "L4")!.inferior;
  const middle = anterior.patient.map((value, axis) => (value + posterior.patient[axis]!) / 2);
  const [study] = (await listStudies([lean])).studies;
  const axial = study!.series.filter(({ plane, weighting }) => plane === "axial" && weighting === "T2");
  const away = axial
    .flatMap(({ slices }) => slices)
    .map(({ sopInstanceUid, geometry }) => ({
      sopInstanceUid,
      mm: Math.abs(
        dot(subtract(middle as unknown as Vector3, geometry!.imagePositionPatient), sliceNormal(geometry!)),
      ),
    }))
    .sort((a, b) => a.mm - b.mm);
  expect(row!.sop_instance_uid).toBe(away[0]!.sopInstanceUid);
  expect(row!.proposed_level).toBe("L4-inferior");
  // What an interrupted batch of one level has begun is not finished as one of another.
  const other = await batch(lean, "--out", out, "--no-pictures", "--resume");
  expect(other.stderr).toContain("[batch-settings-differ]");
}, 60_000);

it("refuses what it cannot know: no sagittal series, a stack of another level; the middle only where asked for", async () => {
  const scans = join(folder, "unknown");
  cpSync(join(samples, "moderate", "t2_tse_tra"), join(scans, "axial"), { recursive: true });
  const out = join(folder, "refused");
  const { code, stderr } = await batch(scans, "--out", out, "--no-pictures");
  expect([code, stderr]).toEqual([1, expect.stringContaining("[batch-no-level]")]);
  expect(rowsOf(out)[0]).toMatchObject({
    issues: "batch-no-level level-no-sagittal",
    patient_csa_cm2: "",
    slice: "",
    level_doubt: "1",
  });
  const middle = join(folder, "asked");
  expect((await batch(scans, "--out", middle, "--no-pictures", "--level", "middle")).code).toBe(0);
  expect(rowsOf(middle)[0]).toMatchObject({ slice_chosen_by: "middle" });

  const lower = join(folder, "lower");
  cpSync(join(lean, "t2_tse_sag"), join(lower, "sagittal"), { recursive: true });
  mkdirSync(join(lower, "axial"));
  const [study] = (await listStudies([join(lean, "t2_tse_tra")])).studies;
  const fromFeet = study!.series.flatMap(({ slices }) => slices);
  for (const [index, { path }] of fromFeet.slice(0, 4).entries())
    cpSync(path, join(lower, "axial", `IM${index}.dcm`));
  const elsewhere = join(folder, "elsewhere");
  expect((await batch(lower, "--out", elsewhere, "--no-pictures")).code).toBe(1);
  expect(rowsOf(elsewhere)[0]!.issues).toMatch(/^batch-no-level .*level-elsewhere/);
}, 120_000);

it("frames of reference that differ are told, and positions compared only where the reader trusts them", async () => {
  const scans = join(folder, "frames");
  cpSync(join(lean, "t2_tse_sag"), join(scans, "sagittal"), { recursive: true });
  mkdirSync(join(scans, "axial"));
  const [study] = (await listStudies([join(lean, "t2_tse_tra")])).studies;
  for (const [index, { path, geometry }] of study!.series.flatMap(({ slices }) => slices).entries()) {
    const uid = geometry!.frameOfReferenceUid!;
    const other = `${uid.slice(0, -1)}${uid.endsWith("7") ? 3 : 7}`;
    const text = readFileSync(path).toString("latin1");
    writeFileSync(join(scans, "axial", `IM${index}.dcm`), Buffer.from(text.replaceAll(uid, other), "latin1"));
  }
  const told = join(folder, "told");
  expect((await batch(scans, "--out", told, "--no-pictures")).code).toBe(1);
  expect(rowsOf(told)[0]).toMatchObject({ patient_csa_cm2: "", issues: "batch-no-level level-other-frame" });
  const trusted = join(folder, "trusted");
  expect((await batch(scans, "--out", trusted, "--no-pictures", "--trust-positions")).code).toBe(0);
  const [row] = rowsOf(trusted);
  expect(row).toMatchObject({ sop_instance_uid: wanted, level_doubt: "1" });
  expect(row!.issues).toContain("level-other-frame");
  expect(Math.abs(Number(row!.proposed_level_distance_mm))).toBeLessThan(3);
  expect(caseOf(trusted, row!.unit!).levelProposal!.positionsTrusted).toBe(true);
}, 120_000);

it("the reader's list comes before the level, and outlines of a batch before it are found by their slice", async () => {
  const list = join(folder, "list.csv");
  writeFileSync(list, "patient_id,slice\r\nSAMPLE-LEAN,7\r\n");
  const listed = join(folder, "listed");
  const options = ["--slices", list, "--level", "L3-inferior", "--no-pictures"];
  expect((await batch(lean, "--out", listed, ...options)).code).toBe(0);
  expect(rowsOf(listed)[0]).toMatchObject({ slice: "7", slice_chosen_by: "list", proposed_level: "" });
  expect((await batch(lean, "--out", join(folder, "usage"), "--level", "L6-inferior")).code).toBe(2);
}, 60_000);
