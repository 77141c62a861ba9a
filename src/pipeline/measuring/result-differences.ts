import { present } from "../../base/present.ts";
import type { MeasureResult } from "../../measure/measure-result.ts";

/** A value that is another one now; absent where it was, or is, not measured. */
export interface ResultDifference {
  /** "MF_L.fdrPercent", "patient.csaCm2", "MF_L.threshold.lower". */
  readonly value: string;
  readonly before?: number | string;
  readonly after?: number | string;
}

/**
 * Where two results of one slice differ: every number and name of the regions and of the patient's sums, and the display
 * range. What is said about them (issues) may have changed with the program and does not count.
 */
export function resultDifferences(before: MeasureResult, after: MeasureResult): readonly ResultDifference[] {
  const [then, now] = [valuesOf(before), valuesOf(after)];
  const names = new Set([...then.keys(), ...now.keys()]);
  return [...names].flatMap((value) => {
    const [was, is] = [then.get(value), now.get(value)];
    if (was === is) return [];
    return [{ value, ...present({ before: was, after: is }) }];
  });
}

function valuesOf({ rois, patient, displayRange }: MeasureResult): ReadonlyMap<string, number | string> {
  const values = new Map<string, number | string>();
  const note = (name: string, value: unknown) => {
    if (typeof value === "number" || typeof value === "string") values.set(name, value);
    else if (typeof value === "object" && value !== null) {
      for (const [key, inner] of Object.entries(value)) note(`${name}.${key}`, inner);
    }
  };
  const seen = new Map<string, number>();
  for (const roi of rois) {
    const count = (seen.get(roi.name) ?? 0) + 1;
    seen.set(roi.name, count);
    note(count === 1 ? roi.name : `${roi.name}#${count}`, roi);
  }
  note("patient", patient);
  note("displayRange", displayRange);
  return values;
}
