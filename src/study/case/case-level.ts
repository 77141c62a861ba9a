import type { Endplate } from "../../level/endplate.ts";
import type { SpineLabels } from "../../level/spine-labels.ts";

/** The sagittal slice on which the reader marked the endplate. */
export interface MarkedSagittal {
  readonly seriesInstanceUid?: string;
  readonly sopInstanceUid?: string;
  /** 1-based; the first where absent. */
  readonly frame?: number;
}

/** The level as marked on a sagittal slice: the count of the vertebrae and the L3 inferior endplate. */
export interface EndplateLevel {
  readonly confirmed: "endplate";
  /** Points in mm, LPS+, in the frame of reference named. */
  readonly endplate: Endplate;
  readonly labels: SpineLabels;
  readonly sagittal: MarkedSagittal;
  readonly frameOfReferenceUid?: string;
  /** The reader had positions compared although frames of reference differ. */
  readonly positionsTrusted?: true;
  /** From the measured slice to its neighbours in its stack, mm; absent for a lone slice. */
  readonly sliceDistanceMm?: number;
}

/** How the reader confirmed that the slice is at the L3 inferior endplate. */
export type CaseLevel = EndplateLevel | { readonly confirmed: "hand" };
