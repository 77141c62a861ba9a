import { useMemo } from "react";
import type { LoadedSlice } from "../../../src/desktop-api.ts";
import type { Recipe } from "../../../src/fat/recipe.ts";
import type { ImageTransform } from "../../ui/slice/image-transform.ts";
import { regionsInHand } from "../drawing/gesture.ts";
import { useDrawing } from "../drawing/use-drawing.ts";
import type { Report, Take } from "../use-issues.ts";
import { apartCommand, type WorkCommand } from "../work/work.ts";
import type { Workbench } from "../work/workbench.ts";
import { limitsInForce } from "./limits-in-force.ts";
import { sceneOf } from "./scene-of.ts";
import { useDraft } from "./use-draft.ts";
import { useMeasurement } from "./use-measurement.ts";
import { useWork, type WorkPlace } from "./use-work.ts";

/**
 * The work on the slice in sight with what is in hand (an outline or a limit being dragged), and its numbers. Only
 * what is let go becomes a command.
 */
export function useLiveWork(
  slice: LoadedSlice | null,
  workbench: Workbench,
  transform: ImageTransform | null,
  report: Report,
  take: Take,
  place?: WorkPlace,
) {
  const { log, fresh, ...keeping } = useWork(slice, report, take, place);
  const draft = useDraft<Recipe>();
  const scene = sceneOf(log?.present ?? null, workbench, transform);
  const subject = slice === null ? "" : `${slice.sha256}#${slice.facts.frame}`;
  const size = slice === null || !workbench.giveWay ? null : slice.image;
  const run = (command: WorkCommand) => keeping.run(size === null ? command : apartCommand(command, size));
  const drawing = useDrawing(scene, workbench.tool, subject, run);
  const present = log?.present ?? (slice === null ? null : fresh);
  const work = useMemo(() => {
    if (present === null) return null;
    const rois = regionsInHand(present.rois, drawing.gesture, size);
    return { ...present, rois, recipe: draft.draft ?? present.recipe };
  }, [present, drawing.gesture, draft.draft, size]);
  const live = useMeasurement(slice, work, present, workbench.region);
  return {
    ...keeping,
    run,
    log,
    work,
    live,
    limits: live === null || work === null ? null : limitsInForce(live, work, workbench.region),
    drawing,
    /** Whether a limit is being dragged. */
    dragsLimit: draft.draft !== null,
    proposeRecipe: draft.propose,
    setRecipe(recipe: Recipe) {
      keeping.run({ kind: "set-recipe", recipe });
      draft.propose(null);
    },
  };
}
