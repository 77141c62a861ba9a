import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { csvParse } from "d3-dsv";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Result } from "../../src/base/result.ts";
import { measureTable } from "../../src/cli/terminal/measure-table.ts";
import { resolveRecipe } from "../../src/fat/resolve-recipe.ts";
import {
  type MeasureDefinition,
  type MeasureId,
  measureCatalogue,
} from "../../src/measure/measure-catalogue.ts";
import type { MeasureResult, RoiMeasurement } from "../../src/measure/measure-result.ts";
import { contentOf } from "../../src/node/export/export-case.ts";
import { exportProject } from "../../src/node/export-project/export-project.ts";
import { figureCaption } from "../../src/node/figure/figure-caption.ts";
import { createProject } from "../../src/node/project-file/open-project.ts";
import { loadSlice } from "../../src/node/studies/load-slice.ts";
import { readRois } from "../../src/node/studies/read-rois.ts";
import { batchColumns } from "../../src/pipeline/batch/batch-columns.ts";
import { caseFromSlice } from "../../src/pipeline/measuring/case-from-slice.ts";
import { measureCase } from "../../src/pipeline/measuring/measure-case.ts";
import type { MeasuredSlice } from "../../src/pipeline/measuring/measured-slice.ts";
import { measurementTable } from "../../src/report/case/measurement-table.ts";
import { reportOfCase } from "../../src/report/case/report-of-case.ts";
import { sliceIdOf } from "../../src/study/project/project-slice.ts";

/*
 * Each number of the catalogue is in each export, or is named here with the reason why it is not. A new number fails to
 * compile in this file until its places are named.
 */

/** What an export does not contain deliberately. */
interface Absent {
  readonly why: string;
}

/** Places where people read numbers: decimals shown there. */
type ForPeople = "terminal" | "figure" | "report";

interface Places {
  value(result: MeasureResult, region: RoiMeasurement): number | undefined;
  /** The column of the tables; for a region that of the long table. */
  readonly column: string;
  readonly structuredReport: true | Absent;
  readonly people: { readonly [Place in ForPeople]: number | Absent };
}

const isTold = (place: number | true | Absent): place is number | true => typeof place !== "object";
const detail = { why: "for analysis, in tables and JSON; people are shown areas and shares" };
const noneShown = { terminal: detail, figure: detail, report: detail };
const countsNoConcept = { why: "the report states areas; a count of pixels is the image's own" };

const places: { readonly [Id in MeasureId]: Places } = {
  pixelCount: {
    value: (_, region) => region.pixelCount,
    column: "pixel_count",
    structuredReport: countsNoConcept,
    people: { ...noneShown, terminal: 0 },
  },
  csaMm2: {
    value: (_, region) => region.csaMm2,
    column: "csa_mm2",
    structuredReport: true,
    people: { terminal: 2, figure: 2, report: 1 },
  },
  fatPixelCount: {
    value: (_, region) => region.fatPixelCount,
    column: "fat_pixel_count",
    structuredReport: countsNoConcept,
    people: { ...noneShown, terminal: 0 },
  },
  faMm2: {
    value: (_, region) => region.faMm2,
    column: "fa_mm2",
    structuredReport: true,
    people: { terminal: 2, figure: 2, report: 1 },
  },
  fdrPercent: {
    value: (_, region) => region.fdrPercent,
    column: "fdr_percent",
    structuredReport: true,
    people: { terminal: 2, figure: 2, report: 1 },
  },
  fdrSensitivity: {
    value: (_, region) => region.fdrSensitivity?.lower10Percent,
    column: "fdr_threshold_minus_10_percent",
    structuredReport: { why: "a what-if beside the measurement, not a measurement" },
    people: { terminal: 2, figure: 2, report: 1 },
  },
  meanIntensity: {
    value: (_, region) => region.meanIntensity,
    column: "mean_intensity",
    structuredReport: true,
    people: { ...noneShown, terminal: 2 },
  },
  stdIntensity: {
    value: (_, region) => region.stdIntensity,
    column: "std_intensity",
    structuredReport: true,
    people: noneShown,
  },
  minIntensity: {
    value: (_, region) => region.minIntensity,
    column: "min_intensity",
    structuredReport: true,
    people: noneShown,
  },
  maxIntensity: {
    value: (_, region) => region.maxIntensity,
    column: "max_intensity",
    structuredReport: true,
    people: noneShown,
  },
  csaCm2: {
    value: ({ patient }) => patient.csaCm2,
    column: "patient_csa_cm2",
    structuredReport: true,
    people: { terminal: 2, figure: 2, report: 2 },
  },
  faCm2: {
    value: ({ patient }) => patient.faCm2,
    column: "patient_fa_cm2",
    structuredReport: true,
    people: { terminal: 2, figure: 2, report: 2 },
  },
  patientFdrPercent: {
    value: ({ patient }) => patient.fdrPercent,
    column: "patient_fdr_percent",
    structuredReport: true,
    people: { terminal: 2, figure: 2, report: 1 },
  },
  vbCm2: {
    value: ({ patient }) => patient.vbCm2,
    column: "vb_cm2",
    structuredReport: { why: "it is the area of the region VB, stated there" },
    people: { terminal: 2, figure: 2, report: { why: "the row of VB has it in mm²" } },
  },
  leftRightRatio: {
    value: ({ shading }) => shading.leftRightRatio,
    column: "left_right_ratio",
    structuredReport: { why: "describes the coil, not the patient; beyond its limits it is an issue" },
    people: noneShown,
  },
  deepSuperficialRatio: {
    value: ({ shading }) => shading.deepSuperficialRatio,
    column: "deep_superficial_ratio",
    structuredReport: { why: "describes the coil, not the patient; beyond its limits it is an issue" },
    people: noneShown,
  },
};

