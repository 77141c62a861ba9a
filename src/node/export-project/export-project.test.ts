import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lacksOracle } from "../../../e2e/lacks-oracle.ts";
import type { Result } from "../../base/result.ts";
import { resolveRecipe } from "../../fat/resolve-recipe.ts";
import { caseFromSlice } from "../../pipeline/measuring/case-from-slice.ts";
import { measureCase } from "../../pipeline/measuring/measure-case.ts";
import type { ProjectStore } from "../../project/project-store.ts";
import { readRoiSet } from "../../roi/read-roi-set.ts";
import type { Roi } from "../../roi/roi.ts";
import type { Case } from "../../study/case/case.ts";
import { parseCaseText } from "../../study/case/parse-case-text.ts";
import { sliceIdOf } from "../../study/project/project-slice.ts";
import { deidentifyFiles } from "../deidentify/deidentify-files.ts";
import { openPseudonyms } from "../deidentify/open-pseudonyms.ts";
import { sha256 } from "../files/sha256.ts";
import { createProject, openProject } from "../project-file/open-project.ts";
import { loadSlice } from "../studies/load-slice.ts";
import { exportProject } from "./export-project.ts";
import type { ProjectExportKind } from "./project-export-kinds.ts";
import type { ProjectExportOptions } from "./project-export-options.ts";

const studies = fileURLToPath(new URL("../../../sample-dicom/studies", import.meta.url));
const by = { reader: "LW", at: "2026-01-31T08:15:00.000Z" };
const options: ProjectExportOptions = { language: "en", by };
const python = "/usr/bin/python3";

function got<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.issues.map(({ message }) => message).join(" "));
  return result.value;
}

const box = (name: string, left: number, right: number): Roi => ({
  id: name,
  name,
  origin: "drawn",
  ...(name === "VB" ? {} : { convention: "fascial" as const }),
  outlines: [
    {
      type: "polygon",
      points: [
        [left, 150],
        [right, 150],
        [right, 180],
        [left, 180],
      ],
    },
  ],
});
const rois = [
  box("MF_L", 110, 130),
  box("MF_R", 80, 100),
  box("ES_L", 135, 165),
  box("ES_R", 45, 75),
  box("VB", 100, 110),
];

let folder: string;
let store: ProjectStore;
const works: Case[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "paraspine-exports-"));
  store = got(createProject(join(folder, "study"), "研究 1", by));
  mkdirSync(join(folder, "scans"));
  for (const [index, name] of ["lean/t2_tse_tra", "moderate/t2_tse_tra", "moderate/t1_tse_tra"].entries()) {
    const series = join(studies, name);
    const path = join(folder, "scans", `${index}.dcm`);
    cpSync(join(series, readdirSync(series).sort()[4]!), path);
    const slice = got(await loadSlice(path, 1));
    const start = caseFromSlice({
      slice,
      sha256: slice.sha256,
      rois: rois.slice(0, 5 - index),
      recipe: resolveRecipe({}),
      ...(index === 0 ? { clinical: { values: { ageYears: 71 } } } : {}),
    });
    const { work } = measureCase(start, slice, slice.sha256, []);
    works.push(work);
    const id = sliceIdOf(work.image);
    got(store.addSlices([{ id, image: work.image, path }], by));
    got(store.writeCase(id, work, index === 2 ? "proposed" : "checked", by));
  }
  const patientId = works[0]!.image.patientId!;
  const columns = { 医院: "甲, 乙" };
  got(store.writePatients([{ patientId, values: { ageYears: 70 }, columns, outcome: 1 }], by));
});
afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

const target = (name: string) => join(folder, name);
const exported = async (kind: ProjectExportKind, name: string, more: Partial<ProjectExportOptions> = {}) => {
  const result = await exportProject(store, kind, null, target(name), { ...options, ...more });
  return { value: got(result), codes: result.issues.map(({ code }) => code) };
};
const filesIn = (name: string) => readdirSync(target(name)).sort();

