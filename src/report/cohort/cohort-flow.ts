import { groupBy } from "../../base/group-by.ts";
import type { Text } from "../../base/language.ts";
import { type CohortRow, patientsIn } from "./cohort-row.ts";

/** How many rows (slices, or studies without one), and of how many patients. */
export interface FlowCount {
  readonly slices: number;
  readonly patients: number;
}

/** Rows that were left out for the same reason. */
export interface FlowExclusion extends FlowCount {
  readonly code: string;
  readonly reason: Text;
}

/** How many came how far. Of rows `found` is `measured` and all `excluded`, `measured` is `approved` and `notApproved`. */
export interface CohortFlow {
  readonly found: FlowCount;
  /** The most frequent reason first. */
  readonly excluded: readonly FlowExclusion[];
  readonly measured: FlowCount;
  /** Absent where nobody approves, as in a batch. */
  readonly approved?: FlowCount;
  readonly notApproved?: FlowCount;
}

const countOf = (rows: readonly CohortRow[]): FlowCount => ({
  slices: rows.length,
  patients: patientsIn(rows),
});

/**
 * The numbers of a flow diagram. Each row is counted once: excluded for its reason, or measured. A patient may have rows of
 * both kinds, so patients do not add up.
 *
 * @example
 * import { cohortFlow } from "paraspine/stats";
 *
 * const noSlice = { code: "batch-no-slice", text: { en: "No slice", "zh-CN": "无层面" } };
 * const flow = cohortFlow([
 *   { cells: { patient_id: "1" } },
 *   { cells: { patient_id: "2" }, excluded: noSlice },
 * ]);
 * [flow.found.slices, flow.measured.slices, flow.excluded.length]; // => [2, 1, 1]
 */
export function cohortFlow(rows: readonly CohortRow[]): CohortFlow {
  const measured = rows.filter(({ excluded }) => excluded === undefined);
  const excluded = groupBy(
    rows.filter((row) => row.excluded !== undefined),
    (row) => row.excluded!.code,
  )
    .map((group): FlowExclusion => {
      const { code } = group[0]!.excluded!;
      return { ...countOf(group), code, reason: sharedText(group) ?? { en: code, "zh-CN": code } };
    })
    .sort((a, b) => b.slices - a.slices || (a.code < b.code ? -1 : 1));
  const known = rows.some(({ approved }) => approved !== undefined);
  return {
    found: countOf(rows),
    excluded,
    measured: countOf(measured),
    ...(known
      ? {
          approved: countOf(measured.filter(({ approved }) => approved === true)),
          notApproved: countOf(measured.filter(({ approved }) => approved !== true)),
        }
      : {}),
  };
}

/** The words of a reason, where all rows have the same; numbers in them may differ. */
function sharedText(rows: readonly CohortRow[]): Text | undefined {
  const texts = new Map(rows.map(({ excluded }) => [excluded!.text.en, excluded!.text]));
  return texts.size === 1 ? [...texts.values()][0] : undefined;
}
