import { type Result, success } from "../../base/result.ts";
import type { Table } from "../../stats/table/table.ts";
import {
  type ClinicalColumn,
  type ClinicalMapping,
  type ClinicalTable,
  readClinicalTable,
} from "../../study/project/read-clinical-table.ts";
import type { ProjectStore } from "../project-store.ts";

/** A column as it would be taken, with cells to recognise it by. */
export interface PreviewedColumn extends ClinicalColumn {
  readonly examples: readonly string[];
}

/** What a clinical table would bring to a project. */
export interface ClinicalPreview {
  readonly rows: number;
  readonly patients: number;
  /** How many patients have an outcome, and how many of them had the event. */
  readonly outcomes: number;
  readonly events: number;
  readonly columns: readonly PreviewedColumn[];
  /** Patients of the table who have slices in the project. */
  readonly matched: number;
  /** Identifiers of the table without a slice, and of slices without a row, in order. */
  readonly withoutSlice: readonly string[];
  readonly withoutRow: readonly string[];
}

const examplesShown = 3;

/** Reads a clinical table and compares its patients with those of the project. Issues: those of `readClinicalTable`. */
export function previewClinical(
  table: Table,
  mapping: ClinicalMapping,
  store: Pick<ProjectStore, "rows">,
): Result<ClinicalPreview> {
  const read = readClinicalTable(table, mapping);
  if (!read.ok) return read;
  const rows = store.rows();
  if (!rows.ok) return rows;
  const imaged = new Set(rows.value.flatMap(({ patientId }) => patientId ?? []));
  const listed = new Set(read.value.patients.map(({ patientId }) => patientId));
  const outcomes = read.value.patients.flatMap(({ outcome }) => outcome ?? []);
  return success(
    {
      rows: table.rows.length,
      patients: listed.size,
      outcomes: outcomes.length,
      events: outcomes.filter((outcome) => outcome === 1).length,
      columns: columnsOf(table, read.value),
      matched: [...listed].filter((id) => imaged.has(id)).length,
      withoutSlice: [...listed].filter((id) => !imaged.has(id)).sort(),
      withoutRow: [...imaged].filter((id) => !listed.has(id)).sort(),
    },
    read.issues,
  );
}

function columnsOf({ rows }: Table, { columns }: ClinicalTable): readonly PreviewedColumn[] {
  return columns.map((column, index) => {
    const cells = rows.map((row) => row[index] ?? "").filter((cell) => cell.trim() !== "");
    return { ...column, examples: [...new Set(cells)].slice(0, examplesShown) };
  });
}
