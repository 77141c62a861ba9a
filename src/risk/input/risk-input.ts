import type { MeasureResult, RoiMeasurement } from "../../measure/measure-result.ts";

/** How a measured CSA or FDR was made, as far as it is known. */
export interface MeasuredProvenance {
  readonly kind: "measured";
  readonly recipe?: MeasureResult["recipe"];
  readonly convention?: NonNullable<RoiMeasurement["convention"]>;
  readonly weighting?: "T1" | "T2" | "PD";
  /** `L3-inferior-endplate` where it is that slice. */
  readonly level?: string;
  /** FDR with the limit of fat moved by -10 % and +10 %, percentage points. */
  readonly thresholdRange?: readonly [number, number];
}

/** Where a number comes from: measured on an image by this program, read from a table, or typed by somebody. */
export type Provenance = MeasuredProvenance | { readonly kind: "imported" } | { readonly kind: "typed" };

export interface RiskValue {
  readonly value: number;
  readonly provenance: Provenance;
}

/** Values by key, in any unit that is known; a plain number counts as typed, a missing one is left out or `null`. */
export interface RiskInput {
  readonly [key: string]: number | boolean | null | undefined | RiskValue;
}

/** A value that was given in another unit, and what it was turned into. */
export interface ShownConversion {
  readonly from: { readonly key: string; readonly value: number; readonly unit: string };
  readonly to: { readonly key: string; readonly value: number; readonly unit: string };
  readonly text: string;
}
