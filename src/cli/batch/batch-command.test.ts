import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeManyStudies } from "../../../e2e/batch/many-studies.ts";
import { lockProject } from "../../node/files/project-lock.ts";
import { parseTable } from "../../stats/table/table.ts";
import { capturedRun } from "../captured-run.ts";

const samples = fileURLToPath(new URL("../../../sample-dicom/studies", import.meta.url));

let folder: string;
let scans: string;
/** The undisturbed batch of `scans` that others are compared with. */
let whole: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "paraspine-batch-"));
  scans = join(folder, "scans");
  whole = join(folder, "whole");
  writeManyStudies(scans, 6);
  expect((await batch(scans, "--out", whole, "--no-pictures")).code).toBe(0);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const batch = (...args: string[]) => capturedRun(["batch", ...args]);
const merge = (...args: string[]) => capturedRun(["merge", ...args]);

const bytesOf = (out: string, name = "measurements.csv") => readFileSync(join(out, name));
const runOf = (out: string) => JSON.parse(readFileSync(join(out, "run.json"), "utf8"));
function rowsOf(out: string): { readonly [column: string]: string }[] {
  const { columns, rows } = parseTable(bytesOf(out).toString());
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]!])));
}
function expectSameTables(out: string) {
  expect(bytesOf(out).equals(bytesOf(whole))).toBe(true);
  expect(bytesOf(out, "measurements.xlsx").equals(bytesOf(whole, "measurements.xlsx"))).toBe(true);
}

