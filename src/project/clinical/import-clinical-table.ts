import { type Result, success } from "../../base/result.ts";
import type { Table } from "../../stats/table/table.ts";
import type { Actor } from "../../study/project/actor.ts";
import { mergePatients } from "../../study/project/merge-patients.ts";
import { type ClinicalMapping, readClinicalTable } from "../../study/project/read-clinical-table.ts";
import type { ProjectStore } from "../project-store.ts";

/** Writes the patients of a clinical table into a project, beside what it knows of them; answers how many. */
export function importClinicalTable(
  store: Pick<ProjectStore, "patients" | "writePatients">,
  table: Table,
  mapping: ClinicalMapping,
  by: Actor,
): Result<number> {
  const read = readClinicalTable(table, mapping);
  if (!read.ok) return read;
  const known = store.patients();
  if (!known.ok) return known;
  const written = store.writePatients(mergePatients(known.value, read.value.patients), by);
  return written.ok ? success(read.value.patients.length, written.issues) : written;
}
