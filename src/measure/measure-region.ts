import { type Issue, issue } from "../base/issue.ts";
import { present } from "../base/present.ts";
import { areaOfPixels } from "./area-of-pixels.ts";
import { fattyDegenerationRatio } from "./fatty-degeneration-ratio.ts";
import type { RoiMeasurement } from "./measure-result.ts";
import type { FatCounts, RegionFacts } from "./region-facts.ts";

type FdrPart = Pick<RoiMeasurement, "fdrPercent" | "fdrDenominator" | "externalCsaMm2" | "fdrSensitivity">;

/** FDR and its sensitivity, fat and whole both counted in the same unit. */
function ratios(fat: FatCounts, whole: number, unitsPerPixel: number) {
  const ratio = (count: number) => fattyDegenerationRatio(count * unitsPerPixel, whole);
  const fdrPercent = ratio(fat.count);
  const lower10Percent = ratio(fat.countLower10Percent);
  const higher10Percent = ratio(fat.countHigher10Percent);
  if (fdrPercent === undefined || lower10Percent === undefined || higher10Percent === undefined) return {};
  return { fdrPercent, fdrSensitivity: { lower10Percent, higher10Percent } };
}

function fdrAgainstMask(fat: FatCounts, pixelCount: number): FdrPart {
  const { fdrPercent, fdrSensitivity } = ratios(fat, pixelCount, 1);
  return fdrPercent === undefined ? {} : { fdrPercent, fdrDenominator: "mask", fdrSensitivity };
}

function fdrAgainstExternal(
  { roi, spacing, external }: RegionFacts,
  fat: FatCounts,
  issues: Issue[],
): FdrPart {
  const { source, csaMm2 } = external!;
  const about = { roi: roi.name, source };
  if (!(csaMm2 > 0 && Number.isFinite(csaMm2))) {
    issues.push(issue("measure-external-area-invalid", about, { roi: roi.name }));
    return {};
  }
  if (spacing === undefined) {
    issues.push(issue("measure-external-area-needs-spacing", about, { roi: roi.name }));
    return { externalCsaMm2: csaMm2 };
  }
  const { fdrPercent, fdrSensitivity } = ratios(fat, csaMm2, areaOfPixels(1, spacing));
  if (fdrPercent === undefined) return {};
  if (fdrPercent > 100) issues.push(issue("measure-fat-exceeds-area", about, { roi: roi.name }));
  return { fdrPercent, fdrDenominator: "external", externalCsaMm2: csaMm2, fdrSensitivity };
}

/** The measurement of one region: every number that its facts allow, in the order they are written. */
export function measureRegion(facts: RegionFacts): {
  readonly measurement: RoiMeasurement;
  readonly issues: readonly Issue[];
} {
  const { roi, pixelCount, fat, spacing, intensities, eightBit } = facts;
  const issues: Issue[] = [];
  const place = { roi: roi.name };
  if (pixelCount === 1) issues.push(issue("measure-one-pixel", place, place));
  if (pixelCount > 0 && intensities === undefined) issues.push(issue("measure-not-finite", place, place));
  const fdr =
    fat === undefined
      ? {}
      : facts.external === undefined
        ? fdrAgainstMask(fat, pixelCount)
        : fdrAgainstExternal(facts, fat, issues);
  const measurement: RoiMeasurement = {
    name: roi.name,
    ...present({ convention: roi.convention }),
    pixelCount,
    ...(spacing === undefined || pixelCount === 0 ? {} : { csaMm2: areaOfPixels(pixelCount, spacing) }),
    ...(fat === undefined ? {} : { threshold: fat.threshold, fatPixelCount: fat.count }),
    ...(fat === undefined || spacing === undefined ? {} : { faMm2: areaOfPixels(fat.count, spacing) }),
    ...fdr,
    ...(intensities === undefined
      ? {}
      : {
          meanIntensity: intensities.mean,
          ...present({ stdIntensity: intensities.std }),
          minIntensity: intensities.min,
          maxIntensity: intensities.max,
        }),
    ...(eightBit === undefined
      ? {}
      : {
          eightBit: {
            mean: eightBit.mean,
            ...present({ std: eightBit.std }),
            min: eightBit.min,
            max: eightBit.max,
          },
        }),
  };
  return { measurement, issues };
}
