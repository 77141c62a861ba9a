import type { Vector3 } from "../../image/slice-geometry.ts";
import type { EndplateTarget } from "../../level/find/endplate-target.ts";
import { lowConfidence, modelIdentity } from "../../segment/model-card.ts";
import type { CaseLevelProposal } from "../../study/case/case-level-proposal.ts";
import type { LevelPorts, StudyLevel } from "./level-of-study.ts";

/**
 * What a Case keeps of the level found in its study; undefined where no slice was proposed. Points are rounded to
 * micrometres and probabilities to 1e-4, so that kinds of processors do not differ.
 *
 * @param trustPositions as given to `levelOfStudy`.
 */
export function caseLevelProposalOf(
  { sagittal, vertebrae, count, proposal, issues }: StudyLevel,
  target: EndplateTarget,
  { finder, card }: Pick<LevelPorts, "finder" | "card">,
  trustPositions: boolean,
): CaseLevelProposal | undefined {
  if (proposal === undefined || sagittal === undefined || count === undefined) return undefined;
  const { endplate, sliceDistanceMm, coronalKnown, confidence } = proposal;
  const { seriesInstanceUid } = sagittal.series;
  const { sopInstanceUid, frame, geometry } = sagittal.slice;
  const frameUid = geometry?.frameOfReferenceUid;
  const sliceFrame = proposal.slice.geometry?.frameOfReferenceUid;
  const isTrusted =
    trustPositions && frameUid !== undefined && sliceFrame !== undefined && frameUid !== sliceFrame;
  return {
    model: modelIdentity(card),
    engine: finder.engine,
    target,
    endplate: {
      anterior: rounded(endplate.anterior),
      posterior: rounded(endplate.posterior),
      sagittalNormal: rounded(endplate.sagittalNormal, 1e6),
    },
    coronalKnown,
    vertebrae: vertebrae.map(({ level, centreMm }) => ({ name: level, centre: rounded(centreMm) })),
    confidence: round(confidence, 1e4),
    count: {
      probability: round(count.probability, 1e4),
      lowConfidence: lowConfidence(card),
      others: count.others.map(({ shift, probability }) => ({ shift, probability: round(probability, 1e4) })),
      sacrumSeen: count.sacrumSeen,
    },
    ...(issues.some(({ code }) => code === "level-orientation") ? { orientationDoubtful: true } : {}),
    sagittal: {
      ...(seriesInstanceUid === "" ? {} : { seriesInstanceUid }),
      ...(sopInstanceUid === undefined ? {} : { sopInstanceUid }),
      ...(frame === 1 ? {} : { frame }),
    },
    ...(frameUid === undefined ? {} : { frameOfReferenceUid: frameUid }),
    ...(isTrusted ? { positionsTrusted: true } : {}),
    ...(sliceDistanceMm === undefined ? {} : { sliceDistanceMm: round(sliceDistanceMm, 1e6) }),
  };
}

const round = (value: number, parts: number) => Math.round(value * parts) / parts + 0;
const rounded = ([x, y, z]: Vector3, parts = 1e3): Vector3 => [
  round(x, parts),
  round(y, parts),
  round(z, parts),
];
