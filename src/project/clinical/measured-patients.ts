import { type Issue, issue } from "../../base/issue.ts";
import { present } from "../../base/present.ts";
import type { MeasuredValues } from "../../risk/local/training-table.ts";
import type { WorklistRow } from "../../study/project/worklist-row.ts";

/** What the slices of a project say of each patient. */
export interface MeasuredPatients {
  readonly measuredOf: ReadonlyMap<string, MeasuredValues>;
  readonly issues: readonly Issue[];
}

/**
 * CSA, FDR and vertebral body area by patient ID, from slices that a reader outlined or approved. Of several slices of a
 * patient the approved ones come first, then those whose level is confirmed, then the earliest study: the risk is that
 * after the first operation. Where two are still alike, one of them is taken and counted (`risk-local-several-slices`).
 */
export function measuredPatients(rows: readonly WorklistRow[]): MeasuredPatients {
  const slicesOf = new Map<string, WorklistRow[]>();
  for (const row of rows) {
    const { patientId, state } = row;
    if (patientId === undefined || (state !== "checked" && state !== "drawn")) continue;
    if (row.csaCm2 === undefined && row.fdrPercent === undefined) continue;
    const known = slicesOf.get(patientId);
    if (known === undefined) slicesOf.set(patientId, [row]);
    else known.push(row);
  }
  let doubtful = 0;
  const measuredOf = new Map<string, MeasuredValues>();
  for (const [patientId, slices] of slicesOf) {
    const [best, next] = slices.sort((a, b) => compare(rankOf(a), rankOf(b)) || compare(a.id, b.id));
    if (next !== undefined && rankOf(next) === rankOf(best!)) doubtful++;
    measuredOf.set(patientId, valuesOf(best!));
  }
  return {
    measuredOf,
    issues: doubtful > 0 ? [issue("risk-local-several-slices", { n: doubtful })] : [],
  };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The lower in the order of letters, the better. */
const rankOf = ({ state, levelConfirmed, studyDate = "9" }: WorklistRow) =>
  `${state === "checked" ? 0 : 1}${levelConfirmed ? 0 : 1}${studyDate}`;

const valuesOf = ({ csaCm2, fdrPercent, vbCm2 }: WorklistRow): MeasuredValues => ({
  ...present({ csaCm2, fdrPercent, vbCm2 }),
});
