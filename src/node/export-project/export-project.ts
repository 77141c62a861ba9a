import { counted } from "../../base/counted.ts";
import { issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { ProjectStore } from "../../project/project-store.ts";
import { peopleOfRows } from "./people-of-rows.ts";
import { isFolderKind, type ProjectExportKind } from "./project-export-kinds.ts";
import type { ExportedProject, ProjectExportOptions } from "./project-export-options.ts";
import { rowsToExport } from "./rows-to-export.ts";
import { writeFolder } from "./write-folder.ts";
import { writeReports } from "./write-reports.ts";
import { writeTables } from "./write-tables.ts";

/** Kinds whose files repeat what their images say of the patient. */
const identifying: readonly ProjectExportKind[] = ["seg", "sr", "rtstruct"];

/**
 * Exports slices of a project and notes it in the project's trail. Tables say what the project holds; pictures, masks and
 * reports are measured again from the files on disk (`export-numbers-differ` where that gives other numbers). A slice
 * that cannot be exported is an issue with the path of its file, and the rest goes on. A folder gets `SHA256SUMS`, which
 * `sha256sum -c` checks. One that is stopped, fails or is killed leaves nothing under the target's name, or what stood
 * there before: all is written beside it and moved into place at the end.
 *
 * @param ids of the slices; null: all.
 * @param target a file; of the kinds with a file per slice a folder, made where it is missing.
 * Issues: `export-nothing-chosen`, `patient-id-of-several`, `export-stopped`, `export-not-recorded`, `file-unwritable`,
 * `file-would-overwrite-input`, `file-would-overwrite-original`, `export-folder-has-others`, and those of the single exports.
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
  const rows = rowsToExport(store, { ids, states: options.states });
  if (!rows.ok) return rows;
  const people = await peopleOfRows(store, rows.value);
  const outlined = rows.value.filter(
    (row) => row.outlined && (options.states !== undefined || ids !== null || row.state !== "rejected"),
  );
  const written =
    kind === "pdf"
      ? await writeReports(store, outlined, target, options)
      : isFolderKind(kind)
        ? await writeFolder(store, kind, outlined, target, options)
        : await writeTables(store, kind, rows.value, target, options, people);
  if (!written.ok) return written;
  const { sha256: hash, ...exported } = written.value;
  const named = options.pseudonyms === undefined ? "" : " with pseudonyms";
  const { slices, of, files } = exported;
  const what = `${kind}${named}: ${of === undefined ? "" : `${slices} of `}${counted(of ?? slices, "slice")} in ${counted(files, "file")}`;
  const recorded = store.recordExport(what, hash, options.by);
  const unrecorded = recorded.ok ? [] : [issue("export-not-recorded")];
  const several = new Map(rows.value.map(({ id, patientId }) => [patientId, people.get(id)]));
  const found = [...several.values()].filter((one) => one !== undefined);
  return success(exported, [...rows.issues, ...found, ...written.issues, ...unrecorded]);
}
