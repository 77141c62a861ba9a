import type { SeriesEntry } from "../../dicom/series/study-listing.ts";

/**
 * The sagittal series to find the vertebrae on, the best first: T2-weighted rather than T1 rather than another, without
 * rather than with fat suppression, and then the one with most slices. Localizers and the like are left out.
 */
export const sagittalSeriesInOrder = (series: readonly SeriesEntry[]): readonly SeriesEntry[] =>
  series
    .filter(({ plane, specialPurpose }) => plane === "sagittal" && specialPurpose === undefined)
    .sort((a, b) => rank(b) - rank(a));

/** The first of `sagittalSeriesInOrder`; undefined where none is sagittal and of use. */
export const chooseSagittalSeries = (series: readonly SeriesEntry[]): SeriesEntry | undefined =>
  sagittalSeriesInOrder(series)[0];

const rank = ({ weighting, fatSuppressed, sliceCount }: SeriesEntry) =>
  (weighting === "T2" ? 4e9 : weighting === "T1" ? 2e9 : 0) - (fatSuppressed === true ? 1e9 : 0) + sliceCount;
