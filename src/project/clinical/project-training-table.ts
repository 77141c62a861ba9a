import { type Issue, issue } from "../../base/issue.ts";
import { type Result, success } from "../../base/result.ts";
import { trainingTable } from "../../risk/local/training-table.ts";
import type { RiskModel } from "../../risk/model/risk-model.ts";
import type { Table } from "../../stats/table/table.ts";
import type { ProjectStore } from "../project-store.ts";
import { measuredPatients } from "./measured-patients.ts";

/**
 * The patients of a project for a local model: their clinical values and outcomes, with what their slices measure.
 *
 * Issues: those of `trainingTable` and `measuredPatients`, `risk-local-leading-zeros`, and the store's.
 */
export function projectTrainingTable(
  store: Pick<ProjectStore, "patients" | "rows">,
  model: RiskModel,
): Result<Table> {
  const patients = store.patients();
  if (!patients.ok) return patients;
  const rows = store.rows();
  if (!rows.ok) return rows;
  const { measuredOf, issues } = measuredPatients(rows.value);
  const table = trainingTable(model, patients.value, measuredOf);
  if (!table.ok) return table;
  return success(table.value, [
    ...table.issues,
    ...issues,
    ...leadingZeros(
      patients.value.map(({ patientId }) => patientId),
      measuredOf,
    ),
  ]);
}

/** A spreadsheet that took identifiers for numbers has dropped their zeros, and then nobody is measured. */
function leadingZeros(ids: readonly string[], measuredOf: ReadonlyMap<string, unknown>): readonly Issue[] {
  const bare = (id: string) => id.replace(/^0+(?=.)/, "");
  const measured = new Set([...measuredOf.keys()].map(bare));
  const n = ids.filter((id) => !measuredOf.has(id) && measured.has(bare(id))).length;
  return n > 0 ? [issue("risk-local-leading-zeros", { n })] : [];
}