describe("a batch", () => {
  it("has a row, a Case and a picture a study, with the numbers of `measure`", async () => {
    const out = join(folder, "samples");
    const options = ["--level", "middle", "--scope", "image", "--method", "Triangle"];
    const { code, stderr } = await batch(samples, "--out", out, ...options);
    expect(code).toBe(0);
    expect(stderr).toContain("[batch-middle-slice]");
    expect(stderr).toContain("3/3");
    const rows = rowsOf(out);
    expect(rows.map((row) => row.patient_id)).toEqual(["SAMPLE-HEAVY", "SAMPLE-LEAN", "SAMPLE-MODERATE"]);
    for (const row of rows) {
      expect(readdirSync(join(out, "cases"))).toContain(`${row.unit}.case.json`);
      expect(
        readFileSync(join(out, "pictures", `${row.unit}.png`))
          .subarray(1, 4)
          .toString(),
      ).toBe("PNG");
    }
    const files = execFileSync("grep", ["-rl", "--include=*.dcm", rows[1]!.sop_instance_uid!, samples]);
    const slice = files.toString().trim().split("\n")[0]!;
    const recipe = ["--scope", "image", "--method", "Triangle"];
    const measured = await capturedRun(["measure", slice, "--rois", "auto", ...recipe, "--json"]);
    const { patient, rois } = JSON.parse(measured.stdout);
    expect(Number(rows[1]!.patient_csa_cm2)).toBe(patient.csaCm2);
    expect(Number(rows[1]!.patient_fdr_percent)).toBe(patient.fdrPercent);
    const left = rois.find(({ name }: { name: string }) => name === "MF_L");
    expect(Number(rows[1]!.mf_l_csa_mm2)).toBe(left.csaMm2);
    expect(Number(rows[1]!.mf_l_threshold_lower)).toBe(left.threshold.lower);
    expect(rows[1]).toMatchObject({ slice: "10", slice_chosen_by: "middle" });
    expect(rows[1]!.issues).toContain("batch-middle-slice");
  });

  it("names no path and no time outside run.json, so that the same work gives the same bytes anywhere", async () => {
    const moved = join(folder, "elsewhere");
    writeManyStudies(moved, 6);
    const out = join(folder, "moved");
    await batch(moved, "--out", out, "--no-pictures", "--jobs", "1");
    expectSameTables(out);
    for (const part of ["cases", "records"])
      for (const name of readdirSync(join(whole, part)))
        expect(readFileSync(join(out, part, name)).equals(readFileSync(join(whole, part, name)))).toBe(true);
  });

  it("makes bad studies rows with their issues, and measures the others", async () => {
    const bad = join(folder, "bad");
    mkdirSync(bad);
    writeManyStudies(bad, 3);
    const [first, second] = ["IM00000.dcm", "IM00001.dcm"].map((name) => join(bad, "study0", name));
    const black = readFileSync(first!);
    writeFileSync(first!, black.fill(0, black.length - 320 * 320 * 2));
    const flat = readFileSync(second!);
    writeFileSync(
      second!,
      Buffer.from(flat.toString("latin1").replaceAll("t2_tse_tra", "t1_tse_tra"), "latin1"),
    );
    copyFileSync(join(samples, "lean/t1_tse_tra/IM0001.dcm"), join(bad, "T1.dcm"));
    const out = join(folder, "bad-out");
    const { code, stderr } = await batch(bad, "--out", out, "--no-pictures");
    expect(code).toBe(1);
    const rows = rowsOf(out);
    const row = (patient: string) => rows.find(({ patient_id }) => patient_id === patient)!;
    expect(row("P00000")).toMatchObject({ patient_csa_cm2: "", mf_l_csa_mm2: "" });
    expect(row("P00000").study_instance_uid).not.toBe("");
    expect(row("P00000").issues).toContain("segment-nothing-found");
    expect(row("SAMPLE-LEAN")).toMatchObject({ patient_csa_cm2: "", issues: "batch-no-axial-t2", slice: "" });
    expect(Number(row("P00002").patient_csa_cm2)).toBeGreaterThan(20);
    const codes = runOf(out).issues.map((found: { code: string }) => found.code);
    expect(codes).toEqual(expect.arrayContaining(["batch-no-axial-t2", "segment-nothing-found"]));
    expect(runOf(out).rows).toMatchObject({ done: 4, failed: 2 });
    for (const { unit } of rowsOf(out).filter((row) => row.patient_csa_cm2 === ""))
      expect(stderr).toContain(`unit ${unit}: error: `);
  });

  it("takes the slices of a reader's list and outlines from a folder", async () => {
    const list = join(folder, "list.csv");
    writeFileSync(list, "patient_id,slice\r\nSAMPLE-LEAN,7\r\nSAMPLE-NOBODY,3\r\n");
    const first = join(folder, "listed");
    expect((await batch(samples, "--out", first, "--no-pictures", "--slices", list)).code).toBe(1);
    const [lean, nobody] = rowsOf(first);
    expect(lean).toMatchObject({ patient_id: "SAMPLE-LEAN", slice: "7", slice_chosen_by: "list" });
    expect(lean!.issues).not.toContain("batch-middle-slice");
    expect(nobody).toMatchObject({ patient_id: "SAMPLE-NOBODY", issues: "batch-slice-unknown" });

    const rois = join(folder, "rois");
    mkdirSync(rois);
    copyFileSync(
      join(first, "cases", `${lean!.unit}.case.json`),
      join(rois, `${lean!.sop_instance_uid}.case.json`),
    );
    const second = join(folder, "from-outlines");
    const { code } = await batch(samples, "--out", second, "--no-pictures", "--slice", "7", "--rois", rois);
    expect(code).toBe(1);
    const rows = rowsOf(second);
    expect(rows.map((row) => row.mf_l_csa_mm2)).toEqual(["", lean!.mf_l_csa_mm2, ""]);
    expect(rows[0]!.issues).toContain("batch-no-outlines");
    expect(rows[2]!.issues).toContain("segment-slice-unknown");
  });
});

