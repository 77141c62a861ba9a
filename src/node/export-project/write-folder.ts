import { issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import { withPseudonyms } from "../../project/exports/with-pseudonyms.ts";
import type { ProjectStore } from "../../project/project-store.ts";
import { writeRoiSet } from "../../roi/write-roi-set.ts";
import type { Case } from "../../study/case/case.ts";
import { serialiseCase } from "../../study/case/serialise-case.ts";
import { sliceFileName } from "../../study/project/slice-file-name.ts";
import type { WorklistRow } from "../../study/project/worklist-row.ts";
import { contentOf } from "../export/export-case.ts";
import { hashOf, sumLine } from "./content-hash.ts";
import { forEachCase, noneWritten } from "./for-each-case.ts";
import { measureNamed } from "./measure-named.ts";
import { type FolderKind, folderEndings } from "./project-export-kinds.ts";
import type { ProjectExportOptions, WrittenExport } from "./project-export-options.ts";
import { StagedFolder } from "./staged-folder.ts";

/** The sums of all files, as `sha256sum` writes them. */
const sumsName = "SHA256SUMS";

/** Writes a file for each row that has a Case into a folder, and the sums of all; the folder gets all of it or nothing. */
export async function writeFolder(
  store: ProjectStore,
  kind: FolderKind,
  rows: readonly WorklistRow[],
  folder: string,
  options: ProjectExportOptions,
): Promise<Result<WrittenExport>> {
  if (rows.length === 0) return failure(issue("export-nothing-chosen"));
  const opened = await StagedFolder.open(folder, sumsName);
  if (!opened.ok) return opened;
  const staged = opened.value;
  const sums: string[] = [];
  try {
    const found = await forEachCase(store, rows, options, async (work, { path }) => {
      const named =
        options.pseudonyms === undefined ? success(work) : withPseudonyms(work, options.pseudonyms);
      if (!named.ok) return named;
      const name = `${sliceFileName(named.value.image)}${folderEndings[kind]}`;
      const content =
        kind === "json"
          ? success(serialiseCase(named.value))
          : await sliceContent(kind, work, path, name, options);
      if (!content.ok) return content;
      const done = await staged.write(name, content.value);
      if (!done.ok) return done;
      sums.push(sumLine(content.value, name));
      return success(null, content.issues);
    });
    if (!found.ok) return found;
    if (sums.length === 0) return noneWritten(found.issues);
    const manifest = sums.join("");
    const placed = await staged.finish(manifest);
    if (!placed.ok) return placed;
    const { others } = placed.value;
    const left = others === 0 ? [] : [issue("export-folder-has-others", { others }, { path: folder })];
    const slices = sums.length;
    const missing = slices < rows.length ? { of: rows.length } : {};
    const written = { target: folder, files: slices + 1, slices, ...missing, sha256: hashOf(manifest) };
    return success(written, [...found.issues, ...left]);
  } finally {
    await staged.abandon();
  }
}

/** A file of one slice: outlines from the project as they are, a picture or mask measured again. */
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
