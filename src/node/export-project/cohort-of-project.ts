import { type Result, success } from "../../base/result.ts";
import type { ProjectStore } from "../../project/project-store.ts";
import type { CohortRow, ExclusionReason } from "../../report/cohort/cohort-row.ts";
import { patientTable } from "../../study/tables/patient-rows.ts";
import type { PatientSlice } from "../../study/tables/patient-slice.ts";
import { peopleOfRows } from "./people-of-rows.ts";
import { patientSlices } from "./rows-to-export.ts";

/**
 * The slices of a project as a cohort: rejected ones are excluded for the reader's reason, as are those without numbers.
 * Reads one image of each study for the people under a Patient ID. Issue: `patient-id-of-several`, once for each ID.
 */
export async function cohortOfProject(store: ProjectStore): Promise<Result<readonly CohortRow[]>> {
  const listed = store.rows();
  if (!listed.ok) return listed;
  const people = await peopleOfRows(store, listed.value);
  const slices = patientSlices(store, listed.value, people);
  if (!slices.ok) return slices;
  const { columns, rows } = patientTable(slices.value);
  const ofIds = new Map(listed.value.map(({ id, patientId }) => [patientId, people.get(id)]));
  const several = [...ofIds.values()].filter((one) => one !== undefined);
  return success(
    slices.value.map(
      (slice, index): CohortRow => ({
        cells: Object.fromEntries(columns.map((name, at) => [name, rows[index]![at]])),
        excluded: exclusionOf(slice),
        approved: slice.worklist?.state === "checked",
        ...(people.has(listed.value[index]!.id) ? { sharedId: true } : {}),
      }),
    ),
    [...listed.issues, ...several],
  );
}

function exclusionOf({ worklist, work }: PatientSlice): ExclusionReason | undefined {
  if (worklist?.state === "rejected") {
    const reason = worklist.rejectedBecause ?? "";
    return {
      code: `rejected: ${reason}`,
      text: { en: `Rejected: ${reason}`, "zh-CN": `已排除：${reason}` },
    };
  }
  return (work?.result?.rois.length ?? 0) > 0
    ? undefined
    : { code: "not-measured", text: { en: "Not measured", "zh-CN": "未测量" } };
}
