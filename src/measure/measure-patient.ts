import { type Issue, issue } from "../base/issue.ts";
import { squareMillimetres, toSquareCentimetres } from "../base/units.ts";
import type { PixelSpacingMm } from "../image/scalar-image.ts";
import { muscleNames } from "../roi/roi.ts";
import { areaOfPixels } from "./area-of-pixels.ts";
import { fattyDegenerationRatio } from "./fatty-degeneration-ratio.ts";
import type { PatientMeasurement, RoiMeasurement } from "./measure-result.ts";
import type { RepeatedPixels } from "./shared-pixels.ts";

/** Sum of a number over the muscles; absent where one of them lacks it. */
function sum(
  muscles: readonly RoiMeasurement[],
  number: (muscle: RoiMeasurement) => number | undefined,
): number | undefined {
  let total = 0;
  for (const muscle of muscles) {
    const value = number(muscle);
    if (value === undefined) return undefined;
    total += value;
  }
  return total;
}

/** The muscles as counted, and what their counts hold more than once. */
interface Shared {
  readonly repeated: RepeatedPixels;
  readonly spacing?: PixelSpacingMm | undefined;
}

/** A sum of areas in mm², each pixel once. */
function areaOnce(
  muscles: readonly RoiMeasurement[],
  area: "csaMm2" | "faMm2",
  { repeated, spacing }: Shared,
): number | undefined {
  const total = sum(muscles, (muscle) => muscle[area]);
  const twice = area === "csaMm2" ? repeated.count : repeated.fatCount;
  const count = sum(muscles, area === "csaMm2" ? (one) => one.pixelCount : (one) => one.fatPixelCount);
  if (twice === 0 || total === undefined || count === undefined || spacing === undefined) return total;
  return areaOfPixels(count - twice, spacing);
}

/** FDR pooled over the muscles: the sum of fat over the sum of the denominators, never a mean of ratios. */
function pooledFdr(
  muscles: readonly RoiMeasurement[],
  source: string,
  shared: Shared,
  issues: Issue[],
): Pick<PatientMeasurement, "fdrPercent" | "fdrDenominator"> {
  const denominators = new Set(muscles.map((muscle) => muscle.fdrDenominator));
  if (denominators.has(undefined)) return {};
  if (denominators.size > 1) {
    issues.push(issue("measure-mixed-denominators", { source }));
    return {};
  }
  const [fdrDenominator] = denominators;
  const external = fdrDenominator === "external";
  const fat = external ? areaOnce(muscles, "faMm2", shared) : sum(muscles, (muscle) => muscle.fatPixelCount);
  const whole = sum(muscles, (muscle) => (external ? muscle.externalCsaMm2 : muscle.pixelCount));
  if (fat === undefined || whole === undefined || fdrDenominator === undefined) return {};
  const fdrPercent = external
    ? fattyDegenerationRatio(fat, whole)
    : fattyDegenerationRatio(fat - shared.repeated.fatCount, whole - shared.repeated.count);
  return fdrPercent === undefined ? {} : { fdrPercent, fdrDenominator };
}

const toCm2 = (area: number) => toSquareCentimetres(squareMillimetres(area));

/**
 * The patient's numbers: CSA and FA are sums of the four muscles in cm², FDR is pooled. A missing, empty or doubled
 * muscle leaves them out. A pixel that two muscles share is counted once, but not in areas typed in.
 *
 * @param externalSource where the areas typed in come from, for the text of an issue.
 * @param shared what the muscles count more than once, and the spacing that makes it an area.
 */
export function measurePatient(
  regions: readonly RoiMeasurement[],
  externalSource = "",
  shared: Shared = { repeated: { count: 0, fatCount: 0 } },
): { readonly patient: PatientMeasurement; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const named = (name: string) => regions.filter((region) => region.name === name);
  for (const name of new Set(regions.map((region) => region.name))) {
    const count = named(name).length;
    if (count > 1) issues.push(issue("measure-duplicate-name", { roi: name, count }, { roi: name }));
  }
  for (const name of muscleNames) {
    if (named(name).length === 0) issues.push(issue("measure-muscle-missing", { roi: name }, { roi: name }));
  }
  if (named("VB").length === 0) issues.push(issue("measure-vertebral-body-missing", {}, { roi: "VB" }));

  const one = (name: string) => (named(name).length === 1 ? named(name) : []);
  const muscles = muscleNames.flatMap(one).filter((muscle) => muscle.pixelCount > 0);
  const complete = muscles.length === muscleNames.length ? muscles : undefined;
  const csa = complete && areaOnce(complete, "csaMm2", shared);
  const fa = complete && areaOnce(complete, "faMm2", shared);
  const body = one("VB")[0]?.csaMm2;
  return {
    patient: {
      ...(csa === undefined ? {} : { csaCm2: toCm2(csa) }),
      ...(fa === undefined ? {} : { faCm2: toCm2(fa) }),
      ...(complete === undefined ? {} : pooledFdr(complete, externalSource, shared, issues)),
      ...(body === undefined ? {} : { vbCm2: toCm2(body) }),
    },
    issues,
  };
}
