import { useEffect, useMemo, useState } from "react";
import { bridge } from "../../state/bridge.ts";
import { useSettings } from "../../state/settings-context.ts";
import { allSeries, currentSeries } from "../../state/studies/browsing.ts";
import { createSliceStore } from "../../state/studies/slice-store.ts";
import { folderOf, useStudies } from "../../state/studies/use-studies.ts";
import { recentPaths } from "./recent-paths.ts";

/**
 * The open studies, the series in sight, and the store that every slice is read through.
 *
 * @param startPaths opened at once, as when the program was started with files
 */
export function useOpenSlices(startPaths: readonly string[]) {
  const { settings, change } = useSettings();
  const studies = useStudies((paths) =>
    change({ recentPaths: recentPaths(settings.recentPaths ?? [], paths) }),
  );
  const [store] = useState(() => createSliceStore((path, frame) => bridge().loadSlice(path, frame)));
  const { browsing, show } = studies;
  useEffect(() => void show(startPaths), [show, startPaths]);
  const series = currentSeries(browsing);
  const stack = useMemo(() => series?.slices ?? [], [series]);
  const folders = useMemo(
    () => [
      ...new Set(
        allSeries(browsing.studies).flatMap(({ slices }) => slices.map(({ path }) => folderOf(path))),
      ),
    ],
    [browsing.studies],
  );
  return { studies, store, series, stack, folders };
}

export type OpenSlices = ReturnType<typeof useOpenSlices>;
