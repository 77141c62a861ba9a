import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Result } from "../../src/base/result.ts";
import type { ExportKind } from "../../src/desktop-api.ts";
import { resolveRecipe } from "../../src/fat/resolve-recipe.ts";
import { contentOf } from "../../src/node/export/export-case.ts";
import { loadSlice } from "../../src/node/studies/load-slice.ts";
import { readRois } from "../../src/node/studies/read-rois.ts";
import { caseFromSlice } from "../../src/pipeline/measuring/case-from-slice.ts";
import { measureCase } from "../../src/pipeline/measuring/measure-case.ts";
import { noRiskContext } from "../../src/project/clinical/risk-context.ts";
import type { Case } from "../../src/study/case/case.ts";
import { parseCaseText } from "../../src/study/case/parse-case-text.ts";
import type { Progress } from "../processes/process-contract.ts";
import { engineWork } from "./engine-work.ts";

const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const phantom = inProject("e2e/reference/imagej/phantoms/case01");
const image = `${phantom}.dcm`;
const studies = inProject("sample-dicom/studies");

let folder: string;
let changed: string;
let work: Case;
let told: Progress[];
let stop: AbortController;
const at = (name: string) => join(folder, name);

function engine() {
  told = [];
  stop = new AbortController();
  return engineWork({
    onProgress: (progress) => told.push(progress),
    signal: stop.signal,
  });
}

function got<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.issues.map(({ message }) => message).join(" "));
  return result.value;
}
const codeOf = (result: Result<unknown>) => [result.ok, result.issues[0]?.code];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "paraspine-engine-"));
  const slice = got(await loadSlice(image, 1));
  const { rois } = got(await readRois(`${phantom}.RoiSet.zip`, slice));
  work = caseFromSlice({ slice, sha256: slice.sha256, rois, recipe: resolveRecipe({}) });
  // The same image with one other pixel.
  changed = at("changed.dcm");
  const bytes = readFileSync(image);
  bytes[bytes.length - 20]! ^= 1;
  writeFileSync(changed, bytes);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("listing", () => {
  it("finds the sample studies, and tells how far it is", async () => {
    const listing = got(await engine().listStudies([studies]));
    expect(listing.studies).toHaveLength(3);
    expect(told.length).toBeGreaterThan(0);
    expect(told.every(({ label }) => label === "studies")).toBe(true);
  });

  it("that is stopped says that it was not finished", async () => {
    const working = engine();
    stop.abort();
    const listing = got(await working.listStudies([studies]));
    expect(listing.issues.map(({ code }) => code)).toContain("listing-cancelled");
  });

  it("plans one slice of each study for a project", async () => {
    const planned = got(await engine().planSlices([studies]));
    expect(planned.map(({ slice: { image } }) => image.patientId).sort()).toEqual(
      ["HEAVY", "LEAN", "MODERATE"].map((name) => `SAMPLE-${name}`),
    );
    expect(told.filter(({ label }) => label === "slices").at(-1)).toMatchObject({ done: 3, total: 3 });
  });
});

describe("a slice", () => {
  it("is loaded with its hash, and shown small", async () => {
    const slice = got(await engine().loadSlice(image, 1));
    expect(slice.sha256).toBe(work.image.sha256);
    const small = got(await engine().thumbnail(image, 1));
    expect(Math.max(small.rows, small.columns)).toBe(96);
  });

  it("gets the outlines of a file", async () => {
    const rois = got(await engine().importRois(`${phantom}.RoiSet.zip`, image, 1));
    expect(rois.map(({ name }) => name)).toEqual(work.rois.map(({ name }) => name));
  });

  it.each([
    ["thumbnail", () => engine().thumbnail(at("none.dcm"), 1)],
    ["loadSlice", () => engine().loadSlice(at("none.dcm"), 1)],
    ["importRois", () => engine().importRois(`${phantom}.RoiSet.zip`, at("none.dcm"), 1)],
    ["outlines", () => engine().importRois(at("none.zip"), image, 1)],
    ["drawOutlines", () => engine().drawOutlines(at("none.dcm"), 1, "fascial")],
    ["readCase", () => engine().readCase(at("none.json"))],
  ] as const)("that is not there is an issue: %s", async (_, ask) => {
    expect(codeOf(await ask())).toEqual([false, "file-not-found"]);
  });
});

