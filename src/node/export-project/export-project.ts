import { mkdir, readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { type Issue, issue } from "../../base/issue.ts";
import type { Language } from "../../base/language.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { ProjectStore } from "../../pipeline/project-store.ts";
import { type Pseudonyms, withPseudonyms } from "../../pipeline/with-pseudonyms.ts";
import { writeRoiSet } from "../../roi/write-roi-set.ts";
import type { Case } from "../../study/case.ts";
import type { Actor } from "../../study/project/actor.ts";
import { sliceFileName } from "../../study/project/slice-file-name.ts";
import type { WorklistRow } from "../../study/project/worklist-row.ts";
import type { WorklistState } from "../../study/project/worklist-state.ts";
import { serialiseCase } from "../../study/serialise-case.ts";
import { contentOf, type MeasuredSlice } from "../export-case.ts";
import { fileIssue } from "../file-issue.ts";
import { type MadeReport, makeReport } from "../make-report.ts";
import { overwrittenInputs } from "../overwritten-inputs.ts";
import { sha256 } from "../sha256.ts";
import { writeAtomically } from "../write-atomically.ts";
import { chosenRows, patientSlices } from "./chosen-rows.ts";
import { measureStored } from "./measure-stored.ts";
import { PdfJoiner } from "./pdf-joiner.ts";
import {
  type FolderKind,
  folderEndings,
  isFolderKind,
  type ProjectExportKind,
} from "./project-export-kinds.ts";
import { projectTables, type TableKind } from "./project-tables.ts";
import { hasFreeText } from "./slice-with-pseudonym.ts";

export interface ProjectExportOptions {
  /** Of figures, reports, labels for SPSS. */
  readonly language: Language;
  /** Who exports, for the project's trail. */
  readonly by: Actor;
  /**
   * Pseudonyms in place of what tells whose the slices are. Not for `seg`, `sr` and `rtstruct` (`export-identifies`): these
   * are de-identified as files, together with their images.
   */
  readonly pseudonyms?: Pseudonyms | undefined;
  /** Only slices in these states. Where absent: in tables all, in folders and reports all but the rejected. */
  readonly states?: readonly WorklistState[] | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly signal?: { readonly aborted: boolean } | undefined;
  /** Prints one report as a PDF of one or more pages; `pdf` needs it (`export-needs-window`). */
  readonly printReport?: ((report: MadeReport) => Promise<Uint8Array>) | undefined;
}

export interface ExportedProject {
  /** The file, or the folder. */
  readonly target: string;
  readonly files: number;
  /** How many slices are in it. */
  readonly slices: number;
}

/** What an export wrote, with the hash that the trail keeps. */
interface Written extends ExportedProject {
  readonly sha256: string;
}

/**
 * Exports slices of a project and notes it in the project's trail. Tables say what the project holds; pictures, masks and
 * reports are measured anew from the files on disk (`export-numbers-differ` where that gives other numbers). A slice
 * that cannot be exported is an issue with the path of its file, and the rest goes on. A folder gets `SHA256SUMS`, which
 * `sha256sum -c` checks.
 *
 * @param ids of the slices; null: all.
 * @param target a file; of the kinds with a file a slice a folder, made where it is missing.
 * Issues: `export-nothing-chosen`, `export-needs-window`, `export-stopped`, `export-not-recorded`, `file-unwritable`,
 * `file-would-overwrite-input`, `export-folder-has-others`, and
 * those of the single exports.
 */
export async function exportProject(
  store: ProjectStore,
  kind: ProjectExportKind,
  ids: readonly string[] | null,
  target: string,
  options: ProjectExportOptions,
): Promise<Result<ExportedProject>> {
  if (options.pseudonyms !== undefined && identifying.includes(kind)) {
    return failure(issue("export-identifies"));
  }
  const rows = chosenRows(store, { ids, states: options.states });
  if (!rows.ok) return rows;
  const outlined = rows.value.filter(
    ({ state, versions }) =>
      versions > 0 && (options.states !== undefined || ids !== null || state !== "rejected"),
  );
  const written =
    kind === "pdf"
      ? await writeReports(store, outlined, target, options)
      : isFolderKind(kind)
        ? await writeFolder(store, kind, outlined, target, options)
        : await writeTables(store, kind, rows.value, target, options);
  if (!written.ok) return written;
  const { sha256: hash, ...exported } = written.value;
  const named = options.pseudonyms === undefined ? "" : " with pseudonyms";
  const what = `${kind}${named}: ${exported.slices} slices in ${exported.files} files`;
  const recorded = store.recordExport(what, hash, options.by);
  const unrecorded = recorded.ok ? [] : [issue("export-not-recorded")];
  return success(exported, [...written.issues, ...unrecorded]);
}

/** Kinds whose files repeat what their images say of the patient. */
const identifying: readonly ProjectExportKind[] = ["seg", "sr", "rtstruct"];

async function writeTables(
  store: ProjectStore,
  kind: TableKind,
  rows: readonly WorklistRow[],
  target: string,
  { language, pseudonyms }: ProjectExportOptions,
): Promise<Result<Written>> {
  const slices = patientSlices(store, rows, pseudonyms);
  if (!slices.ok) return slices;
  const made = await projectTables(kind, slices.value, target, language, store.facts());
  if (!made.ok) return made;
  const kept = await sparesInputs(
    made.value.map(({ path }) => path),
    store,
    rows,
  );
  if (!kept.ok) return kept;
  const sums: string[] = [];
  for (const { path, content } of made.value) {
    const done = await writeAtomically(path, content);
    if (!done.ok) return done;
    sums.push(sumLine(content, basename(path)));
  }
  const [only] = made.value;
  const hash = made.value.length === 1 ? hashOf(only!.content) : hashOf(sums.join(""));
  const free = pseudonyms !== undefined && hasFreeText(slices.value) ? [issue("export-free-text")] : [];
  const found = [...made.issues, ...free, ...slices.value.flatMap(({ issues = [] }) => issues)];
  return success({ target, files: made.value.length, slices: rows.length, sha256: hash }, found);
}

async function writeFolder(
  store: ProjectStore,
  kind: FolderKind,
  rows: readonly WorklistRow[],
  folder: string,
  options: ProjectExportOptions,
): Promise<Result<Written>> {
  if (rows.length === 0) return failure(issue("export-nothing-chosen"));
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    return failure(fileIssue(error, folder, true));
  }
  const sums: string[] = [];
  const names = new Set(["SHA256SUMS"]);
  const found = await forEachCase(store, rows, options, async (work, { path }) => {
    const named = options.pseudonyms === undefined ? success(work) : withPseudonyms(work, options.pseudonyms);
    if (!named.ok) return named;
    const name = `${sliceFileName(named.value.image)}${folderEndings[kind]}`;
    const content =
      kind === "json"
        ? success(serialiseCase(named.value))
        : await sliceContent(kind, work, path, name, options);
    if (!content.ok) return content;
    const done = await writeAtomically(join(folder, name), content.value);
    if (!done.ok) return done;
    sums.push(sumLine(content.value, name));
    names.add(name);
    return success(null, content.issues);
  });
  if (!found.ok) return found;
  if (sums.length === 0) return noneWritten(found.issues);
  const manifest = sums.join("");
  const done = await writeAtomically(join(folder, "SHA256SUMS"), manifest);
  if (!done.ok) return done;
  const files = sums.length + 1;
  const others = (await readdir(folder)).filter((name) => !names.has(name)).length;
  const left = others === 0 ? [] : [issue("export-folder-has-others", { others }, { path: folder })];
  const written = { target: folder, files, slices: sums.length, sha256: hashOf(manifest) };
  return success(written, [...found.issues, ...left]);
}