describe("outlines from a folder", () => {
  /** Two patients whose files are called alike, as scanners call them. */
  function twoAlike(name: string): string {
    const root = join(folder, name);
    writeManyStudies(join(root, "made"), 2);
    for (const index of [0, 1]) {
      mkdirSync(join(root, "scans", `patient${index}`), { recursive: true });
      copyFileSync(
        join(root, "made", "study0", `IM0000${index}.dcm`),
        join(root, "scans", `patient${index}`, "IM1.dcm"),
      );
    }
    mkdirSync(join(root, "rois"));
    return root;
  }

  it("are never taken for another patient's image of the same file name", async () => {
    const root = twoAlike("alike");
    const [all, rois] = [join(root, "scans"), join(root, "rois")];
    const image = join(all, "patient0", "IM1.dcm");
    await capturedRun(["segment", image, "--out", join(rois, "IM1.zip")]);
    const refused = join(root, "refused");
    expect((await batch(all, "--out", refused, "--no-pictures", "--rois", rois)).code).toBe(1);
    expect(rowsOf(refused).map(({ issues, patient_csa_cm2 }) => [issues, patient_csa_cm2])).toEqual([
      ["level-unconfirmed level-lone-slice batch-outlines-shared", ""],
      ["level-unconfirmed level-lone-slice batch-outlines-shared", ""],
    ]);
    const alone = join(root, "alone");
    expect((await batch(image, "--out", alone, "--no-pictures", "--rois", rois)).code).toBe(0);
    expect(Number(rowsOf(alone)[0]!.patient_csa_cm2)).toBeGreaterThan(1);
    const asCase = join(root, "case");
    mkdirSync(asCase);
    await capturedRun(["segment", image, "--out", join(asCase, "IM1.json"), "--format", "case"]);
    const named = join(root, "named");
    await batch(all, "--out", named, "--no-pictures", "--rois", asCase);
    expect(rowsOf(named).map((row) => row.patient_csa_cm2)).toEqual([rowsOf(alone)[0]!.patient_csa_cm2, ""]);
  });

  it("may be the Cases that a batch wrote, and one that came later is taken when it goes on", async () => {
    const root = twoAlike("again");
    const [all, drawn] = [join(root, "scans"), join(root, "drawn")];
    await batch(all, "--out", drawn, "--no-pictures");
    const [one, two] = readdirSync(join(drawn, "cases"));
    const rois = join(root, "rois");
    copyFileSync(join(drawn, "cases", one!), join(rois, one!));
    const out = join(root, "out");
    expect((await batch(all, "--out", out, "--no-pictures", "--rois", rois)).code).toBe(1);
    copyFileSync(join(drawn, "cases", two!), join(rois, two!));
    expect((await batch(all, "--out", out, "--no-pictures", "--rois", rois, "--resume")).code).toBe(0);
    const areas = (of: string) => rowsOf(of).map((row) => row.patient_csa_cm2);
    expect(areas(out)).toEqual(areas(drawn));
  });

  it("are missed where there is no such folder", async () => {
    const { code, stderr } = await batch(
      scans,
      "--out",
      join(folder, "none"),
      "--rois",
      join(folder, "no-rois"),
    );
    expect([code, stderr]).toEqual([1, expect.stringContaining("[file-not-found]")]);
    expect(readdirSync(folder)).not.toContain("none");
  });
});

