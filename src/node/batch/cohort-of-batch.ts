import { issue, issueMessage } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { BatchRecord } from "../../pipeline/batch/batch-record.ts";
import { compareRows } from "../../pipeline/batch/compare-rows.ts";
import type { CohortRow, ExclusionReason } from "../../report/cohort/cohort-row.ts";
import { batchFiles } from "./batch-files.ts";
import { readRecords } from "./read-records.ts";
import { readRunDocument } from "./run-document.ts";

const notReached: ExclusionReason = {
  code: "not-reached",
  text: { en: "The batch has not finished", "zh-CN": "批处理尚未完成" },
};

/** The rows of a batch's folder as a cohort; what the batch has yet to measure is excluded. Issue: `batch-folder-unreadable`. */
export async function cohortOfBatch(folder: string): Promise<Result<readonly CohortRow[]>> {
  const run = await readRunDocument(folder);
  if (!run.ok) return run;
  if (run.value === null)
    return failure(issue("batch-folder-unreadable", { file: "run.json" }, { path: folder }));
  const records = await readRecords(batchFiles(folder));
  const rows = [...records]
    .sort((a, b) => compareRows(a.place, b.place))
    .map((record): CohortRow => ({ cells: record.cells, excluded: exclusionOf(record) }));
  const left = Math.max(0, run.value.rows.planned - records.length);
  return success([
    ...rows,
    ...Array.from({ length: left }, (): CohortRow => ({ cells: {}, excluded: notReached })),
  ]);
}

/** The first error, or what else there is to say, of a row without numbers. */
function exclusionOf({ status, issues }: BatchRecord): ExclusionReason | undefined {
  if (status === "measured") return undefined;
  const told = issues.find(({ severity }) => severity === "error") ?? issues[0];
  return told === undefined
    ? { code: status, text: { en: "Not measured", "zh-CN": "未测量" } }
    : { code: told.code, text: { en: issueMessage(told, "en"), "zh-CN": issueMessage(told, "zh-CN") } };
}
