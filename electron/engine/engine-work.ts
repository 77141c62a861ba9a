import { issue } from "../../src/base/issue.ts";
import type { Language } from "../../src/base/language.ts";
import { afterIssues, failure, mapResult, type Result, success, withPath } from "../../src/base/result.ts";
import { thumbnail } from "../../src/image/thumbnail.ts";
import { usualEndplate } from "../../src/level/find/endplate-target.ts";
import { planSlices } from "../../src/node/adding/plan-slices.ts";
import { readCase } from "../../src/node/cases/read-case.ts";
import { type CaseExportKind, exportMeasured } from "../../src/node/export/export-case.ts";
import { writeCaseReports } from "../../src/node/export/write-case-reports.ts";
import { writeAtomically } from "../../src/node/files/write-atomically.ts";
import { levelPicture } from "../../src/node/level-picture/level-picture.ts";
import { drawOutlines } from "../../src/node/model/draw-outlines.ts";
import { keptModel } from "../../src/node/model/kept-model.ts";
import { keptSpineModel } from "../../src/node/model/kept-spine-model.ts";
import { listStudies } from "../../src/node/studies/list-studies.ts";
import { loadSlice } from "../../src/node/studies/load-slice.ts";
import { readRois } from "../../src/node/studies/read-rois.ts";
import { imageAt } from "../../src/node/studies/reading-ports.ts";
import { rememberedListing, studyAround } from "../../src/node/studies/study-around.ts";
import type { TimedOutlines } from "../../src/pipeline/drawing/drawn-by-model.ts";
import { proposeLevel } from "../../src/pipeline/level/propose-level.ts";
import { measureStored } from "../../src/pipeline/measuring/measure-stored.ts";
import type { MeasuredSlice } from "../../src/pipeline/measuring/measured-slice.ts";
import { readCaseSlice } from "../../src/pipeline/measuring/read-case-slice.ts";
import type { RiskContext } from "../../src/project/clinical/risk-context.ts";
import type { Convention } from "../../src/roi/roi.ts";
import type { Case } from "../../src/study/case/case.ts";
import { atMostEvery } from "../processes/at-most-every.ts";
import type { CallContext, Progress } from "../processes/process-contract.ts";
import type { EngineApi } from "./engine-contract.ts";

/** More often nobody can read it. */
const progressIntervalMs = 50;
/** Pixels of the longer side: twice what the window shows, for dense screens. */
const thumbnailSize = 96;

const measureAnew = async (work: Case, imagePath: string | null): Promise<Result<MeasuredSlice>> =>
  imagePath === null ? failure(issue("case-image-missing")) : measureStored(work, imageAt(imagePath));

/** Measures and writes one export of it; answers the path, with the issues of measuring and of writing. */
async function writeMeasured(
  kind: CaseExportKind,
  work: Case,
  imagePath: string | null,
  target: string,
  language: Language,
): Promise<Result<string>> {
  const measured = await measureAnew(work, imagePath);
  if (!measured.ok) return measured;
  const written = await exportMeasured(kind, measured.value, target, language);
  return afterIssues(measured.issues, written);
}

async function writeReport(
  work: Case,
  imagePath: string,
  target: string,
  language: Language,
  context: RiskContext,
): Promise<Result<string>> {
  const measured = await measureAnew(work, imagePath);
  if (!measured.ok) return measured;
  const at = new Date().toISOString();
  const level = await levelPicture(work, measured.value.slice, imagePath);
  const written = await writeCaseReports(
    [{ measured: measured.value, context, level }],
    target,
    language,
    at,
  );
  return afterIssues(
    measured.issues,
    mapResult(written, () => target),
  );
}

/** Loaded when it is first asked for, in the process that draws. */
const model = keptModel();
/** Loaded while headers are read, in the process that reads. */
const spineModel = keptSpineModel();

