import type { Convention, RegionName, Roi } from "../../roi/roi.ts";
import type { ModelIdentity } from "../../segment/model-card.ts";
import type { Drawn, DrawnStructure } from "../../study/case/drawn.ts";

/** What a model drew on one slice, and what ran it. */
export interface ModelOutlines {
  readonly rois: readonly Roi[];
  /** Of each structure, 0 to 1. */
  readonly confidence: { readonly [Name in RegionName]?: number };
  readonly model: ModelIdentity;
  readonly engine: string;
  /** Below this confidence the model's card asks to look twice. */
  readonly lowConfidence: number;
}

/** A model's outlines with the time they took, milliseconds from the slice's pixels to outlines. */
export interface TimedOutlines extends ModelOutlines {
  readonly timeMs: number;
}

/** What a Case keeps of a model's outlines. It holds no time, so that the same work gives the same bytes. */
export function drawnByModel(outlines: ModelOutlines, convention: Convention): Drawn {
  const { rois, confidence, model, engine, lowConfidence } = outlines;
  const structures = rois.map(
    (roi): DrawnStructure => ({
      name: roi.name,
      confidence: confidence[roi.name as RegionName] ?? 0,
      outlines: roi.outlines,
    }),
  );
  return { model, engine, convention, lowConfidence, structures };
}
