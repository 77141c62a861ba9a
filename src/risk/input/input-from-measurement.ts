import type { MeasureResult, RoiMeasurement } from "../../measure/measure-result.ts";
import type { MeasuredProvenance, RiskInput } from "./risk-input.ts";

/** What is known of the slice beyond its measurement. */
export interface MeasuredForRisk {
  readonly weighting?: "T1" | "T2" | "PD";
  /** `L3-inferior-endplate` where the reader or the program placed it there. */
  readonly level?: string;
}

const muscles = ["MF_L", "MF_R", "ES_L", "ES_R"];

/**
 * CSA (sum of four muscles, cm²), FDR (percentage points) and vertebral body area of a measured slice as input to a model,
 * with how they were made. What was not measured is left out.
 */
export function inputFromMeasurement(
  { patient, recipe, rois }: MeasureResult,
  slice: MeasuredForRisk = {},
): RiskInput {
  const measured = muscles.flatMap((name) => rois.filter((roi) => roi.name === name));
  const conventions = new Set(measured.map(({ convention }) => convention));
  const [convention] = conventions.size === 1 ? conventions : [];
  const how: MeasuredProvenance = {
    kind: "measured",
    ...(convention === undefined ? {} : { convention }),
    ...slice,
  };
  const thresholdRange = pooledRange(measured);
  const { csaCm2, fdrPercent, vbCm2 } = patient;
  return {
    ...(csaCm2 === undefined ? {} : { csaCm2: { value: csaCm2, provenance: how } }),
    ...(vbCm2 === undefined ? {} : { vbCm2: { value: vbCm2, provenance: how } }),
    ...(fdrPercent === undefined
      ? {}
      : {
          fdrPercent: {
            value: fdrPercent,
            provenance: { ...how, recipe, ...(thresholdRange ? { thresholdRange } : {}) },
          },
        }),
  };
}

/** The patient's FDR with the limit moved by -10 % and +10 %: each muscle's, weighted by its pixels. */
function pooledRange(rois: readonly RoiMeasurement[]): readonly [number, number] | undefined {
  if (rois.length !== muscles.length) return undefined;
  let [pixels, lower, higher] = [0, 0, 0];
  for (const { pixelCount, fdrSensitivity, fdrDenominator } of rois) {
    if (fdrSensitivity === undefined || fdrDenominator !== "mask") return undefined;
    pixels += pixelCount;
    lower += pixelCount * fdrSensitivity.lower10Percent;
    higher += pixelCount * fdrSensitivity.higher10Percent;
  }
  if (pixels === 0) return undefined;
  const ends = [lower / pixels, higher / pixels] as const;
  return [Math.min(...ends), Math.max(...ends)];
}
