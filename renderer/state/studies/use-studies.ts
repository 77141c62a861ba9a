import { useCallback, useReducer, useRef, useState } from "react";
import type { StudyListing } from "../../../src/dicom/series/study-listing.ts";
import { chooseSagittalSeries } from "../../../src/pipeline/level/choose-sagittal-series.ts";
import { bridge } from "../bridge.ts";
import { useTake } from "../issues-context.tsx";
import { changeBrowsing, nothingOpen, placeOf } from "./browsing.ts";
import type { SlicePlace } from "./slice-store.ts";

export interface ReadingProgress {
  readonly done: number;
  readonly total: number | null;
}

/** The folder (or archive) of a file; paths of Windows and others. */
export const folderOf = (path: string): string => path.replace(/[\\/][^\\/]*$/, "") || path;

/** Whether a sagittal series of the slice's study, other than a localizer, is among what was found. */
const hasSagittal = ({ studies }: StudyListing, { path }: SlicePlace) =>
  studies.some(
    ({ series }) =>
      series.some(({ files }) => files.includes(path)) && chooseSagittalSeries(series) !== undefined,
  );

/** What is open, and opening more of it. `onOpened` gets the paths that held a study. */
export function useStudies(onOpened: (paths: readonly string[]) => void) {
  const take = useTake();
  const [browsing, browse] = useReducer(changeBrowsing, nothingOpen);
  const [progress, setProgress] = useState<ReadingProgress | null>(null);
  const opened = useRef(onOpened);
  opened.current = onOpened;
  const turn = useRef(0);
  const show = useCallback(
    async (paths: readonly string[]) => {
      if (paths.length === 0) return false;
      turn.current += 1;
      const own = turn.current;
      setProgress({ done: 0, total: null });
      const listing = take(await bridge().listStudies(paths));
      if (own === turn.current) setProgress(null);
      if (listing === undefined) return false;
      take({ ok: true, value: listing, issues: listing.issues });
      browse({ kind: "opened", listing });
      return listing.studies.length > 0;
    },
    [take],
  );
  const open = useCallback(
    async (paths: readonly string[]) => {
      if (await show(paths)) opened.current(paths);
    },
    [show],
  );
  const known = useRef(browsing);
  known.current = browsing;
  /** Folders whose studies are not known whole, as the reader left before they were found. */
  const unfinished = useRef(new Set<string>());
  /** Shows a slice by its file at once, and then the others of its folder around it. */
  const openAt = useCallback(
    async (place: SlicePlace) => {
      turn.current += 1;
      const own = turn.current;
      const found = placeOf(known.current.studies, place);
      const folder = folderOf(place.path);
      if (found !== null) browse({ kind: "series", ...found });
      if (found !== null && !unfinished.current.has(folder)) return;
      unfinished.current.add(folder);
      let isWhole = false;
      for (const path of found === null ? [place.path, folder] : [folder]) {
        const listing = await bridge().listStudies([path]);
        if (own !== turn.current) return;
        const first = path === place.path;
        if (first) take(listing);
        if (listing.ok) browse({ kind: "found", listing: listing.value, ...(first ? { place } : {}) });
        isWhole = listing.ok && hasSagittal(listing.value, place);
      }
      const around = isWhole ? undefined : await bridge().studyAround(place.path);
      if (own !== turn.current) return;
      unfinished.current.delete(folder);
      if (around?.ok) browse({ kind: "found", listing: around.value });
    },
    [take],
  );
  const choose = useCallback(
    async (kind: "files" | "folder") => {
      const paths = take(await bridge().chooseInputs(kind));
      if (paths) await open(paths);
    },
    [open, take],
  );
  const showProgress = useCallback(
    (now: ReadingProgress) => setProgress((open) => (open === null ? null : now)),
    [],
  );
  const stop = useCallback(() => void bridge().cancelListing(), []);
  return { browsing, browse, progress, showProgress, show, open, openAt, choose, stop };
}

export type Studies = ReturnType<typeof useStudies>;
