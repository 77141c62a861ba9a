import type { StopSignal } from "../../base/in-order.ts";
import type { Issue } from "../../base/issue.ts";
import { levelDoubtCodes } from "../../base/level-doubt-codes.ts";
import { failure, type Result, success } from "../../base/result.ts";
import { type EndplateTarget, usualEndplate } from "../../level/find/endplate-target.ts";
import { planBatch } from "../../pipeline/batch/batch-plan.ts";
import { sliceOfSearch } from "../../pipeline/batch/slice-of-search.ts";
import { caseImage } from "../../pipeline/measuring/case-image.ts";
import type { PlannedSlice } from "../../project/adding/planned-slice.ts";
import type { CaseLevelProposal } from "../../study/case/case-level-proposal.ts";
import { sliceIdOf } from "../../study/project/project-slice.ts";
import { loadSpineModel } from "../model/load-spine-model.ts";
import { listStudies } from "../studies/list-studies.ts";
import { loadSlice } from "../studies/load-slice.ts";
import { studyLeftOut } from "./study-left-out.ts";

/** What `planSlices` may report on its way, how it is told to stop, and which slice it takes. */
export interface PlanningContext {
  onStudies?(done: number, total: number | null): void;
  onSlices?(done: number, total: number): void;
  readonly signal?: StopSignal | undefined;
  /** The endplate at which the model finds the slice (the L3 inferior one where absent), or the middle slice. */
  readonly level?: EndplateTarget | "middle";
  readonly trustPositions?: boolean;
}

/** A slice that was chosen, and how. */
interface Chosen {
  readonly path: string;
  readonly frame: number;
  readonly levelProposal?: CaseLevelProposal | undefined;
  readonly doubt?: Issue | undefined;
}

/**
 * The slice to measure of every study below some paths, as a project takes it: read once for its hash. What cannot be
 * read, and a study that has no such slice (`project-study-left-out`, after it why), is an issue.
 *
 * @param paths absolute: a project keeps them
 */
export async function planSlices(
  paths: readonly string[],
  context: PlanningContext = {},
): Promise<Result<readonly PlannedSlice[]>> {
  const { onStudies, onSlices, signal, level = usualEndplate, trustPositions = false } = context;
  const listing = await listStudies(paths, onStudies, signal);
  const rule =
    level === "middle"
      ? ({ kind: "middle" } as const)
      : { kind: "level" as const, target: level, trustPositions };
  const { units, searches, gaps, issues } = planBatch(listing, { slices: rule });
  const found: Issue[] = [...issues];
  for (const gap of gaps) found.push(studyLeftOut(listing, gap), ...gap.issues.slice(1));
  const slices: PlannedSlice[] = [];
  const total = units.length + searches.length;
  let done = 0;
  const take = async ({ path, frame, levelProposal, doubt }: Chosen) => {
    const slice = await loadSlice(path, frame);
    if (slice.ok) {
      const image = caseImage(slice.value, slice.value.sha256, slice.value.facts);
      slices.push({ slice: { id: sliceIdOf(image), image, path }, levelProposal, doubt });
    } else found.push(...slice.issues);
  };
  const tell = () => {
    done += 1;
    onSlices?.(done, total);
  };
  for (const { path, frame, issues: told } of units) {
    await take({ path, frame, doubt: told.find(isDoubt) });
    tell();
  }
  const model = searches.length === 0 ? undefined : await loadSpineModel();
  if (model?.ok === false) return model;
  for (const search of searches) {
    if (signal?.aborted) break;
    const chosen = await sliceOfSearch(search, { ...model!.value, readSlice: loadSlice });
    if (chosen.ok) {
      const { unit, level: seen } = chosen.value;
      await take({ ...unit, levelProposal: unit.levelProposal, doubt: seen.issues.find(isDoubt) });
    } else found.push(studyLeftOut(listing, search), ...chosen.issues);
    tell();
  }
  await model?.value.finder.close();
  const [first, ...more] = found;
  return slices.length === 0 && first !== undefined ? failure(first, ...more) : success(slices, found);
}

const isDoubt = ({ code }: Issue) => levelDoubtCodes.has(code);
