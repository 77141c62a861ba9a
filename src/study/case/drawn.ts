import type { Outline } from "../../roi/outline.ts";
import type { Convention } from "../../roi/roi.ts";
import type { ModelIdentity } from "../../segment/model-card.ts";

/** What drew: the model, the engine that ran it, and the convention it was asked for. */
export interface DrawnBy {
  readonly model: ModelIdentity;
  /** "ONNX Runtime 1.30.0, CPU". */
  readonly engine: string;
  readonly convention: Convention;
}

/** One structure as the model drew it, and what the reader said to it. */
export interface DrawnStructure {
  /** The region's name. */
  readonly name: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** As the model drew them; the region itself may have been corrected since. */
  readonly outlines: readonly [Outline, ...Outline[]];
  /** Absent while the reader has said nothing. */
  readonly reviewed?: "accepted" | "rejected";
  /** Where it comes from an earlier drawing than the others. */
  readonly earlier?: DrawnBy;
}

/** What a model drew on the slice of a Case: enough to see afterwards what the reader changed. */
export interface Drawn extends DrawnBy {
  /** Below this confidence the model's card asks to look twice. */
  readonly lowConfidence: number;
  readonly structures: readonly DrawnStructure[];
}
