import type { SeriesEntry } from "../../dicom/series/study-listing.ts";

/**
 * The series to find the vertebrae on: a sagittal one, T2-weighted rather than T1 rather than another, without rather
 * than with fat suppression, and then the one with most slices. Undefined where none is sagittal and of use.
 */
export function chooseSagittalSeries(series: readonly SeriesEntry[]): SeriesEntry | undefined {
  return series
    .filter(({ plane, specialPurpose }) => plane === "sagittal" && specialPurpose === undefined)
    .reduce<SeriesEntry | undefined>(
      (best, next) => (best === undefined || rank(next) > rank(best) ? next : best),
      undefined,
    );
}

const rank = ({ weighting, fatSuppressed, sliceCount }: SeriesEntry) =>
  (weighting === "T2" ? 4e9 : weighting === "T1" ? 2e9 : 0) - (fatSuppressed === true ? 1e9 : 0) + sliceCount;
