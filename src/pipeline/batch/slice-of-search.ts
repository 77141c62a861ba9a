import { issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import { endplateName } from "../../level/find/endplate-target.ts";
import { caseLevelProposalOf } from "../level/case-level-proposal-of.ts";
import { type LevelPorts, levelOfStudy, type StudyLevel } from "../level/level-of-study.ts";
import type { BatchSearch, BatchUnit } from "./batch-unit.ts";

/** The slice that was found, and all that was seen on the sagittal series. */
export interface SearchedSlice {
  readonly unit: BatchUnit;
  readonly level: StudyLevel;
}

/**
 * Finds the slice of a study by the model. The row keeps the search's id; doubts that follow from the proposal kept in
 * the Case are issues of the result, not of the unit. Issues: `batch-no-level`, and after it why.
 */
export async function sliceOfSearch(
  { id, search }: BatchSearch,
  ports: LevelPorts,
): Promise<Result<SearchedSlice>> {
  const { study, target, trustPositions, choices } = search;
  const level = await levelOfStudy(study, target, ports, trustPositions);
  const levelProposal = caseLevelProposalOf(level, target, ports, trustPositions);
  const chosen = choices.find(
    ({ path, frame, seriesInstanceUid }) =>
      path === level.proposal?.slice.path &&
      frame === level.proposal.slice.frame &&
      seriesInstanceUid === level.proposal.series.seriesInstanceUid,
  );
  if (levelProposal === undefined || chosen === undefined)
    return failure(issue("batch-no-level", { endplate: endplateName(target) }), ...level.issues);
  const untold = level.issues.filter(({ code }) => !code.startsWith("level-"));
  const issues = [...chosen.issues, ...untold];
  return success({ unit: { ...chosen, id, sliceId: chosen.id, levelProposal, issues }, level });
}
