import type { PlacedSlice } from "../../image/placed-slice.ts";
import type { Vector3 } from "../../image/slice-geometry.ts";
import type { SeenSlice, SeenVertebra } from "./seen-slice.ts";

/** One sagittal slice in the patient and what was seen on it. */
export interface PlacedView {
  readonly slice: PlacedSlice;
  readonly seen: SeenSlice;
}

/** A vertebral body on one of the slices of a series. */
export interface TrackedBody {
  /** Index of the slice among those given. */
  readonly at: number;
  readonly vertebra: SeenVertebra;
  /** Its centre in the patient, mm. */
  readonly centreMm: Vector3;
}

/** One vertebral body followed through the slices that show it, in their order. */
export type SpineTrack = readonly TrackedBody[];
