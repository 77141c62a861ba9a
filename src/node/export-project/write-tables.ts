import { basename } from "node:path";
import { type Issue, issue } from "../../base/issue.ts";
import { type Result, success } from "../../base/result.ts";
import type { ProjectStore } from "../../project/project-store.ts";
import type { WorklistRow } from "../../study/project/worklist-row.ts";
import { writeAllAtomically } from "../files/write-all-atomically.ts";
import { hashOf, sumLine } from "./content-hash.ts";
import type { ProjectExportOptions, WrittenExport } from "./project-export-options.ts";
import { projectTables, type TableKind } from "./project-tables.ts";
import { patientSlices } from "./rows-to-export.ts";
import { hasFreeText } from "./slice-with-pseudonym.ts";
import { spareInputs } from "./spare-inputs.ts";
import { spareOriginals } from "./spare-originals.ts";

/**
 * Writes tables of what the project holds of the rows.
 *
 * @param people what is reported about whose slices they are, by the slice; the caller reports it with the export.
 */
export async function writeTables(
  store: ProjectStore,
  kind: TableKind,
  rows: readonly WorklistRow[],
  target: string,
  { language, pseudonyms }: ProjectExportOptions,
  people: ReadonlyMap<string, Issue>,
): Promise<Result<WrittenExport>> {
  const slices = patientSlices(store, rows, people, pseudonyms);
  if (!slices.ok) return slices;
  const made = await projectTables(kind, slices.value, target, language, store.facts());
  if (!made.ok) return made;
  const targets = made.value.map(({ path }) => path);
  const kept = await spareInputs(targets, store, rows);
  if (!kept.ok) return kept;
  const spared = await spareOriginals(targets);
  if (!spared.ok) return spared;
  const sums: string[] = [];
  for (const { path, content } of made.value) sums.push(sumLine(content, basename(path)));
  const done = await writeAllAtomically(made.value);
  if (!done.ok) return done;
  const [only] = made.value;
  const hash = made.value.length === 1 ? hashOf(only!.content) : hashOf(sums.join(""));
  const free = pseudonyms !== undefined && hasFreeText(slices.value) ? [issue("export-free-text")] : [];
  const found = [...made.issues, ...free, ...slices.value.flatMap(({ issues = [] }) => issues)].filter(
    ({ code }) => code !== "patient-id-of-several",
  );
  return success({ target, files: made.value.length, slices: rows.length, sha256: hash }, found);
}
