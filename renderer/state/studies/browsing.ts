import type { SliceEntry, StudyEntry, StudyListing } from "../../../src/dicom/series/study-listing.ts";
import { type ShownSeries, seriesOfStudy } from "./shown-series.ts";

/** What is open and which slice is in sight. */
export interface Browsing {
  readonly studies: readonly StudyEntry[];
  readonly seriesKey: string | null;
  readonly index: number;
  /** The program chose the slice in sight, and the reader has not touched it since. */
  readonly untouched?: true;
}

export const nothingOpen: Browsing = { studies: [], seriesKey: null, index: 0 };

export type BrowsingAction =
  | { readonly kind: "opened"; readonly listing: StudyListing }
  | { readonly kind: "series"; readonly seriesKey: string; readonly index?: number }
  | { readonly kind: "slice"; readonly index: number }
  /** The slice at `place` comes into sight, unless the reader has touched the one that is. */
  | { readonly kind: "proposed"; readonly place: Place }
  /** The reader's hand is on the picture. */
  | { readonly kind: "touched" }
  /** More is known of what is open; the slice at `place` comes into sight, or the one in sight stays. */
  | { readonly kind: "found"; readonly listing: StudyListing; readonly place?: Place };

type Place = Pick<SliceEntry, "path" | "frame">;

const middle = ({ slices }: ShownSeries) => Math.floor((slices.length - 1) / 2);

export const allSeries = (studies: readonly StudyEntry[]) => studies.flatMap(seriesOfStudy);

export const currentSeries = (state: Browsing): ShownSeries | null =>
  allSeries(state.studies).find((series) => series.key === state.seriesKey) ?? null;

export const currentStudy = (state: Browsing): StudyEntry | null =>
  state.studies.find((study) => seriesOfStudy(study).some((one) => one.key === state.seriesKey)) ?? null;

export const currentSlice = (state: Browsing): SliceEntry | null =>
  currentSeries(state)?.slices[state.index] ?? null;

/** The series to look at first: axial T2 without fat suppression, else axial, else any that has slices. */
export function preferredSeries(studies: readonly StudyEntry[]): ShownSeries | null {
  const series = allSeries(studies).filter((one) => one.slices.length > 0);
  const axial = series.filter((one) => one.facts.plane === "axial");
  return (
    axial.find(({ facts }) => facts.weighting === "T2" && facts.fatSuppressed !== true) ??
    axial.find(({ facts }) => facts.weighting === "T2") ??
    axial[0] ??
    series[0] ??
    null
  );
}

/** Where a slice is among the open studies. */
export function placeOf(studies: readonly StudyEntry[], { path, frame }: Place) {
  for (const series of allSeries(studies)) {
    const index = series.slices.findIndex((slice) => slice.path === path && slice.frame === frame);
    if (index >= 0) return { seriesKey: series.key, index };
  }
  return null;
}

/** Newly opened studies come after the ones already open; one opened again takes its old place. */
function join(known: readonly StudyEntry[], opened: readonly StudyEntry[]): readonly StudyEntry[] {
  const uid = (study: StudyEntry) => study.studyInstanceUid;
  const replaced = known.map((study) => opened.find((other) => uid(other) === uid(study)) ?? study);
  const fresh = opened.filter((study) => !known.some((other) => uid(other) === uid(study)));
  return [...replaced, ...fresh];
}

export function changeBrowsing(state: Browsing, action: BrowsingAction): Browsing {
  if (action.kind === "opened") return withOpened(state, action.listing);
  if (action.kind === "proposed" && !state.untouched) return state;
  if (action.kind === "touched" && !state.untouched) return state;
  const { untouched: _, ...held } = state;
  return changeHeld(held, action);
}

function withOpened(state: Browsing, listing: StudyListing): Browsing {
  const studies = join(state.studies, listing.studies);
  const series = preferredSeries(listing.studies);
  if (series === null) return { ...state, studies };
  return { studies, seriesKey: series.key, index: middle(series), untouched: true };
}

function changeHeld(state: Browsing, action: Exclude<BrowsingAction, { readonly kind: "opened" }>): Browsing {
  switch (action.kind) {
    case "touched":
      return state;
    case "proposed":
      return { ...state, ...placeOf(state.studies, action.place) };
    case "series": {
      const next = { ...state, seriesKey: action.seriesKey };
      const series = currentSeries(next);
      return series === null ? state : { ...next, index: action.index ?? middle(series) };
    }
    case "found": {
      const studies = join(state.studies, action.listing.studies);
      const place = action.place ?? currentSlice(state);
      if (place === null) return { ...state, studies };
      // A listing without the slice (it chose another copy of the image) must not put another one in its place.
      const found = placeOf(studies, place);
      return found === null ? state : { ...state, studies, ...found };
    }
    case "slice": {
      const last = (currentSeries(state)?.slices.length ?? 1) - 1;
      return { ...state, index: Math.min(last, Math.max(0, action.index)) };
    }
  }
}
