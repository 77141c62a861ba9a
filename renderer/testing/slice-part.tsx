import { type ReactNode, useMemo, useState } from "react";
import { success } from "../../src/base/result.ts";
import { defaultRecipe, type Recipe } from "../../src/fat/recipe.ts";
import { caseFromSlice } from "../../src/pipeline/measuring/case-from-slice.ts";
import type { Roi } from "../../src/roi/roi.ts";
import type { Case } from "../../src/study/case/case.ts";
import { CommandsContext } from "../state/commands/commands-context.ts";
import { drawCommands } from "../state/session/draw-commands.ts";
import { SliceSessionContext } from "../state/session/slice-session-context.ts";
import { type SliceSession, useSliceSession } from "../state/session/use-slice-session.ts";
import { viewCommands } from "../state/session/view-commands.ts";
import { createSliceStore } from "../state/studies/slice-store.ts";
import { shownSlice } from "./shown-slice.ts";

interface SlicePartProps {
  /** What was drawn on the slice before. */
  readonly rois?: readonly Roi[];
  readonly recipe?: Recipe;
  /** What is kept after every change. */
  readonly onKept?: (work: Case) => void;
  readonly children: ReactNode | ((session: SliceSession) => ReactNode);
}

const stack = [{ path: "slice.dcm", frame: 1 }];
const nothing: readonly Roi[] = [];

/** A part of the window with the sample slice above it, measured by the same session as in the program. */
export function SlicePart({ rois = nothing, recipe = defaultRecipe, onKept, children }: SlicePartProps) {
  const [store] = useState(() => createSliceStore(async () => success(shownSlice)));
  const keeping = useMemo(
    () => ({
      async keep(work: Case) {
        onKept?.(work);
        return success(null);
      },
      recall: async () =>
        success(caseFromSlice({ slice: shownSlice, sha256: shownSlice.sha256, rois, recipe })),
    }),
    [rois, recipe, onKept],
  );
  const session = useSliceSession({ store, stack, index: 0, keeping });
  return (
    <SliceSessionContext value={session}>
      <CommandsContext value={{ ...drawCommands(session), ...viewCommands(session) }}>
        {typeof children === "function" ? children(session) : children}
      </CommandsContext>
    </SliceSessionContext>
  );
}
