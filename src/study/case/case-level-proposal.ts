import type { Endplate } from "../../level/endplate.ts";
import type { EndplateTarget } from "../../level/find/endplate-target.ts";
import type { OtherCount } from "../../level/find/found-spine.ts";
import type { VertebraLabel } from "../../level/spine-labels.ts";
import type { ModelIdentity } from "../../segment/model-card.ts";
import type { MarkedSagittal } from "./case-level.ts";

/**
 * Why a slice was chosen: the endplate as a model found it on the sagittal series. It is not a confirmation, and stays
 * as it is when a reader confirms the level or moves the marks. Points in mm, LPS+, in the frame of reference named.
 */
export interface CaseLevelProposal {
  readonly model: ModelIdentity;
  /** "ONNX Runtime 1.30.0, CPU". */
  readonly engine: string;
  readonly target: EndplateTarget;
  readonly endplate: Endplate;
  /** Whether the tilt in the coronal plane was seen, or is only that of the sagittal slices. */
  readonly coronalKnown: boolean;
  /** From head to foot. */
  readonly vertebrae: readonly VertebraLabel[];
  /** Of the count and of the plane together, 0 to 1. */
  readonly confidence: number;
  /** How probable the count of the vertebrae is, other counts from the most probable on, and whether S1 was seen. */
  readonly count: {
    readonly probability: number;
    /** Below this probability the model's card asks to look twice. */
    readonly lowConfidence: number;
    readonly others: readonly OtherCount[];
    readonly sacrumSeen: boolean;
  };
  /** The sagittal pictures seem to be upside down or mirrored against their headers. */
  readonly orientationDoubtful?: true;
  readonly sagittal: MarkedSagittal;
  readonly frameOfReferenceUid?: string;
  /** The reader had positions compared although frames of reference differ. */
  readonly positionsTrusted?: true;
  /** From the chosen slice to its neighbours in its stack, mm; absent for a lone slice. */
  readonly sliceDistanceMm?: number;
}
