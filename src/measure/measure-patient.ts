import { type Issue, issue } from "../base/issue.ts";
import { squareMillimetres, toSquareCentimetres } from "../base/units.ts";
import { muscleNames } from "../roi/roi.ts";
import { fattyDegenerationRatio } from "./fatty-degeneration-ratio.ts";
import type { PatientMeasurement, RoiMeasurement } from "./measure-result.ts";

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

/** FDR pooled over the muscles: the sum of fat over the sum of the denominators, never a mean of ratios. */
function pooledFdr(
  muscles: readonly RoiMeasurement[],
  source: string,
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
  const fat = sum(muscles, (muscle) => (external ? muscle.faMm2 : muscle.fatPixelCount));
  const whole = sum(muscles, (muscle) => (external ? muscle.externalCsaMm2 : muscle.pixelCount));
  if (fat === undefined || whole === undefined || fdrDenominator === undefined) return {};
  const fdrPercent = fattyDegenerationRatio(fat, whole);
  return fdrPercent === undefined ? {} : { fdrPercent, fdrDenominator };
}

const toCm2 = (area: number) => toSquareCentimetres(squareMillimetres(area));

/**
 * The patient's numbers: CSA and FA are sums of the four muscles in cm², FDR is pooled. A missing, empty or doubled
 * muscle leaves them out.
 *
 * @param externalSource where the areas typed in come from, for the text of an issue.
 */
export function measurePatient(
  regions: readonly RoiMeasurement[],
  externalSource = "",
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
  const csa = complete && sum(complete, (muscle) => muscle.csaMm2);
  const fa = complete && sum(complete, (muscle) => muscle.faMm2);
  const body = one("VB")[0]?.csaMm2;
  return {
    patient: {
      ...(csa === undefined ? {} : { csaCm2: toCm2(csa) }),
      ...(fa === undefined ? {} : { faCm2: toCm2(fa) }),
      ...(complete === undefined ? {} : pooledFdr(complete, externalSource, issues)),
      ...(body === undefined ? {} : { vbCm2: toCm2(body) }),
    },
    issues,
  };
}