async function drawOnSlice(
  path: string,
  frame: number,
  convention: Convention,
): Promise<Result<TimedOutlines>> {
  const slice = await loadSlice(path, frame);
  if (!slice.ok) return slice;
  const ready = await model.get();
  if (!ready.ok) return ready;
  const drawn = await drawOutlines(slice.value, convention, ready.value);
  return withPath(afterIssues(ready.issues, drawn), path);
}

/** A gallery asks for many slices of few folders. */
const listForPictures = rememberedListing();

async function drawOverlay(work: Case, imagePath: string): Promise<Result<Uint8Array>> {
  const measured = await measureAnew(work, imagePath);
  if (!measured.ok) return measured;
  const { slice, analysis } = measured.value;
  const { renderOverlay, overlayLevelHeight } = await import("../../src/node/figure/render-overlay.ts");
  const level = await levelPicture(work, slice, imagePath, {
    list: listForPictures,
    height: overlayLevelHeight,
  });

  // A copy of its own: sharp's lies in a shared memory that cannot leave this process.
  return success(Uint8Array.from(await renderOverlay(slice, analysis, level)));
}

/** What the engine does for one call. */
export function engineWork(context: CallContext): EngineApi {
  const { onProgress, signal } = context;
  return {
    async listStudies(paths) {
      void spineModel.get();
      const tell = atMostEvery(progressIntervalMs, (progress: Progress) => onProgress(progress));
      return success(
        await listStudies(paths, (done, total) => tell({ done, total, label: "studies" }), signal),
      );
    },
    async studyAround(path) {
      const study = await studyAround(path);
      return success({ studies: study === undefined ? [] : [study], issues: [] });
    },
    async proposeLevel(study, trustPositions) {
      const ready = await spineModel.get();
      if (!ready.ok) return ready;
      const ports = { ...ready.value, readSlice: loadSlice };
      return success(await proposeLevel(study, usualEndplate, ports, trustPositions));
    },
    async thumbnail(path, frame) {
      const slice = await loadSlice(path, frame);
      return mapResult(slice, ({ image }) => thumbnail(image, thumbnailSize));
    },
    loadSlice,
    loadCaseSlice: (image, path) => readCaseSlice(image, imageAt(path)),
    warmModel: model.warmUp,
    drawOutlines: drawOnSlice,
    readCase,
    async importRois(roisPath, imagePath, frame) {
      const slice = await loadSlice(imagePath, frame);
      if (!slice.ok) return slice;
      return mapResult(await readRois(roisPath, slice.value), ({ rois }) => rois);
    },
    saveCase: (work, imagePath, target) =>
      // A Case document says the same in every language.
      writeMeasured("case", work, imagePath, target, "en"),
    async writePicture(svg, target) {
      const { renderSvg } = await import("../../src/node/figure/render-svg.ts");
      const written = await writeAtomically(target, await renderSvg(String(svg)));
      return written.ok ? success(target) : written;
    },
    exportCase: (kind, work, imagePath, target, language) =>
      writeMeasured(kind, work, imagePath, target, language),
    async deidentify(paths, out, key, options) {
      const { deidentifyFiles } = await import("../../src/node/deidentify/deidentify-files.ts");
      const tell = atMostEvery(progressIntervalMs, (progress: Progress) => onProgress(progress));
      const told = (done: number, total: number | null) => tell({ done, total, label: "files" });
      return deidentifyFiles(paths, out, key, options, told, signal);
    },
    async planSlices(paths) {
      const tell = atMostEvery(progressIntervalMs, onProgress);
      return planSlices(paths, {
        onStudies: (done, total) => tell({ done, total, label: "studies" }),
        onSlices: (done, total) => onProgress({ done, total, label: "slices" }),
        signal,
      });
    },
    async measureCase(work, imagePath) {
      return mapResult(await measureAnew(work, imagePath), (measured) => measured.work);
    },
    drawOverlay,
    writeReport,
  };
}
