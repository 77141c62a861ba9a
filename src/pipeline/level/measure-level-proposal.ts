import { type Issue, issue } from "../../base/issue.ts";
import { isOtherFrame } from "../../image/is-other-frame.ts";
import type { ScalarImage } from "../../image/scalar-image.ts";
import type { SliceGeometry } from "../../image/slice-geometry.ts";
import { length, subtract } from "../../image/vector3.ts";
import { assessSlice } from "../../level/assess-slice.ts";
import { endplateName } from "../../level/find/endplate-target.ts";
import type { LevelProposalMeasurement } from "../../measure/measure-result.ts";
import type { CaseLevel } from "../../study/case/case-level.ts";
import type { CaseLevelProposal } from "../../study/case/case-level-proposal.ts";
import { isOfConfirmedEndplate } from "../../study/case/is-of-confirmed-endplate.ts";
import { proposalDoubts } from "./proposal-doubts.ts";

/**
 * Measures how a slice lies to the endplate by which a model chose it, and how far the reader's own mark lies from
 * that, where both are of the same endplate. Where the reader has confirmed the level, the doubts about the proposal are settled and not reported any more.
 * Issues: `level-other-frame`, `level-no-geometry`, those of `proposalDoubts` and `assessSlice`.
 */
export function measureLevelProposal(
  proposal: CaseLevelProposal | undefined,
  level: CaseLevel | undefined,
  { rows, columns, pixelSpacingMm }: Pick<ScalarImage, "rows" | "columns" | "pixelSpacingMm">,
  geometry: SliceGeometry | undefined,
): { readonly levelProposal?: LevelProposalMeasurement; readonly issues: readonly Issue[] } {
  if (proposal === undefined) return { issues: [] };
  const { target, endplate, confidence, count, coronalKnown } = proposal;
  const isPlaced = geometry !== undefined && pixelSpacingMm !== undefined;
  const isOther = isOtherFrame(geometry?.frameOfReferenceUid, proposal.frameOfReferenceUid);
  const found =
    isPlaced && (!isOther || proposal.positionsTrusted === true)
      ? assessSlice({ geometry, pixelSpacingMm, rows, columns }, endplate, proposal.sliceDistanceMm)
      : undefined;
  const doubts = [
    ...proposalDoubts(proposal),
    ...(isPlaced ? [] : [issue("level-no-geometry")]),
    ...(isOther ? [issue("level-other-frame")] : []),
    ...(found?.issues.filter(({ code }) => coronalKnown || code !== "level-angle-coronal") ?? []),
  ];
  return {
    levelProposal: {
      endplate: endplateName(target),
      confidence,
      countProbability: count.probability,
      ...(found === undefined
        ? {}
        : {
            distanceMm: found.distanceMm,
            sagittalDegrees: found.angle.sagittal,
            ...(coronalKnown ? { coronalDegrees: found.angle.coronal } : {}),
          }),
      ...(level?.confirmed === "endplate" && isOfConfirmedEndplate(proposal)
        ? { movedMm: farthestMove(proposal, level) }
        : {}),
    },
    issues: level === undefined ? doubts : [],
  };
}

/** How far the reader's mark lies from the proposed one, at the end that was moved more, mm. */
function farthestMove(
  proposal: CaseLevelProposal,
  { endplate }: Extract<CaseLevel, { confirmed: "endplate" }>,
) {
  const moved = (end: "anterior" | "posterior") => length(subtract(endplate[end], proposal.endplate[end]));
  return Math.max(moved("anterior"), moved("posterior"));
}
