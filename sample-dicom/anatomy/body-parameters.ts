import type { MuscleName } from "../../src/roi/roi.ts";
import type { SpineParameters } from "./spine.ts";

/** What makes one body differ from another. Lengths in mm. */
export interface BodyParameters {
  readonly seed: number;
  readonly spine: SpineParameters;
  /** Half width and half depth of the L3 endplate. */
  readonly vertebraHalfWidth: number;
  readonly vertebraHalfDepth: number;
  /** Size of the paraspinal compartments and of psoas and quadratus lumborum, 1 = a middle-aged adult. */
  readonly muscleSize: number;
  readonly psoasSize: number;
  /** Thickness of the fat under the skin at the midline and towards the flanks, at L3. */
  readonly subcutaneous: { readonly midline: number; readonly flank: number };
  /** Disc degeneration by the vertebra above: 1 bright nucleus, 2 grey, 3 dark. */
  readonly discGrade: { readonly [vertebra: string]: 1 | 2 | 3 };
  /** How far a disc bulges backwards, mm, by the vertebra above. */
  readonly discBulge: { readonly [vertebra: string]: number };
  /** Thickening of the facet joints and of the ligamenta flava, 0 to 1. */
  readonly facetArthrosis: number;
  /** Lateral bow of the spine to the patient's left at L3, mm. */
  readonly lateralBow: number;
  /** The fat fraction of each compartment on the L3 inferior endplate slice, percent. */
  readonly fatPercent: { readonly [M in MuscleName]: number };
  /** Difference in size of the left multifidus and erector spinae, relative (negative: smaller). */
  readonly leftMuscleDifference: number;
}
