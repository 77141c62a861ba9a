import { readFile } from "node:fs/promises";
import { issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { BatchPlan } from "../../pipeline/batch/batch-plan.ts";
import { writeAtomically } from "../files/write-atomically.ts";

/** `plan.json`: the slices that the batch began with, by study, so that a batch that goes on measures the same ones. */
interface KeptPlan {
  readonly schema: "paraspine-batch-plan";
  readonly schemaVersion: 1;
  readonly studies: { readonly [study: string]: readonly string[] };
}

function keptPlan({ units, searches, gaps }: BatchPlan): KeptPlan {
  const studies: Record<string, string[]> = {};
  for (const { id, studyInstanceUid = "", patientId = "" } of [...units, ...searches, ...gaps]) {
    const study = `${studyInstanceUid} ${patientId}`;
    studies[study] = [...(studies[study] ?? []), id];
  }
  return { schema: "paraspine-batch-plan", schemaVersion: 1, studies };
}

/** Writes which slices the batch begins with, whole or not at all. Issues: those of `writeAtomically`. */
export const writePlan = (file: string, plan: BatchPlan): Promise<Result<null>> =>
  writeAtomically(file, `${JSON.stringify(keptPlan(plan), null, 1)}\n`);

/**
 * Whether all that the batch began with is still there and chosen; studies that have come since are welcome. Issues:
 * `batch-input-changed`, `batch-folder-unreadable`.
 */
export async function checkPlan(file: string, plan: BatchPlan): Promise<Result<null>> {
  let then: KeptPlan;
  try {
    then = JSON.parse(await readFile(file, "utf8")) as KeptPlan;
  } catch {
    return failure(issue("batch-folder-unreadable", { file: "plan.json" }, { path: file }));
  }
  const { studies } = keptPlan(plan);
  const count = Object.entries(then.studies)
    .filter(([study, ids]) => studies[study]?.join() !== ids.join())
    .reduce((sum, [, ids]) => sum + ids.length, 0);
  return count === 0 ? success(null) : failure(issue("batch-input-changed", { count }));
}
