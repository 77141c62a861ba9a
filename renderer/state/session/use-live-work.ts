import { useMemo } from "react";
import type { LoadedSlice } from "../../../src/desktop-api.ts";
import type { Recipe } from "../../../src/fat/recipe.ts";
import type { ImageTransform } from "../../ui/slice/image-transform.ts";
import { regionsInHand } from "../drawing/gesture.ts";
import { useDrawing } from "../drawing/use-drawing.ts";
import { nudgedRecipe } from "../work/nudged-recipe.ts";
import { apartCommand, type WorkCommand } from "../work/work.ts";
import type { Workbench, WorkbenchAction } from "../work/workbench.ts";
import { limitsInForce } from "./limits-in-force.ts";
import { sceneOf } from "./scene-of.ts";
import { useDraft } from "./use-draft.ts";
import { useMeasurement } from "./use-measurement.ts";
import { useSeenAhead } from "./use-seen-ahead.ts";
import { useWork, type WorkPlace } from "./use-work.ts";

/**
 * The work on the current slice with what is being dragged (an outline or a limit being dragged), and its numbers. Only
 * what is let go becomes a command.
 */
export function useLiveWork(
  slice: LoadedSlice | null,
  workbench: Workbench,
  changeWorkbench: (action: WorkbenchAction) => void,
  transform: ImageTransform | null,
  place: WorkPlace | undefined,
) {
  const history = useWork(slice, place);
  const { log, fresh } = history;
  const draft = useDraft<Recipe>();
  useSeenAhead(slice, workbench);
  const scene = sceneOf(log?.present ?? null, workbench, transform, slice?.image ?? null);
  const subject = slice === null ? "" : `${slice.sha256}#${slice.facts.frame}`;
  const size = slice === null || !workbench.giveWay ? null : slice.image;
  const run = (command: WorkCommand) => history.run(size === null ? command : apartCommand(command, size));
  const drawing = useDrawing(scene, workbench.tool, subject, {
    onCommand: run,
    onResumed: ({ kind, region }) => {
      changeWorkbench({ kind: "tool", tool: kind });
      changeWorkbench({ kind: "region", region });
    },
  });
  const present = log?.present ?? (slice === null ? null : fresh);
  const work = useMemo(() => {
    if (present === null) return null;
    const rois = regionsInHand(present.rois, drawing.gesture, size);
    return { ...present, rois, recipe: draft.draft ?? present.recipe };
  }, [present, drawing.gesture, draft.draft, size]);
  const live = useMeasurement(slice, work, present, workbench.region);
  const limits = live === null || work === null ? null : limitsInForce(live, work, workbench.region);
  const set = (recipe: Recipe) => {
    history.run({ kind: "set-recipe", recipe });
    draft.propose(null);
  };
  const recipe = {
    /** The fat thresholds to show; null where there are none. */
    limits,
    /** Whether a limit is being dragged. */
    dragged: draft.draft !== null,
    propose: draft.propose,
    set,
    /** Moves the limit that separates muscle from fat; absent while there is none. */
    nudge:
      limits === null || log === null
        ? undefined
        : (by: number) => set(nudgedRecipe(log.present.recipe, limits, live?.histogram.range, by)),
  };
  return { history, run, work, live, recipe, drawing };
}
