import type { StudyEntry } from "../../src/dicom/series/study-listing.ts";
import { frameOfReferenceOf, type ShownSeries, seriesOfStudy } from "../state/studies/shown-series.ts";

/** A frame of reference that is not stated contradicts none. */
export const isSameFrame = (a: string | undefined, b: string | undefined) =>
  a === undefined || b === undefined || a === b;

const hasPlace = ({ slices }: ShownSeries) =>
  slices.length > 0 && slices.every(({ geometry }) => geometry !== undefined);

/** Earlier entries of `order` come first; the sort is stable. */
const byFirst = (series: readonly ShownSeries[], ...order: ((one: ShownSeries) => boolean)[]) => {
  const rank = (one: ShownSeries) => order.findIndex((wanted) => wanted(one)) + 1 || order.length + 1;
  return [...series].sort((a, b) => rank(a) - rank(b));
};

const isPlainT2 = ({ facts }: ShownSeries) => facts.weighting === "T2" && facts.fatSuppressed !== true;

/** The sagittal series to mark the endplate on, the best first: one in the frame of reference of the axial slices, T2. */
export function sagittalSeries(
  study: StudyEntry,
  frameOfReferenceUid: string | undefined,
): readonly ShownSeries[] {
  const sagittal = seriesOfStudy(study).filter((one) => one.facts.plane === "sagittal" && hasPlace(one));
  const same = (one: ShownSeries) => isSameFrame(frameOfReferenceOf(one), frameOfReferenceUid);
  return byFirst(
    sagittal,
    (one) => same(one) && isPlainT2(one),
    (one) => same(one) && one.facts.weighting === "T2",
    same,
    isPlainT2,
  );
}

/** The axial series among whose slices the nearest is looked for: T2 without fat suppression, else those of that kind nearest. */
export function axialSeries(
  study: StudyEntry,
  frameOfReferenceUid: string | undefined,
): readonly ShownSeries[] {
  const axial = seriesOfStudy(study).filter(
    (one) =>
      one.facts.plane === "axial" &&
      hasPlace(one) &&
      one.facts.pixelSpacingMm !== null &&
      isSameFrame(frameOfReferenceOf(one), frameOfReferenceUid),
  );
  for (const wanted of [
    isPlainT2,
    ({ facts }: ShownSeries) => facts.weighting === "T2",
    ({ facts }: ShownSeries) => facts.weighting === null,
  ]) {
    const found = axial.filter(wanted);
    if (found.length > 0) return found;
  }
  return axial;
}
