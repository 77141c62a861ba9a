import { type Issue, issue, issueMessage } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { BatchRecord } from "../../pipeline/batch/batch-record.ts";
import { compareRows } from "../../pipeline/batch/compare-rows.ts";
import type { CohortRow, ExclusionReason } from "../../report/cohort/cohort-row.ts";
import { batchFiles } from "./batch-files.ts";
import { readRecords } from "./read-records.ts";
import { type RunDocument, readRunDocument } from "./run-document.ts";

const notReached: ExclusionReason = {
  code: "not-reached",
  text: { en: "The batch has not finished", "zh-CN": "批处理尚未完成" },
};

/** What a batch found of whose studies they are. */
const ofPeople: readonly Issue["code"][] = ["patient-id-of-several", "dicom-patient-ids-of-one-study"];

/**
 * The rows of a batch's folder as a cohort; what the batch has yet to measure is excluded. Issues:
 * `batch-folder-unreadable`, and what the batch's listing said of people and their IDs (`patient-id-of-several`,
 * `dicom-patient-ids-of-one-study`).
 */
export async function cohortOfBatch(folder: string): Promise<Result<readonly CohortRow[]>> {
  const run = await readRunDocument(folder);
  if (!run.ok) return run;
  if (run.value === null)
    return failure(issue("batch-folder-unreadable", { file: "run.json" }, { path: folder }));
  const records = await readRecords(batchFiles(folder));
  const isShared = sharedIds(records, run.value.issues);
  const rows = [...records]
    .sort((a, b) => compareRows(a.place, b.place))
    .map(
      (record): CohortRow => ({
        cells: record.cells,
        excluded: exclusionOf(record),
        ...(isShared(record) ? { sharedId: true } : {}),
      }),
    );
  const told = run.value.issues.filter(({ code, unit }) => unit === undefined && ofPeople.includes(code));
  const left = Math.max(0, run.value.rows.planned - records.length);
  return success(
    [...rows, ...Array.from({ length: left }, (): CohortRow => ({ cells: {}, excluded: notReached }))],
    told.map(({ unit: _, ...found }) => found),
  );
}

/**
 * Whether several people have the Patient ID of a record: slices say so of their study, and so of all others under the ID.
 * Where the batch found such an ID and no slice says which, as where those studies have no slice, it may be any.
 */
function sharedIds(
  records: readonly BatchRecord[],
  issues: RunDocument["issues"],
): (record: BatchRecord) => boolean {
  const saysSo = ({ code }: Issue) => code === "patient-id-of-several";
  const ids = new Set(records.filter((one) => one.issues.some(saysSo)).map(({ place }) => place.patientId));
  return ids.size === 0 ? () => issues.some(saysSo) : ({ place }) => ids.has(place.patientId);
}

/** The first error, or what else there is to say, of a row without numbers. */
function exclusionOf({ status, issues }: BatchRecord): ExclusionReason | undefined {
  if (status === "measured") return undefined;
  const told = issues.find(({ severity }) => severity === "error") ?? issues[0];
  return told === undefined
    ? { code: status, text: { en: "Not measured", "zh-CN": "未测量" } }
    : { code: told.code, text: { en: issueMessage(told, "en"), "zh-CN": issueMessage(told, "zh-CN") } };
}
