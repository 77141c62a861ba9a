import { useMemo, useReducer, useState } from "react";
import { success } from "../../../src/base/result.ts";
import type { Settings } from "../../../src/desktop-api.ts";
import { useMessages } from "../../messages/use-messages.ts";
import { RegionsPanel } from "../../regions/regions-panel.tsx";
import { RepeatBar } from "../../second-reader/repeat-bar.tsx";
import type { RepeatInHand } from "../../second-reader/use-reading.ts";
import { bridge } from "../../state/bridge.ts";
import type { CommandTable } from "../../state/commands/command-id.ts";
import { useShortcuts } from "../../state/commands/use-shortcuts.ts";
import { useDrafts } from "../../state/session/use-drafts.ts";
import { useLiveWork } from "../../state/session/use-live-work.ts";
import type { WorkPlace } from "../../state/session/use-work.ts";
import { createSliceStore } from "../../state/studies/slice-store.ts";
import { useSlice } from "../../state/studies/use-slice.ts";
import type { useIssues } from "../../state/use-issues.ts";
import { useStackView } from "../../state/view/use-stack-view.ts";
import { nudgedRecipe } from "../../state/work/nudged-recipe.ts";
import { changeWorkbench, initialWorkbench } from "../../state/work/workbench.ts";
import { StatusBar } from "../../status/status-bar.tsx";
import { ThresholdPanel } from "../../threshold/threshold-panel.tsx";
import { thresholdSubject } from "../../threshold/threshold-subject.ts";
import { Viewport } from "../../viewer/viewport.tsx";
import { ToolStrip } from "../bars/tool-strip.tsx";
import { drawCommands, viewCommands } from "../commands/command-table.ts";

interface RepeatScreenProps {
  readonly inHand: RepeatInHand;
  readonly issues: ReturnType<typeof useIssues>;
  readonly ownRecipes: Settings["recipes"];
  readonly onOwnRecipes: (recipes: Settings["recipes"]) => void;
  readonly onFinish: () => Promise<void>;
  readonly onLeave: () => void;
}

/**
 * One blinded repeat, in place of everything else: the slice under its code, tools, regions and threshold. Nothing here
 * knows more of the slice than its pixels.
 */
export function RepeatScreen(props: RepeatScreenProps) {
  const { inHand, issues, ownRecipes, onOwnRecipes, onFinish, onLeave } = props;
  const { repeat, slice: blinded, work: begun, convention } = inHand;
  const { study, code } = repeat;
  const { t } = useMessages();
  const [store] = useState(() => createSliceStore(async () => success(blinded)));
  const stack = useMemo(() => [{ path: code, frame: blinded.facts.frame }], [code, blinded]);
  const place = useMemo(() => repeatPlace(inHand), [inHand]);
  const [workbench, onWorkbench] = useReducer(changeWorkbench, {
    ...initialWorkbench,
    ...(convention === undefined ? {} : { convention }),
  });
  const [leaving, setLeaving] = useState(false);
  const state = useSlice(store, stack, 0, issues.report);
  const slice = state.kind === "ready" ? state.slice : null;
  const view = useStackView(store, stack, 0);
  const { log, work, live, limits, drawing, run, ...hand } = useLiveWork(
    slice,
    workbench,
    view.transform,
    issues.report,
    issues.take,
    place,
  );
  const drafts = useDrafts({
    open: state.kind === "ready" && log !== null ? { ...state, work: log.present } : null,
    stack,
    store,
    convention: workbench.convention,
    take: issues.take,
    outline: (_, wanted) => bridge().outlineRepeat(study, code, wanted),
    onDrawn: () => onWorkbench({ kind: "tool", tool: "edit" }),
    runOn: hand.runOn,
  });
  const structures = live?.analysis.result.drawn ?? [];
  const end = async (how: () => Promise<void> | void) => {
    if (leaving) return;
    setLeaving(true);
    await hand.idle();
    await how();
    setLeaving(false);
  };
  const rois = work?.rois ?? [];
  const commands: CommandTable = {
    ...drawCommands({
      work: { log, ...hand },
      run,
      workbench,
      changeWorkbench: onWorkbench,
      drawing,
      columns: blinded.image.columns,
      drafts,
      unreviewed: structures.filter(({ decision }) => decision === "unreviewed").map(({ name }) => name),
      nudgeThreshold:
        limits === null || log === null
          ? undefined
          : (by) => hand.setRecipe(nudgedRecipe(log.present.recipe, limits, live?.histogram.range, by)),
    }),
    ...viewCommands({ workbench, changeWorkbench: onWorkbench, view }),
    "repeat-finish": rois.length === 0 || leaving ? undefined : () => void end(onFinish),
  };
  useShortcuts(commands);
  return (
    <main className="workspace repeat" data-testid="repeat" data-code={code} data-busy={leaving}>
      <RepeatBar
        inHand={inHand}
        commands={commands}
        view={workbench.view}
        onLeave={() => void end(onLeave)}
      />
      <ToolStrip
        commands={commands}
        tool={workbench.tool}
        levelTool={null}
        brushRadius={workbench.brushRadius}
        onBrushRadius={(radius) => onWorkbench({ kind: "brush-radius", radius })}
      />
      <div className="stage" data-mode="measure">
        <Viewport
          code={code}
          state={state}
          view={view}
          shownView={hand.dragsLimit && workbench.view === "A" ? "C" : workbench.view}
          workbench={workbench}
          drawing={drawing}
          rois={rois.filter((roi) => !workbench.hidden.has(roi.name))}
          analysis={live?.analysis ?? null}
          index={0}
          count={1}
          hand={null}
          onScroll={() => undefined}
        />
      </div>
      <aside className="side">
        <RegionsPanel
          rois={rois}
          workbench={workbench}
          drawn={work?.drawn}
          drafts={structures}
          drafting={drafts.state}
          commands={commands}
          onChange={onWorkbench}
          onCommand={run}
        />
        {live !== null && (
          <ThresholdPanel
            recipe={work?.recipe ?? begun.recipe}
            histogram={live.histogram}
            subject={thresholdSubject(work ?? begun, workbench.region, t)}
            limits={limits}
            ownRecipes={ownRecipes}
            hasRegion={(name) => rois.some((roi) => roi.name === name)}
            onDraft={hand.proposeRecipe}
            onCommit={hand.setRecipe}
            onOwnRecipes={onOwnRecipes}
          />
        )}
      </aside>
      <StatusBar
        issues={issues.issues}
        kept={log !== null && log.done.length + log.undone.length > 0 ? hand.kept : null}
        written={{ state: "none" }}
        onClear={issues.clear}
      />
    </main>
  );
}

/** The work goes to the repeat, wherever the slice's own work is. */
const repeatPlace = ({ repeat: { study, code }, work }: RepeatInHand): WorkPlace => ({
  keep: (changed) => bridge().keepRepeat(study, code, changed),
  recall: async () => success(work),
});
