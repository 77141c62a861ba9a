import { issue } from "../src/base/issue.ts";
import type { Language } from "../src/base/language.ts";
import { failure, type Result, success } from "../src/base/result.ts";
import type { ExportKind } from "../src/desktop-api.ts";
import type { Slice } from "../src/dicom/slice.ts";
import { thumbnail } from "../src/image/thumbnail.ts";
import { listStudies } from "../src/node/list-studies.ts";
import { loadSlice } from "../src/node/load-slice.ts";
import { readCase } from "../src/node/read-case.ts";
import { readRois } from "../src/node/read-rois.ts";
import { writeAtomically } from "../src/node/write-atomically.ts";
import { type MeasuredCase, measureCase } from "../src/pipeline/measure-case.ts";
import { riskOfResult } from "../src/pipeline/risk-of-result.ts";
import { writeRoiSet } from "../src/roi/write-roi-set.ts";
import type { Case } from "../src/study/case.ts";
import { measurementRows } from "../src/study/measurement-rows.ts";
import { serialiseCase } from "../src/study/serialise-case.ts";
import { serialiseResult } from "../src/study/serialise-result.ts";
import { writeCsv } from "../src/study/write-csv.ts";
import { atMostEvery } from "./at-most-every.ts";
import type { CallContext, EngineApi, MadeReport, Progress } from "./engine-contract.ts";

/** More often nobody can read it. */
const progressIntervalMs = 50;
/** Pixels of the longer side: twice what the window shows, for dense screens. */
const thumbnailSize = 96;

interface MeasuredSlice extends MeasuredCase {
  readonly slice: Slice;
}

/** Reads the slice of a Case from the file it was made on, makes sure that this is unchanged, and measures. */
async function measureAnew(work: Case, imagePath: string | null): Promise<Result<MeasuredSlice>> {
  if (imagePath === null) return failure(issue("case-image-missing"));
  const slice = await loadSlice(imagePath, work.image.frame ?? 1);
  if (!slice.ok) return slice;
  const { sha256 } = slice.value;
  if (sha256 !== work.image.sha256) return failure(issue("case-image-changed", {}, { path: imagePath }));
  const measured = measureCase(work, slice.value, sha256, slice.issues);
  return success({ ...measured, slice: slice.value }, measured.analysis.result.issues);
}

type Content = string | Uint8Array | Promise<Uint8Array>;

const contents: Readonly<Record<ExportKind, (measured: MeasuredSlice, language: Language) => Content>> = {
  csv: ({ work }) => writeCsv(measurementRows([work])),
  json: ({ analysis }) => serialiseResult(analysis.result),
  roiset: ({ work }) => writeRoiSet(work.rois),
  // sharp and the fonts are loaded with the first figure.
  figure: async ({ slice, analysis }, language) => {
    const { renderFigure } = await import("../src/node/render-figure.ts");
    return renderFigure(slice, analysis, language);
  },
};

/** Measures, makes a file of it, and writes that; answers the path, with the issues of measuring. */
async function writeMeasured(
  work: Case,
  imagePath: string | null,
  target: string,
  content: (measured: MeasuredSlice) => Content,
): Promise<Result<string>> {
  const measured = await measureAnew(work, imagePath);
  if (!measured.ok) return measured;
  const written = await writeAtomically(target, await content(measured.value));
  return written.ok ? success(target, measured.issues) : written;
}

async function makeReport(work: Case, imagePath: string, language: Language): Promise<Result<MadeReport>> {
  if (work.rois.length === 0) return failure(issue("export-nothing-to-draw"));
  const measured = await measureAnew(work, imagePath);
  if (!measured.ok) return measured;
  const { slice, analysis } = measured.value;
  const { clinical } = work;
  const hasClinical = clinical !== undefined && Object.keys(clinical.values).length > 0;
  const { renderPanels } = await import("../src/node/render-figure.ts");
  const document = {
    language,
    work: measured.value.work,
    ownThresholds: analysis.red === undefined,
    ...(hasClinical ? { risk: riskOfResult(analysis.result, slice.facts, clinical) } : {}),
  };
  return success({ document, panels: await renderPanels(slice, analysis) }, measured.issues);
}

/** What the engine does for one call. */
export function engineWork({ onProgress, signal }: CallContext): EngineApi {
  return {
    async listStudies(paths) {
      const tell = atMostEvery(progressIntervalMs, (progress: Progress) => onProgress(progress));
      return success(
        await listStudies(paths, (done, total) => tell({ done, total, label: "studies" }), signal),
      );
    },
    async thumbnail(path, frame) {
      const slice = await loadSlice(path, frame);
      return slice.ok ? success(thumbnail(slice.value.image, thumbnailSize)) : slice;
    },
    loadSlice,
    readCase,
    async importRois(roisPath, imagePath, frame) {
      const slice = await loadSlice(imagePath, frame);
      if (!slice.ok) return slice;
      const imported = await readRois(roisPath, slice.value);
      return imported.ok ? success(imported.value.rois, imported.issues) : imported;
    },
    saveCase: (work, imagePath, target) =>
      writeMeasured(work, imagePath, target, (measured) => serialiseCase(measured.work)),
    async writePicture(svg, target) {
      const { renderSvg } = await import("../src/node/render-svg.ts");
      const written = await writeAtomically(target, await renderSvg(String(svg)));
      return written.ok ? success(target) : written;
    },
    exportCase: (kind, work, imagePath, target, language) =>
      writeMeasured(work, imagePath, target, (measured) => contents[kind](measured, language)),
    makeReport,
  };
}
