import { failure, type Result, success } from "../../base/result.ts";
import type { ProjectStore } from "../../project/project-store.ts";
import type { WorklistRow } from "../../study/project/worklist-row.ts";
import { overwrittenInputs } from "../sources/overwritten-inputs.ts";

/** Refuses to write over the project or one of its images: `file-would-overwrite-input`. */
export async function spareInputs(
  targets: readonly string[],
  store: ProjectStore,
  rows: readonly WorklistRow[],
): Promise<Result<null>> {
  const inputs = [store.facts().path, ...rows.map(({ path }) => path)];
  const [first, ...more] = await overwrittenInputs(targets, inputs);
  return first === undefined ? success(null) : failure(first, ...more);
}