const workbookReader = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps({s.title: [[c.value for c in r] for r in s.iter_rows()] for s in book.worksheets}))
`;
const readWorkbook = (file: string): Record<string, (string | number | null)[][]> =>
  JSON.parse(execFileSync(python, ["-W", "ignore", "-c", workbookReader, file], { encoding: "utf8" }));

describe("tables of a project", () => {
  it.skipIf(lacksOracle("openpyxl"))("are a workbook with the numbers of the Cases", async () => {
    const { value } = await exported("xlsx", "table.xlsx");
    expect(value).toEqual({ target: target("table.xlsx"), files: 1, slices: 3 });
    const book = readWorkbook(target("table.xlsx"));
    expect(Object.keys(book)).toEqual(["Patients", "Regions", "Issues", "Codebook", "About"]);
    const [names, ...rows] = book.Patients!;
    const cell = (row: number, name: string) => rows[row]![names!.indexOf(name)];
    for (const [index, work] of works.entries()) {
      expect(cell(index, "patient_id")).toBe(work.image.patientId);
      expect(cell(index, "patient_csa_cm2")).toBe(work.result?.patient.csaCm2 ?? null);
      expect(cell(index, "mf_l_fdr_percent")).toBe(work.result!.rois[0]!.fdrPercent);
      expect(cell(index, "mf_l_mean_intensity")).toBe(work.result!.rois[0]!.meanIntensity);
    }
    expect(cell(0, "state")).toBe("checked");
    expect(cell(0, "reader")).toBe("LW");
    expect(cell(0, "record_医院")).toBe("甲, 乙");
    expect(cell(0, "clinical_ageYears")).toBe(71);
    expect(cell(1, "vb_csa_mm2")).toBeNull();
    expect(book.Regions).toHaveLength(1 + 5 + 4 + 3);
    const described = book.Codebook!.slice(1).map(([table, column]) => `${table} ${column}`);
    for (const sheet of ["Patients", "Regions", "Issues"])
      expect(described.filter((one) => one.startsWith(sheet))).toEqual(
        book[sheet]![0]!.map((column) => `${sheet} ${column}`),
      );
    expect(book.About!.flat()).toContain("研究 1");
    expect(book.About!.flat()).toContain("Research use only. Not for diagnosis.");
  });

  it("are CSV files beside one another", async () => {
    const { value, codes } = await exported("csv", "plain.csv");
    expect(value.files).toBe(4);
    expect(readdirSync(folder).filter((name) => name.startsWith("plain"))).toEqual([
      "plain.codebook.csv",
      "plain.csv",
      "plain.issues.csv",
      "plain.regions.csv",
    ]);
    expect(codes).toEqual(["export-clinical-differs"]);
  });

  it("hold only the states asked for", async () => {
    const { value } = await exported("csv", "checked.csv", { states: ["checked"] });
    expect(value.slices).toBe(2);
    const result = await exportProject(store, "csv", null, target("none.csv"), {
      ...options,
      states: ["new"],
    });
    expect(result.issues.map(({ code }) => code)).toEqual(["export-nothing-chosen"]);
  });

  it.skipIf(lacksOracle("pspp")).each(["sav", "sps"] as const)(
    "as .%s have the same numbers in PSPP",
    async (kind) => {
      await exported(kind, `spss.${kind}`, { language: "zh-CN" });
      const load = kind === "sav" ? "GET FILE='spss.sav'." : "INSERT FILE='spss.sps' ENCODING='UTF8'.";
      const syntax = `${load}\nSAVE TRANSLATE /OUTFILE='${kind}.out.csv' /TYPE=CSV /REPLACE /FIELDNAMES /TEXTOPTIONS DELIMITER='|'.\n`;
      const shown = execFileSync("pspp", ["-", "-O", "format=csv"], {
        cwd: folder,
        input: syntax,
        encoding: "utf8",
        env: { ...process.env, LC_ALL: "C.UTF-8" },
      });
      expect(shown).not.toMatch(/error|warning/i);
      const [names, ...rows] = readFileSync(target(`${kind}.out.csv`), "utf8")
        .trimEnd()
        .split(/\r?\n/)
        .map((line) => line.split("|"));
      const cell = (row: number, name: string) => rows[row]![names!.indexOf(name)]!.trim();
      for (const [index, work] of works.entries()) {
        expect(cell(index, "patient_id")).toBe(work.image.patientId);
        const sum = work.result?.patient.csaCm2;
        expect(cell(index, "patient_csa_cm2")).toBe(sum === undefined ? "" : String(sum));
        expect(Number(cell(index, "mf_l_fdr_percent"))).toBe(work.result!.rois[0]!.fdrPercent);
        expect(cell(index, "recipe")).toContain("method=");
      }
      expect(cell(0, "record_医院")).toBe("甲, 乙");
    },
  );
});

describe("a folder with a file a slice", () => {
  it("has the Cases as the project holds them", async () => {
    await exported("json", "cases");
    const names = filesIn("cases").filter((name) => name.endsWith(".case.json"));
    expect(names).toHaveLength(3);
    for (const work of works) {
      const name = names.find((one) => one.includes(work.image.sha256.slice(0, 12)))!;
      expect(got(parseCaseText(readFileSync(join(target("cases"), name), "utf8")))).toEqual(work);
    }
  });

  it("has outlines that are read back", async () => {
    await exported("roiset", "outlines");
    const name = filesIn("outlines").find((one) => one.includes(works[0]!.image.sha256.slice(0, 12)))!;
    const read = got(readRoiSet(new Uint8Array(readFileSync(join(target("outlines"), name)))));
    expect(read.map((roi) => [roi.name, roi.outlines[0].points])).toEqual(
      rois.map((roi) => [roi.name, roi.outlines[0].points]),
    );
  });

  it.each(["seg", "sr", "rtstruct", "nifti", "png"] as const)("has a %s of each, with sums", async (kind) => {
    const { value } = await exported(kind, kind);
    expect(value).toMatchObject({ files: 4, slices: 3 });
    expect(execFileSync("sha256sum", ["-c", "SHA256SUMS"], { cwd: target(kind), encoding: "utf8" })).toMatch(
      /^(.+: OK\n){3}$/,
    );
  });

  it.skipIf(lacksOracle("pydicom"))(
    "has DICOM of the same patients and regions, as pydicom reads it",
    async () => {
      await exported("seg", "seg");
      const reader = `
