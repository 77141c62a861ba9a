import { bySeverity } from "../../base/by-severity.ts";
import type { Issue } from "../../base/issue.ts";
import { leftRightAsymmetry } from "../../measure/left-right-asymmetry.ts";
import type { MeasureResult } from "../../measure/measure-result.ts";
import { type Convention, isMuscle, type MuscleName, muscleNames } from "../../roi/roi.ts";
import type { Case } from "../case/case.ts";
import type { WorklistRow } from "./worklist-row.ts";

/** What the worklist shows of a Case. */
export type CaseSummary = Pick<
  WorklistRow,
  | "outlined"
  | "convention"
  | "csaCm2"
  | "faCm2"
  | "fdrPercent"
  | "vbCm2"
  | "csaMm2"
  | "fdrPercentOf"
  | "asymmetryPercent"
  | "confidence"
  | "levelConfirmed"
  | "issueCodes"
>;

/** Of a slice without a Case. */
export const emptySummary: CaseSummary = {
  outlined: false,
  csaMm2: {},
  fdrPercentOf: {},
  levelConfirmed: false,
  issueCodes: [],
};

/**
 * What the worklist shows of a Case: the numbers of its result as they were measured, the convention where all its
 * muscles share one, and the lowest confidence of what a model drew. What the Case does not hold is absent.
 */
export function caseSummary({ rois, result, drawn, level }: Case): CaseSummary {
  const muscles = rois.filter(({ name }) => isMuscle(name));
  const csaMm2 = ofMuscles(result, "csaMm2");
  return {
    outlined: rois.length > 0,
    ...present("convention", sharedConvention(muscles.map(({ convention }) => convention))),
    ...present("csaCm2", result?.patient.csaCm2),
    ...present("faCm2", result?.patient.faCm2),
    ...present("fdrPercent", result?.patient.fdrPercent),
    ...present("vbCm2", result?.patient.vbCm2),
    csaMm2,
    fdrPercentOf: ofMuscles(result, "fdrPercent"),
    ...present("asymmetryPercent", asymmetryPercent(csaMm2)),
    ...present("confidence", lowest((drawn?.structures ?? []).map(({ confidence }) => confidence))),
    levelConfirmed: level !== undefined,
    issueCodes: codesOf(result?.issues ?? []),
  };
}

const present = <Key extends string, Value>(key: Key, value: Value | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: Value };

const lowest = (values: readonly number[]) => (values.length === 0 ? undefined : Math.min(...values));

function sharedConvention(stated: readonly (Convention | undefined)[]): Convention | undefined {
  const [first, ...others] = stated;
  return others.every((convention) => convention === first) ? first : undefined;
}

/** One number of each muscle; of two regions of one name neither, since nobody knows which is meant. */
function ofMuscles(
  result: MeasureResult | undefined,
  value: "csaMm2" | "fdrPercent",
): { readonly [Name in MuscleName]?: number } {
  const found: { [Name in MuscleName]?: number } = {};
  for (const name of muscleNames) {
    const [only, ...others] = (result?.rois ?? []).filter((roi) => roi.name === name);
    const number = others.length === 0 ? only?.[value] : undefined;
    if (number !== undefined) found[name] = number;
  }
  return found;
}

/** Of MF and ES together; absent where a muscle is missing. */
function asymmetryPercent(csaMm2: { readonly [Name in MuscleName]?: number }): number | undefined {
  const { MF_L, MF_R, ES_L, ES_R } = csaMm2;
  if (MF_L === undefined || MF_R === undefined || ES_L === undefined || ES_R === undefined) return undefined;
  return leftRightAsymmetry(MF_L + ES_L, MF_R + ES_R);
}

/** Each code once, errors first, else in the order they were found. */
function codesOf(issues: readonly Issue[]): readonly string[] {
  return [...new Set(bySeverity(issues).map(({ code }) => code))];
}
