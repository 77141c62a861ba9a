import { useCallback, useReducer, useState } from "react";
import { bridge } from "../bridge.ts";
import { changeBrowsing, nothingOpen } from "./browsing.ts";
import type { Take } from "./use-issues.ts";

export interface ReadingProgress {
  readonly done: number;
  readonly total: number | null;
}

/** What is open, and opening more of it. */
export function useStudies(take: Take) {
  const [browsing, browse] = useReducer(changeBrowsing, nothingOpen);
  const [progress, setProgress] = useState<ReadingProgress | null>(null);
  const open = useCallback(
    async (paths: readonly string[]) => {
      if (paths.length === 0) return;
      setProgress({ done: 0, total: null });
      const listing = take(await bridge().listStudies(paths));
      setProgress(null);
      if (listing === undefined) return;
      take({ ok: true, value: listing, issues: listing.issues });
      browse({ kind: "opened", listing });
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
  return { browsing, browse, progress, showProgress, open, choose };
}