/** A file of one slice: outlines from the project as they are, a picture or mask measured anew. */
async function sliceContent(
  kind: Exclude<FolderKind, "json">,
  work: Case,
  path: string,
  name: string,
  { language, pseudonyms }: ProjectExportOptions,
): Promise<Result<Uint8Array | string>> {
  if (work.rois.length === 0) return failure(issue("export-nothing-to-draw"));
  if (kind === "roiset") return success(writeRoiSet(work.rois));
  const measured = await measureNamed(work, path, pseudonyms);
  if (!measured.ok) return measured;
  const request = { target: name, language };
  const content = await contentOf(kind === "png" ? "figure" : kind, measured.value, request);
  return content.ok ? success(content.value, [...measured.issues, ...content.issues]) : content;
}

/** Measured anew, and then with the pseudonym, where pictures name the image. */
async function measureNamed(
  work: Case,
  path: string,
  pseudonyms: Pseudonyms | undefined,
): Promise<Result<MeasuredSlice>> {
  const measured = await measureStored(work, path);
  if (!measured.ok || pseudonyms === undefined) return measured;
  const named = withPseudonyms(measured.value.work, pseudonyms);
  if (!named.ok) return named;
  const { analysis } = measured.value;
  const result = named.value.result ?? analysis.result;
  const value = { ...measured.value, work: named.value, analysis: { ...analysis, result } };
  return success(value, measured.issues);
}

