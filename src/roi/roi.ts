import type { Outline } from "./outline.ts";

/** The four paraspinal muscles, patient's left and right, in the order tables show them. */
export const muscleNames = ["MF_L", "MF_R", "ES_L", "ES_R"] as const;
export type MuscleName = (typeof muscleNames)[number];

/** The regions the product draws: the muscles and the vertebral body. Others may have any name. */
export const regionNames = [...muscleNames, "VB"] as const;
export type RegionName = (typeof regionNames)[number];

/**
 * How a muscle is outlined (Berry 2018, doi 10.1186/s12891-018-2059-x): `fascial` is the whole compartment with
 * the epimuscular fat, `muscle` the visible muscle border without it.
 */
export const conventions = ["fascial", "muscle"] as const;
export type Convention = (typeof conventions)[number];

/** How an outline came to be. */
export const origins = ["drawn", "mirrored", "imported", "model"] as const;
export type Origin = (typeof origins)[number];

/** A region of interest on one slice. Several outlines combine by even-odd: one inside another is a hole. */
export interface Roi {
  readonly id: string;
  readonly name: string;
  readonly outlines: readonly [Outline, ...Outline[]];
  /** Absent where it was never stated (an imported ROI) or means nothing (VB). */
  readonly convention?: Convention;
  readonly origin: Origin;
}

/** Whether a region is one of the four muscles that the patient's sums are made of. */
export const isMuscle = (name: string): name is MuscleName =>
  (muscleNames as readonly string[]).includes(name);
