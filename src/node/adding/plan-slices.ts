import type { StopSignal } from "../../base/in-order.ts";
import type { Issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import { planBatch } from "../../pipeline/batch/batch-plan.ts";
import { caseImage } from "../../pipeline/measuring/case-image.ts";
import { type ProjectSlice, sliceIdOf } from "../../study/project/project-slice.ts";
import { listStudies } from "../studies/list-studies.ts";
import { loadSlice } from "../studies/load-slice.ts";
import { studyLeftOut } from "./study-left-out.ts";

/** What `planSlices` may report on its way, and how it is told to stop. */
export interface PlanningContext {
  onStudies?(done: number, total: number | null): void;
  onSlices?(done: number, total: number): void;
  readonly signal?: StopSignal | undefined;
}

/**
 * The slice to measure of every study below some paths, as a project takes it: read once for its hash. What cannot be
 * read, and a study that has no such slice (`project-study-left-out`), is an issue.
 *
 * @param paths absolute: a project keeps them
 */
export async function planSlices(
  paths: readonly string[],
  { onStudies, onSlices, signal }: PlanningContext = {},
): Promise<Result<readonly ProjectSlice[]>> {
  const listing = await listStudies(paths, onStudies, signal);
  const { units, gaps, issues } = planBatch(listing, { slices: { kind: "auto" } });
  const found: Issue[] = [...issues, ...gaps.map((gap) => studyLeftOut(listing, gap))];
  const slices: ProjectSlice[] = [];
  for (const [index, { path, frame }] of units.entries()) {
    const slice = await loadSlice(path, frame);
    if (slice.ok) {
      const image = caseImage(slice.value, slice.value.sha256, slice.value.facts);
      slices.push({ id: sliceIdOf(image), image, path });
    } else found.push(...slice.issues);
    onSlices?.(index + 1, units.length);
  }
  const [first, ...more] = found;
  return slices.length === 0 && first !== undefined ? failure(first, ...more) : success(slices, found);
}
