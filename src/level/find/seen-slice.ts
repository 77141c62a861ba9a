import type { GridPoint } from "../../segment/picture/grid-place.ts";
import type { BodyCorners } from "./body-corners.ts";

/** A vertebral body on one sagittal slice; points in pixels of the slice, corner convention. */
export interface SeenVertebra {
  readonly centre: GridPoint;
  readonly corners: BodyCorners;
  /** Share of each body class (`other`, L1 to L5, S1); the sum is 1. */
  readonly shares: readonly number[];
  readonly areaMm2: number;
  /** Where it ends was not seen: it touches its neighbour. */
  readonly guessed?: true;
}

/** What the network saw on one sagittal slice. */
export interface SeenSlice {
  /** From head to foot. */
  readonly vertebrae: readonly SeenVertebra[];
  readonly discs: readonly SeenDisc[];
  /** Area of the spinal canal: large on the slices about the middle. */
  readonly canalMm2: number;
  /** The side of the patient's front once the slice stands upright. */
  readonly front: "left" | "right";
  /** The canal lies on the side that is called the front. */
  readonly canalInFront?: true;
}

/** A disc on one sagittal slice. */
export interface SeenDisc {
  readonly centre: GridPoint;
  readonly areaMm2: number;
}