describe("going on", () => {
  it("is refused in a folder that holds something, unless it is that batch's and set the same", async () => {
    const again = (...options: string[]) => batch(scans, "--out", whole, "--no-pictures", ...options);
    expect((await again()).stderr).toContain("[batch-folder-not-empty]");
    for (const options of [
      ["--method", "Li"],
      ["--convention", "muscle"],
      ["--shard", "1/2"],
    ])
      expect((await again("--resume", ...options)).stderr).toContain("[batch-settings-differ]");
    const foreign = join(folder, "foreign");
    mkdirSync(foreign);
    writeFileSync(join(foreign, "thesis.txt"), "do not lose");
    const { code, stderr } = await batch(scans, "--out", foreign, "--resume");
    expect([code, stderr]).toEqual([1, expect.stringContaining("[batch-folder-not-empty]")]);
    expect(readdirSync(foreign)).toEqual(["thesis.txt"]);
  });

  it("is not begun where a folder is not there, or holds no image: the right call finds its folder empty", async () => {
    const [late, empty, out] = [join(folder, "late"), join(folder, "empty"), join(folder, "waits")];
    expect((await batch(late, "--out", out, "--no-pictures")).stderr).toContain("[file-not-found]");
    expect((await batch(scans, late, "--out", out, "--no-pictures")).stderr).toContain("[file-not-found]");
    mkdirSync(empty);
    writeFileSync(join(empty, "thesis.txt"), "no image");
    expect((await batch(empty, "--out", out, "--no-pictures")).stderr).toContain("[batch-nothing]");
    expect(existsSync(out)).toBe(false);
    writeManyStudies(late, 1);
    expect((await batch(late, "--out", out, "--no-pictures")).code).toBe(0);
    expect(runOf(out)).toMatchObject({ rows: { planned: 1, done: 1 }, isFinished: true });
  });

  it("is refused where the studies are no longer those it began with", async () => {
    const fewer = join(folder, "fewer");
    writeManyStudies(fewer, 4);
    const { stderr } = await batch(fewer, "--out", whole, "--no-pictures", "--resume");
    expect(stderr).toContain("[batch-input-changed]");
    expect(stderr).toContain("2 slices");
  });

  it("is refused where an image is no longer the one that was measured", async () => {
    const [images, out] = [join(folder, "edited"), join(folder, "before-edit")];
    writeManyStudies(images, 2);
    await batch(images, "--out", out, "--no-pictures");
    const table = bytesOf(out);
    const image = join(images, "study0", "IM00001.dcm");
    const bytes = readFileSync(image);
    bytes[bytes.length - 100]! ^= 1;
    writeFileSync(image, bytes);
    const { code, stderr } = await batch(images, "--out", out, "--no-pictures", "--resume");
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/IM00001\.dcm: error: .*\[batch-image-changed\]/),
    ]);
    expect(bytesOf(out).equals(table)).toBe(true);
  });

  it("measures again what is missing or half-written, and takes leftovers away", async () => {
    const out = join(folder, "hurt");
    await batch(scans, "--out", out, "--no-pictures");
    const [first, second, third] = readdirSync(join(out, "records")).map((name) => name.slice(0, -5));
    rmSync(join(out, "records", `${first}.json`));
    writeFileSync(join(out, "records", `${second}.json`), '{"schema":"paraspine-ba');
    writeFileSync(join(out, "cases", `${third}.case.json`), "{");
    writeFileSync(join(out, "cases", ".left.tmp"), "half");
    rmSync(join(out, "measurements.csv"));
    expect((await batch(scans, "--out", out, "--no-pictures", "--resume")).code).toBe(0);
    expectSameTables(out);
    expect(readdirSync(join(out, "cases"))).toEqual(readdirSync(join(whole, "cases")));
    expect(runOf(out).sessions.map((one: { measured: number }) => one.measured)).toEqual([6, 3]);
  });

  it("after a stop ends with the same table", async () => {
    const out = join(folder, "stopped");
    const stop = new AbortController();
    const watch = setInterval(() => {
      try {
        if (readdirSync(join(out, "records")).length > 0) stop.abort();
      } catch {}
    }, 5);
    const args = [scans, "--out", out, "--no-pictures", "--jobs", "1"];
    const stopped = await capturedRun(["batch", ...args], stop.signal);
    clearInterval(watch);
    expect([stopped.code, stopped.stderr]).toEqual([1, expect.stringContaining("[batch-unfinished]")]);
    expect(rowsOf(out).length).toBeGreaterThan(0);
    expect(rowsOf(out).length).toBeLessThan(6);
    expect(runOf(out).isFinished).toBe(false);
    expect((await batch(...args, "--resume")).code).toBe(0);
    expectSameTables(out);
  });

  it("is refused while another batch writes there", async () => {
    const out = join(folder, "held");
    mkdirSync(out);
    const lock = lockProject(join(out, ".batch"));
    const refused = spawnSync(
      process.execPath,
      [
        "--import",
        "tsx",
        fileURLToPath(new URL("../main.ts", import.meta.url)),
        "batch",
        scans,
        "--out",
        out,
        "--resume",
      ],
      { encoding: "utf8" },
    );
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining("[batch-locked]")]);
    if (lock.ok) lock.value?.release();
  });
});

