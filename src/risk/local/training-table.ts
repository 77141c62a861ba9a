import { type Issue, issue } from "../../base/issue.ts";
import { type Result, success } from "../../base/result.ts";
import type { Table } from "../../stats/table/table.ts";
import { normaliseInput } from "../input/normalise-input.ts";
import { unitConversions } from "../input/unit-conversions.ts";
import type { RiskModel } from "../model/risk-model.ts";

/** A patient of one's own: clinical values by key, in whatever unit, and what came of them. */
export interface LocalPatient {
  readonly patientId: string;
  readonly values: { readonly [key: string]: number };
  /** 1 had the event within the follow-up, 0 had not; absent while it is not known. */
  readonly outcome?: 0 | 1;
}

/** What was measured on a patient's slice: `csaCm2`, `fdrPercent`, `vbCm2`. */
export interface MeasuredValues {
  readonly [key: string]: number;
}

/** The column of 0 and 1 in a training table. */
export const trainingOutcome = "outcome";

/**
 * Clinical values, measurements and outcomes as the table that `localCohort` reads: one row per patient, columns named by
 * the model's keys and in its units, the outcome last. What was measured on the
 * patient's slice goes before a clinical value of the same quantity, as in the form of a single patient. What is not known is an empty cell.
 *
 * Issues: `risk-local-not-measured`, `risk-local-contradictory` (their cells are left empty).
 */
export function trainingTable(
  model: RiskModel,
  patients: readonly LocalPatient[],
  measuredOf: ReadonlyMap<string, MeasuredValues>,
): Result<Table> {
  const keys = model.variables.map(({ key }) => key);
  const measurable = keys.some((key) => key === "csaCm2" || key === "fdrPercent");
  let [unmeasured, contradictory] = [0, 0];
  const rows = patients.map(({ patientId, values, outcome }) => {
    const measured = measuredOf.get(patientId);
    const quantities = new Set(Object.keys(values).map(quantityOf));
    if (measured === undefined && !quantities.has("csaCm2") && !quantities.has("fdrPercent")) unmeasured++;
    const others = Object.entries(values).filter(([key]) => measured?.[quantityOf(key)] === undefined);
    const normalised = normaliseInput(model, { ...Object.fromEntries(others), ...measured });
    if (!normalised.ok) contradictory++;
    const cells = keys.map((key) => {
      const found = normalised.ok ? normalised.value.values.get(key) : undefined;
      return found === undefined ? "" : String(found.value);
    });
    return [patientId, ...cells, outcome === undefined ? "" : String(outcome)];
  });
  const issues: Issue[] = [];
  if (measurable && unmeasured > 0) issues.push(issue("risk-local-not-measured", { n: unmeasured }));
  if (contradictory > 0) issues.push(issue("risk-local-contradictory", { n: contradictory }));
  return success({ columns: ["patientId", ...keys, trainingOutcome], rows }, issues);
}

const quantityOf = (key: string) => unitConversions.find(({ from }) => from === key)?.to ?? key;
