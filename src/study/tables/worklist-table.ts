import type { Cell } from "../../base/csv-text.ts";
import { muscleNames } from "../../roi/roi.ts";
import type { WorklistRow } from "../project/worklist-row.ts";
import type { CellTable } from "./write-csv.ts";

const columns: { readonly [name: string]: (row: WorklistRow) => Cell } = {
  id: ({ id }) => id,
  patient_id: ({ patientId }) => patientId,
  study_date: ({ studyDate }) => studyDate,
  series_description: ({ seriesDescription }) => seriesDescription,
  study_instance_uid: ({ studyInstanceUid }) => studyInstanceUid,
  series_instance_uid: ({ seriesInstanceUid }) => seriesInstanceUid,
  sop_instance_uid: ({ sopInstanceUid }) => sopInstanceUid,
  frame: ({ frame }) => frame,
  path: ({ path }) => path,
  state: ({ state }) => state,
  rejected_because: ({ rejectedBecause }) => rejectedBecause,
  flagged_because: ({ flaggedBecause }) => flaggedBecause,
  versions: ({ versions }) => versions,
  reader: ({ reader }) => reader,
  changed_at: ({ changedAt }) => changedAt,
  convention: ({ convention }) => convention,
  csa_cm2: ({ csaCm2 }) => csaCm2,
  fa_cm2: ({ faCm2 }) => faCm2,
  fdr_percent: ({ fdrPercent }) => fdrPercent,
  vb_cm2: ({ vbCm2 }) => vbCm2,
  ...Object.fromEntries(
    muscleNames.flatMap((name) => [
      [`${name.toLowerCase()}_csa_mm2`, ({ csaMm2 }: WorklistRow) => csaMm2[name]],
      [`${name.toLowerCase()}_fdr_percent`, ({ fdrPercentOf }: WorklistRow) => fdrPercentOf[name]],
    ]),
  ),
  asymmetry_percent: ({ asymmetryPercent }) => asymmetryPercent,
  model_confidence: ({ confidence }) => confidence,
  level_confirmed: ({ levelConfirmed }) => (levelConfirmed ? "yes" : "no"),
  issues: ({ issueCodes }) => (issueCodes.length === 0 ? undefined : issueCodes.join(" ")),
  notes: ({ notes }) => notes,
  series_number: ({ seriesNumber }) => seriesNumber,
  instance_number: ({ instanceNumber }) => instanceNumber,
};

/** The worklist as a table, one row per slice; what was not measured is an empty cell. */
export function worklistTable(rows: readonly WorklistRow[]): CellTable {
  const cells = Object.values(columns);
  return { columns: Object.keys(columns), rows: rows.map((row) => cells.map((cell) => cell(row))) };
}