describe("shards", () => {
  it("merged are the table of a single run; a missing, doubled or other one is told of", async () => {
    const part = (index: number) => join(folder, `part${index}`);
    for (const index of [1, 2, 3])
      await batch(scans, "--out", part(index), "--no-pictures", "--shard", `${index}/3`);
    const all = [part(3), part(1), part(2)];
    const merged = join(folder, "merged");
    expect(await merge(...all, "--out", merged)).toMatchObject({ code: 0 });
    expectSameTables(merged);
    expect(readdirSync(join(merged, "cases"))).toEqual(readdirSync(join(whole, "cases")));
    const twice = join(folder, "twice");
    expect(await merge(...all, part(1), "--out", twice)).toMatchObject({ code: 0 });
    expectSameTables(twice);
    expect(runOf(twice)).toMatchObject({ rows: { planned: 6, done: 6, failed: 0 }, isFinished: true });

    const missing = await merge(part(1), part(3), "--out", join(folder, "two-of-three"));
    expect([missing.code, missing.stderr]).toEqual([1, expect.stringContaining("[merge-shard-missing]")]);
    expect(missing.stderr).toContain("Shards 2 of 3");
    const other = await merge(part(1), whole, "--out", join(folder, "other"));
    expect([other.code, other.stderr]).toEqual([1, expect.stringContaining("[batch-settings-differ]")]);
    expect((await merge(scans, "--out", join(folder, "none"))).stderr).toContain("[batch-folder-unreadable]");
    expect((await merge(...all, "--out", merged)).stderr).toContain("[batch-folder-not-empty]");
  });
});

describe("a folder that cannot be written", () => {
  const nobody = 65_534;
  const root = process.getuid?.() === 0;

  it.skipIf(process.platform === "win32")("is said to be so", async () => {
    const locked = join(folder, "locked");
    mkdirSync(locked);
    chmodSync(folder, 0o755);
    chmodSync(locked, 0o555);
    if (root) process.seteuid!(nobody);
    const { code, stderr } = await batch(scans, "--out", join(locked, "out")).finally(() => {
      if (root) process.seteuid!(0);
    });
    expect([code, stderr]).toEqual([1, expect.stringContaining("[file-unwritable]")]);
  });

  const canMount = root && process.platform === "linux" && spawnSync("mount", ["--version"]).status === 0;
  it.skipIf(!canMount)(
    "because it is full ends the batch, which goes on once there is room",
    async ({ skip }) => {
      const disk = join(folder, "disk");
      mkdirSync(disk);
      const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=100k", "none", disk]);
      if (mounted.status !== 0) skip("not allowed to mount a small disk");
      try {
        const out = join(disk, "out");
        const full = await batch(scans, "--out", out, "--no-pictures");
        expect([full.code, full.stderr]).toEqual([1, expect.stringContaining("[file-unwritable]")]);
        expect(full.stderr).toContain("ENOSPC");
        expect(full.stderr).toContain("[batch-unfinished]");
        execFileSync("mount", ["-o", "remount,size=20m", disk]);
        expect((await batch(scans, "--out", out, "--no-pictures", "--resume")).code).toBe(0);
        expectSameTables(out);
      } finally {
        execFileSync("umount", ["-l", disk]);
      }
    },
  );
});

it.each([
  ["--shard", "3/2"],
  ["--shard", "0/2"],
  ["--slice", "first"],
  ["--jobs", "0"],
  ["--convention", "loose"],
  ["--slice", "2", "--slices", "list.csv"],
  ["--method", "Otso"],
])("takes %s %s for a usage error", async (...options) => {
  expect((await batch(scans, "--out", join(folder, "never"), ...options)).code).toBe(2);
});