const ids = Object.keys(places) as MeasureId[];
const isOfRegion = (id: MeasureId) => measureCatalogue[id].scope === "region";
const wideColumn = (id: MeasureId) => (isOfRegion(id) ? `mf_l_${places[id].column}` : places[id].column);

const phantom = fileURLToPath(new URL("../reference/imagej/phantoms/case01", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "paraspine-keys-"));
afterAll(() => rmSync(folder, { recursive: true }));

function got<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.issues.map(({ message }) => message).join(" "));
  return result.value;
}

let measured: MeasuredSlice;
let result: MeasureResult;
let region: RoiMeasurement;
const project = (name: string) => join(folder, name);

beforeAll(async () => {
  const slice = got(await loadSlice(`${phantom}.dcm`, 1));
  const { rois } = got(await readRois(`${phantom}.RoiSet.zip`, slice));
  const start = caseFromSlice({ slice, sha256: slice.sha256, rois, recipe: resolveRecipe({}) });
  measured = { ...measureCase(start, slice, slice.sha256), slice };
  result = measured.analysis.result;
  region = result.rois.find(({ name }) => name === "MF_L")!;
  const by = { reader: "LW", at: "2026-01-31T08:15:00.000Z" };
  const store = got(createProject(project("study"), "keys", by));
  const { work } = measured;
  const id = sliceIdOf(work.image);
  got(store.addSlices([{ id, image: work.image, path: `${phantom}.dcm` }], by));
  got(store.writeCase(id, work, "checked", by));
  for (const kind of ["csv", "xlsx", "sps"] as const)
    got(await exportProject(store, kind, null, project(`all.${kind}`), { language: "en", by }));
  store.close();
});

const content = async (kind: "csv" | "json") =>
  String(got(await contentOf(kind, measured, { target: "", language: "en" })));

describe("the phantom", () => {
  it.each(ids)("has %s, so that its absence in an export shows", (id) => {
    expect(places[id].value(result, region)).toEqual(expect.any(Number));
  });
});

describe.each(ids)("%s", (id) => {
  const { column, value, people, structuredReport } = places[id];

  it("is in the JSON and in the rows of `measure --csv`", async () => {
    const parsed = JSON.parse(await content("json")) as MeasureResult;
    expect(value(parsed, parsed.rois.find(({ name }) => name === "MF_L")!)).toBe(value(result, region));
    const row = csvParse(await content("csv")).find(({ region }) => region === "MF_L");
    expect(Number(row?.[column])).toBe(value(result, region));
  });

  it("is in a project's CSV, workbook, SPSS syntax and codebook, and in a batch's table", () => {
    const wide = wideColumn(id);
    const [row] = csvParse(readFileSync(project("all.csv"), "utf8"));
    expect(Number(row?.[wide])).toBe(value(result, region));
    const book = unzipSync(new Uint8Array(readFileSync(project("all.xlsx"))));
    expect(strFromU8(book["xl/sharedStrings.xml"]!)).toContain(`>${wide}<`);
    expect(readFileSync(project("all.sps"), "utf8")).toMatch(new RegExp(`\\b${wide}\\b`, "i"));
    const described = csvParse(readFileSync(project("all.codebook.csv"), "utf8"));
    expect(described.find((line) => line.column === wide)?.unit).toBe(measureCatalogue[id].unit);
    expect(batchColumns.map(({ name }) => name)).toContain(wide);
  });

  it("is in the DICOM report, or deliberately not", () => {
    const { code }: MeasureDefinition = measureCatalogue[id];
    const { regions, sum } = reportOfCase(measured.analysis, measured.slice, "en");
    const numbers = isOfRegion(id)
      ? regions.find(({ roi }) => roi.name === "MF_L")!.numbers
      : (sum?.numbers ?? []);
    const found = numbers.find(
      ({ concept, derivation }) => concept === code?.concept && derivation === code?.derivation,
    );
    expect(found?.value).toBe(isTold(structuredReport) ? value(result, region) : undefined);
  });

  it.each(Object.keys(people) as ForPeople[])("is in what people read (%s), or deliberately not", (place) => {
    const shown = {
      terminal: () => measureTable(result, {}, "en"),
      figure: () => {
        const { table, notes } = figureCaption(result, true, {}, "en");
        return [...table.flat(), ...notes].join("\n");
      },
      report: () => {
        const { rows, total } = measurementTable(result, "en");
        return [...rows, total].flat().join("\n");
      },
    }[place]();
    const digits = people[place];
    if (isTold(digits)) expect(shown).toContain(value(result, region)!.toFixed(digits));
    else expect(digits.why).not.toBe("");
  });
});
