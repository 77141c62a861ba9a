import type { Issue } from "../../base/issue.ts";
import { present } from "../../base/present.ts";
import type { StudyEntry } from "../../dicom/series/study-listing.ts";
import type { EndplateTarget } from "../../level/find/endplate-target.ts";
import type { CaseLevelProposal } from "../../study/case/case-level-proposal.ts";
import { caseLevelProposalOf } from "./case-level-proposal-of.ts";
import { type LevelPorts, levelOfStudy } from "./level-of-study.ts";

/** A slice by its file and 1-based frame. */
export interface SliceFile {
  readonly path: string;
  readonly frame: number;
}

/** What a model says of the level of one study, for a reader to confirm. */
export interface ProposedLevel {
  readonly proposal?: CaseLevelProposal;
  /** The axial slice it proposes; present with the proposal. */
  readonly slice?: SliceFile;
  /** Why there is no proposal, or what makes it doubtful. */
  readonly issues: readonly Issue[];
}

/** Finds the slice of a study at an endplate, as the batch does; issues are those of `levelOfStudy`. */
export async function proposeLevel(
  study: StudyEntry,
  target: EndplateTarget,
  ports: LevelPorts,
  trustPositions: boolean,
): Promise<ProposedLevel> {
  const level = await levelOfStudy(study, target, ports, trustPositions);
  const proposal = caseLevelProposalOf(level, target, ports, trustPositions);
  const found = level.proposal?.slice;
  const slice = proposal && found && { path: found.path, frame: found.frame };
  return { ...present({ proposal, slice }), issues: level.issues };
}
