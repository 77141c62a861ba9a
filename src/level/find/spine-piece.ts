import type { GridPoint } from "../../segment/picture/grid-place.ts";

/** A vertebral body as a connected piece of what the network saw. */
export interface SpinePiece {
  /** Indices into the network's grid, row-major. */
  readonly pixels: Int32Array;
  /** Centre of mass, corner convention. */
  readonly centre: GridPoint;
  /** For each body class (`other`, L1 to L5, S1) its mean share of the piece's body probability; the sum is 1. */
  readonly shares: readonly number[];
  /** It was cut out of a larger piece whose parts touch all along: where it ends is a guess. */
  readonly guessed?: true;
}
