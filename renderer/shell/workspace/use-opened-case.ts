import { useEffect, useState } from "react";
import { issue } from "../../../src/base/issue.ts";
import type { LoadedSlice } from "../../../src/desktop-api.ts";
import type { Case } from "../../../src/study/case/case.ts";
import { useReporting } from "../../state/issues-context.tsx";
import { allSeries, type Browsing, type BrowsingAction } from "../../state/studies/browsing.ts";
import { type WorkCommand, workOf } from "../../state/work/work.ts";

/** Where the slice of a Case is among the open studies. */
function findCaseSlice(browsing: Browsing, { image }: Case) {
  for (const series of allSeries(browsing.studies)) {
    const { seriesInstanceUid } = series.facts;
    if (image.seriesInstanceUid !== undefined && image.seriesInstanceUid !== seriesInstanceUid) continue;
    const index = series.slices.findIndex(
      (slice) => slice.sopInstanceUid === image.sopInstanceUid && slice.frame === (image.frame ?? 1),
    );
    if (index >= 0 && image.sopInstanceUid !== undefined) return { seriesKey: series.key, index };
  }
  return null;
}

/**
 * Goes to the slice of a Case that was opened and puts its work there, as one command that can be undone. Nothing is
 * put on another slice, nor on one whose file has changed.
 */
export function useOpenedCase(
  slice: LoadedSlice | null,
  ready: boolean,
  browsing: Browsing,
  browse: (action: BrowsingAction) => void,
  run: (command: WorkCommand) => void,
) {
  const { report } = useReporting();
  const [waiting, setWaiting] = useState<Case | null>(null);
  useEffect(() => {
    if (waiting === null || slice === null || !ready) return;
    if (slice.facts.sopInstanceUid !== waiting.image.sopInstanceUid) return;
    const { seriesInstanceUid } = waiting.image;
    if (seriesInstanceUid !== undefined && slice.facts.seriesInstanceUid !== seriesInstanceUid) return;
    if (slice.facts.frame !== (waiting.image.frame ?? 1)) return;
    if (slice.sha256 === waiting.image.sha256) run({ kind: "replace-work", work: workOf(waiting) });
    else report([issue("case-image-changed")]);
    setWaiting(null);
  }, [waiting, slice, ready, run, report]);
  return (document: Case) => {
    const found = findCaseSlice(browsing, document);
    if (found === null) return report([issue("case-image-missing")]);
    browse({ kind: "series", ...found });
    setWaiting(document);
  };
}