async function writeReports(
  store: ProjectStore,
  rows: readonly WorklistRow[],
  target: string,
  options: ProjectExportOptions,
): Promise<Result<Written>> {
  const { printReport, language, pseudonyms } = options;
  if (printReport === undefined) return failure(issue("export-needs-window"));
  if (rows.length === 0) return failure(issue("export-nothing-chosen"));
  const kept = await sparesInputs([target], store, rows);
  if (!kept.ok) return kept;
  const joiner = await PdfJoiner.open(target);
  if (!joiner.ok) return joiner;
  let slices = 0;
  try {
    const found = await forEachCase(store, rows, options, async (work, { path }) => {
      const measured = await measureNamed(work, path, pseudonyms);
      if (!measured.ok) return measured;
      const report = await makeReport(measured.value, language);
      if (!report.ok) return report;
      await joiner.value.append(await printReport(report.value));
      slices++;
      return success(null, measured.issues);
    });
    if (!found.ok) return found;
    if (slices === 0) return noneWritten(found.issues);
    const hash = await joiner.value.finish();
    return success({ target, files: 1, slices, sha256: hash }, found.issues);
  } catch (error) {
    return failure(fileIssue(error, target, true));
  } finally {
    await joiner.value.abandon();
  }
}

/** Refuses to write over the project or one of its images: `file-would-overwrite-input`. */
async function sparesInputs(
  targets: readonly string[],
  store: ProjectStore,
  rows: readonly WorklistRow[],
): Promise<Result<null>> {
  const inputs = [store.facts().path, ...rows.map(({ path }) => path)];
  const [first, ...more] = await overwrittenInputs(targets, inputs);
  return first === undefined ? success(null) : failure(first, ...more);
}

/** Does something with the newest Case of every row; what goes wrong with one is an issue with its path. */
async function forEachCase(
  store: ProjectStore,
  rows: readonly WorklistRow[],
  { onProgress, signal }: ProjectExportOptions,
  work: (newest: Case, row: WorklistRow) => Promise<Result<null>>,
): Promise<Result<null>> {
  const found: Issue[] = [];
  for (const [index, row] of rows.entries()) {
    if (signal?.aborted) {
      found.push(issue("export-stopped", { done: index, total: rows.length }));
      break;
    }
    const newest = store.latestCase(row.id);
    if (!newest.ok) return newest;
    if (newest.value !== null) {
      const done = await work(newest.value, row);
      found.push(...done.issues.map((one): Issue => ({ ...one, path: one.path ?? row.path })));
      const full = done.issues.find(({ code }) => code === "file-unwritable");
      if (full !== undefined) return failure(full);
    }
    onProgress?.(index + 1, rows.length);
  }
  return success(null, found);
}

/** Nothing came of it: what was found is why. */
function noneWritten([first, ...more]: readonly Issue[]): Result<never> {
  return first === undefined ? failure(issue("export-nothing-chosen")) : failure(first, ...more);
}

const bytesOf = (content: Uint8Array | string) =>
  typeof content === "string" ? new TextEncoder().encode(content) : content;
const hashOf = (content: Uint8Array | string) => sha256(bytesOf(content));
/** As `sha256sum` writes it. */
const sumLine = (content: Uint8Array | string, name: string) => `${hashOf(content)}  ${name}\n`;