describe("a Case", () => {
  it("is measured as the library measures it", async () => {
    const loaded = await loadSlice(image, 1);
    const slice = got(loaded);
    const expected = measureCase(work, slice, slice.sha256, loaded.issues).work;
    expect(got(await engine().measureCase(work, image))).toEqual(expected);
  });

  it("is saved with its result, and read back", async () => {
    got(await engine().saveCase(work, image, at("saved.json")));
    const read = got(await engine().readCase(at("saved.json")));
    expect(read.result?.rois).toHaveLength(work.rois.length);
    expect(read).toEqual(got(parseCaseText(readFileSync(at("saved.json"), "utf8"))));
  });

  it.each([
    "csv",
    "json",
    "roiset",
    "seg",
    "rtstruct",
    "sr",
    "nifti",
  ] as const satisfies readonly ExportKind[])(
    "is exported as %s with the bytes of the library",
    async (kind) => {
      const target = at(`export-${kind}.gz`);
      const exported = await engine().exportCase(kind, work, image, target, "en");
      if (!exported.ok) {
        // The phantom states no place; what needs one says so, and writes nothing.
        expect(codeOf(exported)).toEqual([false, "export-needs-geometry"]);
        expect(readdirSync(folder)).not.toContain(`export-${kind}.gz`);
        return;
      }
      const loaded = await loadSlice(image, 1);
      const slice = got(loaded);
      const measured = { ...measureCase(work, slice, slice.sha256, loaded.issues), slice };
      const content = got(await contentOf(kind, measured, { target, language: "en" }));
      expect(readFileSync(target).equals(Buffer.from(content as Uint8Array))).toBe(true);
    },
  );

  it("has a figure of 180 mm at 300 dpi, an overlay for the list and a report", async () => {
    got(await engine().exportCase("figure", work, image, at("figure.png"), "zh-CN"));
    expect((await sharp(at("figure.png")).metadata()).width).toBe(Math.round((180 / 25.4) * 300));
    expect((await sharp(got(await engine().drawOverlay(work, image))).metadata()).format).toBe("png");
    const report = at("report.pdf");
    expect(got(await engine().writeReport(work, image, report, "en", noRiskContext))).toBe(report);
    expect(readFileSync(report).subarray(0, 5).toString("latin1")).toBe("%PDF-");
  });

  it.each([
    ["saveCase", (path: string) => engine().saveCase(work, path, at("never"))],
    ["exportCase", (path: string) => engine().exportCase("csv", work, path, at("never"), "en")],
    ["measureCase", (path: string) => engine().measureCase(work, path)],
    ["drawOverlay", (path: string) => engine().drawOverlay(work, path)],
    ["writeReport", (path: string) => engine().writeReport(work, path, at("never"), "en", noRiskContext)],
  ] as const)("is not measured on an image that was changed or is gone: %s", async (_, ask) => {
    const codes = [(await ask(changed)).issues[0]?.code, (await ask(at("gone.dcm"))).issues[0]?.code];
    expect(codes).toEqual(["case-image-changed", "file-not-found"]);
    expect(readdirSync(folder)).not.toContain("never");
  });

  it("whose image was never opened is not saved as if it had been measured", async () => {
    expect(codeOf(await engine().saveCase(work, null, at("never")))).toEqual([false, "case-image-missing"]);
  });
});

it("a figure of statistics is written as PNG, and told where it cannot be", async () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="72" height="36" viewBox="0 0 72 36"><rect width="9" height="9"/></svg>`;
  got(await engine().writePicture(svg, at("statistics.png")));
  expect((await sharp(at("statistics.png")).metadata()).width).toBe(300);
  expect((await engine().writePicture(svg, at("no/such/folder.png"))).ok).toBe(false);
});

it("de-identifies files, and tells how far it is", async () => {
  const series = join(studies, "lean/t2_tse_sag");
  const options = { options: [], allowBurnedIn: false };
  got(await engine().deidentify([series], at("anonymous"), at("project.key.json"), options));
  const names = readdirSync(at("anonymous"), { recursive: true, encoding: "utf8" });
  expect(names.filter((name) => name.endsWith(".dcm"))).toHaveLength(readdirSync(series).length);
  expect(told.at(-1)).toMatchObject({ label: "files" });
});
