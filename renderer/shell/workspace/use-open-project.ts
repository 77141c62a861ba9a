import { useEffect } from "react";
import { useReporting } from "../../state/issues-context.tsx";
import { useProject } from "../../state/project/use-project.ts";
import { useWorklist } from "../../state/project/use-worklist.ts";
import type { SliceSession } from "../../state/session/use-slice-session.ts";
import { useSettings } from "../../state/settings-context.ts";
import { useRowInSight } from "../../worklist/rows/use-row-in-sight.ts";
import { recentPaths } from "./recent-paths.ts";
import type { OpenSlices } from "./use-open-slices.ts";

/** What is said of work that could not be saved; it is so no longer once all of it is. */
const notSavedCodes = ["project-disk-full", "project-write-failed", "file-unwritable"] as const;

/**
 * The open project with its worklist, and the current slice as one of its rows.
 *
 * @param covered whether a page is over the slice
 */
export function useOpenProject({ studies, store }: OpenSlices, session: SliceSession, covered: boolean) {
  const { withdraw } = useReporting();
  const { settings, change } = useSettings();
  const { forget, idle, kept } = session.history;
  useEffect(() => {
    if (kept === "saved") withdraw(notSavedCodes);
  }, [kept, withdraw]);
  const project = useProject(forget, (facts) => {
    // A project that was just made (one line in its trail) has no slice yet: what is in sight stays what counts.
    if (facts === null || facts.auditHead.number > 1) forget();
    if (facts === null) return;
    withdraw(["project-locked"]);
    change({ recentProjects: recentPaths(settings.recentProjects ?? [], [facts.path]) });
  });
  const worklist = useWorklist(project, idle);
  const row = useRowInSight(
    worklist,
    session.shown.slice,
    (place) => void studies.openAt(place),
    (place) => void store.get(place),
    { covered, inHand: session.drawing.gesture !== null },
    idle,
  );
  return { project, worklist, row };
}

export type OpenProject = ReturnType<typeof useOpenProject>;