import json, sys, pydicom
out = []
for path in sys.argv[1:]:
  d = pydicom.dcmread(path)
  out.append([str(d.PatientID), [s.SegmentLabel for s in d.SegmentSequence], [int(f.sum()) for f in d.pixel_array.reshape(len(d.SegmentSequence), -1)]])
print(json.dumps(sorted(out, key=json.dumps)))
`;
      const paths = filesIn("seg")
        .filter((name) => name.endsWith(".dcm"))
        .map((name) => join(target("seg"), name));
      const read = JSON.parse(execFileSync(python, ["-c", reader, ...paths], { encoding: "utf8" }));
      expect(read).toEqual(
        works
          .map(({ image, result }) => [
            image.patientId,
            result!.rois.map(({ name }) => name),
            result!.rois.map(({ pixelCount }) => pixelCount),
          ])
          .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
      );
    },
  );
});

describe("tables of a project", () => {
  it("say who approved each slice and when, as the trail does, and where the file is", async () => {
    await exported("csv", "approvals.csv");
    const [head, ...rows] = readFileSync(target("approvals.csv"), "utf8").trimEnd().split("\r\n");
    expect(head?.split(",").slice(-4)).toEqual([
      "acquisition_date",
      "approved_by",
      "approved_at",
      "file_path",
    ]);
    const ends = rows.map((row) => row.split(",").slice(-3));
    expect(ends.map(([, , path]) => path)).toEqual([0, 1, 2].map((n) => join(folder, "scans", `${n}.dcm`)));
    expect(ends.map(([reader, at]) => [reader, at])).toEqual([
      [by.reader, by.at],
      [by.reader, by.at],
      ["", ""],
    ]);
  });
});

describe("exports with pseudonyms", () => {
  it("hold nothing that tells whose the slices are, and name the de-identified files", async () => {
    const key = target("key.json");
    const done = await deidentifyFiles([join(folder, "scans")], target("anonymous"), key, { options: [] });
    expect(done.ok).toBe(true);
    const pseudonyms = got(await openPseudonyms(key, []));
    const identifying = works.flatMap(({ image }) => [
      image.patientId!,
      image.studyDate!,
      image.sha256,
      image.sha256.slice(0, 12),
      image.sopInstanceUid!,
      image.studyInstanceUid!,
    ]);
    for (const [kind, name] of [
      ["csv", "pseudonyms.csv"],
      ["sav", "pseudonyms.sav"],
      ["json", "pseudonymous-cases"],
      ["roiset", "pseudonymous-outlines"],
      ["png", "pseudonymous-figures"],
    ] as const) {
      const { codes } = await exported(kind, name, { pseudonyms });
      if (kind === "csv") expect(codes).toContain("export-free-text");
      if (kind === "csv") {
        const head = readFileSync(target(name), "utf8").split("\n", 1)[0];
        expect(head).toContain("acquisition_date,approved_by,approved_at");
        expect(head).not.toContain("file_path");
      }
    }
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile() && /pseudonym/.test(join(file.parentPath, file.name)))
      .map((file) => join(file.parentPath, file.name));
    expect(files.length).toBeGreaterThan(14);
    for (const file of files) {
      const content = `${file.slice(folder.length)} ${readFileSync(file).toString("latin1")}`;
      expect(identifying.filter((one) => content.includes(one))).toEqual([]);
    }
    const written = readdirSync(target("anonymous"), { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => sha256(readFileSync(join(file.parentPath, file.name))));
    for (const name of filesIn("pseudonymous-cases").filter((one) => one.endsWith(".case.json"))) {
      const work = got(parseCaseText(readFileSync(join(target("pseudonymous-cases"), name), "utf8")));
      expect(written).toContain(work.image.sha256);
      expect(works.map(({ rois: outlines }) => outlines)).toContainEqual(work.rois);
    }
  });

  it("are refused where the files repeat what the images say", async () => {
    const pseudonyms = { key: {} as never, options: [], sha256Of: () => undefined };
    const result = await exportProject(store, "seg", null, target("refused"), { ...options, pseudonyms });
    expect(result.issues.map(({ code }) => code)).toEqual(["export-identifies"]);
  });
});

describe("a project that is exported", () => {
  it("notes each export in its trail, with the hash of what was written", async () => {
    await exported("csv", "noted.csv");
    const last = got(store.audit()).at(-1)!;
    expect(last).toMatchObject({ action: "exported", reader: "LW" });
    expect(JSON.stringify(last)).toContain("csv: 3 slices in 4 files");
    expect(JSON.stringify(last)).not.toContain(works[0]!.image.patientId);
  });

  it("says so where measuring anew gives other numbers, and where an image is missing; the rest goes on", async () => {
    const other = got(createProject(join(folder, "other"), "other", by));
    const [first, second, third] = works as [Case, Case, Case];
    const changed = { ...first.result!, patient: { ...first.result!.patient, csaCm2: 1 } };
    for (const [work, path] of [
      [{ ...first, result: changed }, join(folder, "scans", "0.dcm")],
      [second, join(folder, "scans", "gone.dcm")],
      [third, join(folder, "scans", "2.dcm")],
    ] as const) {
      const id = sliceIdOf(work.image);
      got(other.addSlices([{ id, image: work.image, path }], by));
      got(other.writeCase(id, work, "drawn", by));
    }
    const result = await exportProject(other, "seg", null, target("partly"), options);
    expect(got(result).slices).toBe(2);
    expect(result.issues.find(({ code }) => code === "export-numbers-differ")?.path).toContain("0.dcm");
    expect(result.issues.find(({ severity }) => severity === "error")?.path).toContain("gone.dcm");
    other.close();
  });

  it("finds an image in its archive, and refuses one whose file has changed", async () => {
    const first = works[0]!;
    const path = join(folder, "scans", "0.dcm");
    const archive = join(folder, "scans.zip");
    writeFileSync(archive, zipSync({ "series/IM1": new Uint8Array(readFileSync(path)) }));
    const other = got(createProject(join(folder, "archived"), "archived", by));
    const id = sliceIdOf(first.image);
    got(other.addSlices([{ id, image: first.image, path: join(archive, "series", "IM1") }], by));
    got(other.writeCase(id, first, "drawn", by));
    const inside = await exportProject(other, "seg", null, target("from-archive"), options);
    expect(got(inside).slices).toBe(1);
    writeFileSync(
      archive,
      zipSync({ "series/IM1": new Uint8Array(readFileSync(join(folder, "scans", "1.dcm"))) }),
    );
    const changed = await exportProject(other, "seg", null, target("from-changed"), options);
    expect(changed.issues.map(({ code }) => code)).toEqual(["case-image-changed"]);
    other.close();
  });

  it("says where a project that cannot be changed does not note it", async () => {
    const path = store.facts().path;
    const readOnly = got(openProject(path, { readOnly: true }));
    const result = await exportProject(readOnly, "csv", null, target("looked.csv"), options);
    expect(result.issues.map(({ code }) => code)).toContain("export-not-recorded");
    readOnly.close();
  });

  it("stops where it is told to, and where nothing can be written", async () => {
    const stopped = await exportProject(store, "json", null, target("stopped"), {
      ...options,
      signal: { aborted: true },
    });
    expect(stopped.issues.map(({ code }) => code)).toEqual(["export-stopped"]);
    const nowhere = await exportProject(store, "csv", null, join(folder, "no", "where.csv"), options);
    expect(nowhere.ok).toBe(false);
  });

  it.each(["pdf", "png", "json"] as const)(
    "a stopped export (%s) is no export: nothing bears its name, or what stood there stays as it was",
    async (kind) => {
      const stopAfter = (count: number): Partial<ProjectExportOptions> => {
        const signal = { aborted: false };
        return {
          signal,
          onProgress: (done) => {
            signal.aborted = done >= count;
          },
        };
      };
      const beside = target(`stopped-${kind}`);
      const name = join(beside, `three.${kind}`);
      const run = (more: Partial<ProjectExportOptions>) =>
        exportProject(store, kind, null, name, { ...options, ...more });
      mkdirSync(beside);
      const stopped = await run(stopAfter(2));
      expect(stopped.ok).toBe(false);
      expect(stopped.issues.map(({ code }) => code)).toContain("export-stopped");
      expect(readdirSync(beside)).toEqual([]);

      expect(got(await run(stopAfter(9)))).toMatchObject({ slices: 3 });
      const contents = () =>
        readdirSync(beside, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => [entry.name, sha256(readFileSync(join(entry.parentPath, entry.name)))]);
      const whole = contents();
      expect((await run(stopAfter(1))).ok).toBe(false);
      expect(contents()).toEqual(whole);
    },
  );

  it("tells how many slices are missing where an image is gone", async () => {
    const path = join(folder, "scans", "2.dcm");
    const bytes = readFileSync(path);
    rmSync(path);
    try {
      const reports = await exported("pdf", "two.pdf");
      expect(reports.value).toEqual({ target: target("two.pdf"), files: 1, slices: 2, of: 3 });
      expect(reports.codes).toContain("file-not-found");
      expect((await exported("png", "two")).value).toMatchObject({ slices: 2, of: 3 });
      const lines = got(store.audit()).map(({ subject }) => subject);
      expect(lines.at(-1)).toContain("png: 2 of 3 slices");
    } finally {
      writeFileSync(path, bytes);
    }
  });

  it("says so where the disk is full, and leaves no half file", async ({ skip }) => {
    const disk = target("disk");
    mkdirSync(disk);
    const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=100k", "none", disk]);
    if (mounted.status !== 0) skip("no file system can be mounted here");
    try {
      const figures = await exportProject(store, "png", null, join(disk, "figures"), options);
      expect(figures.issues.map(({ code, parameters }) => [code, parameters?.reason])).toEqual([
        ["file-unwritable", "ENOSPC"],
      ]);
      const reports = await exportProject(store, "pdf", null, join(disk, "reports.pdf"), options);
      expect(reports.issues.map(({ code }) => code)).toEqual(["file-unwritable"]);
      expect(readdirSync(disk, { recursive: true })).toEqual([]);
    } finally {
      spawnSync("umount", [disk]);
    }
  });
});
