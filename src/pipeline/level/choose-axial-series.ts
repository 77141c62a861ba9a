import type { SeriesEntry } from "../../dicom/series/study-listing.ts";

/**
 * Whether a series is one to measure muscles on: axial, T2-weighted, fat not suppressed, and no localizer or mosaic.
 * What the header leaves open (fat suppression) is taken for a no; an unknown weighting is not T2.
 */
export const isAxialT2 = ({ plane, weighting, fatSuppressed, specialPurpose }: SeriesEntry): boolean =>
  plane === "axial" && weighting === "T2" && fatSuppressed !== true && specialPurpose === undefined;

/**
 * The series to draw and measure on, of those that there are: an axial one, T2-weighted rather than not, without
 * rather than with fat suppression, and then the one with most slices. Undefined where none is axial and of use.
 *
 * @example
 * const { studies } = await listStudies(["scans"]);
 * studies.map(({ series }) => chooseAxialSeries(series)?.weighting); // => ["T2", "T2", "T2"]
 */
export function chooseAxialSeries(series: readonly SeriesEntry[]): SeriesEntry | undefined {
  return series
    .filter(({ plane, specialPurpose }) => plane === "axial" && specialPurpose === undefined)
    .reduce<SeriesEntry | undefined>(
      (best, next) => (best === undefined || rank(next) > rank(best) ? next : best),
      undefined,
    );
}

const rank = ({ weighting, fatSuppressed, sliceCount }: SeriesEntry) =>
  (weighting === "T2" ? 1e9 : 0) - (fatSuppressed === true ? 5e8 : 0) + sliceCount;
