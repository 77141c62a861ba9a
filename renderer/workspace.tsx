import { useEffect, useMemo, useReducer, useState } from "react";
import type { ApplicationFacts, Settings } from "../src/desktop-api.ts";
import { bridge } from "./bridge.ts";
import { StudyBrowser } from "./browser/study-browser.tsx";
import { ShortcutHelp } from "./keyboard/shortcut-help.tsx";
import { useShortcuts } from "./keyboard/use-shortcuts.ts";
import { useMessages } from "./messages/use-messages.ts";
import { RegionsPanel } from "./regions/regions-panel.tsx";
import { SidePanel } from "./shell/side-panel.tsx";
import { ToolStrip } from "./shell/tool-strip.tsx";
import { TopBar } from "./shell/top-bar.tsx";
import { currentSeries } from "./state/browsing.ts";
import { commandTable } from "./state/command-table.ts";
import { useCaseFiles } from "./state/use-case-files.ts";
import { useFileDrop } from "./state/use-file-drop.ts";
import { useIssues } from "./state/use-issues.ts";
import { useLiveWork } from "./state/use-live-work.ts";
import { useMachineEvents } from "./state/use-machine-events.ts";
import { useOpenedCase } from "./state/use-opened-case.ts";
import { useSlice } from "./state/use-slice.ts";
import { useStudies } from "./state/use-studies.ts";
import { changeWorkbench, initialWorkbench } from "./state/workbench.ts";
import { StatusBar } from "./status/status-bar.tsx";
import { nudgedRecipe } from "./threshold/nudged-recipe.ts";
import { createSliceStore } from "./viewer/slice-store.ts";
import { useStackView } from "./viewer/use-stack-view.ts";
import { Viewport } from "./viewer/viewport.tsx";

interface WorkspaceProps {
  readonly facts: ApplicationFacts;
  readonly settings: Settings;
  readonly onSettings: (settings: Settings) => void;
}

/** The one screen: studies, slice, regions, threshold, results. It joins the parts; each keeps its own state. */
export function Workspace({ facts, settings, onSettings }: WorkspaceProps) {
  const { t } = useMessages();
  const issues = useIssues();
  const studies = useStudies(issues.take);
  const [store] = useState(() => createSliceStore((path, frame) => bridge().loadSlice(path, frame)));
  const [workbench, onWorkbench] = useReducer(changeWorkbench, initialWorkbench);
  const [helping, setHelping] = useState(false);
  const drop = useFileDrop(studies.open);

  const { browsing, browse, open } = studies;
  const series = currentSeries(browsing);
  const stack = useMemo(() => series?.slices ?? [], [series]);
  const state = useSlice(store, stack, browsing.index, issues.report);
  const slice = state.kind === "ready" ? state.slice : null;
  const view = useStackView(store, stack, browsing.index);

  const { log, work, live, limits, drawing, run, ...hand } = useLiveWork(
    slice,
    workbench,
    view.transform,
    issues.report,
    issues.take,
  );
  const opened = useOpenedCase(slice, log !== null, browsing, browse, run, issues.report);
  const openSlice = state.kind === "ready" && log !== null ? { ...state, work: log.present } : null;
  const files = useCaseFiles(openSlice, issues.take, run, opened);
  const commands = commandTable({
    studies,
    files,
    work: { log, ...hand },
    run,
    workbench,
    changeWorkbench: onWorkbench,
    drawing,
    view,
    columns: slice?.image.columns ?? null,
    nudgeThreshold:
      limits === null || log === null
        ? undefined
        : (by) => hand.setRecipe(nudgedRecipe(log.present.recipe, limits, live?.histogram.range, by)),
    help: () => setHelping(true),
  });
  useShortcuts(helping ? {} : commands);
  useMachineEvents(commands, issues.report, studies.showProgress, open);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, at the start
  useEffect(() => void open(facts.startPaths), []);

  const shownView = hand.dragsLimit && workbench.view === "A" ? "C" : workbench.view;
  const rois = work?.rois ?? [];
  const visible = rois.filter((roi) => !workbench.hidden.has(roi.name));
  const messages = [
    ...issues.issues,
    ...(live === null || rois.length === 0 ? [] : live.analysis.result.issues),
  ];
  return (
    <main className="workspace" data-dropping={drop.over} {...drop.handlers}>
      <TopBar
        commands={commands}
        view={workbench.view}
        onLanguage={(language) => onSettings({ ...settings, language })}
      />
      <StudyBrowser
        studies={browsing.studies}
        seriesUid={browsing.seriesUid}
        progress={studies.progress}
        onChoose={(seriesUid) => browse({ kind: "series", seriesUid })}
      />
      <ToolStrip
        commands={commands}
        tool={workbench.tool}
        brushRadius={workbench.brushRadius}
        onBrushRadius={(radius) => onWorkbench({ kind: "brush-radius", radius })}
      />
      <Viewport
        state={state}
        view={view}
        shownView={shownView}
        workbench={workbench}
        drawing={drawing}
        rois={visible}
        analysis={live?.analysis ?? null}
        index={browsing.index}
        count={stack.length}
        onScroll={(by) => (by < 0 ? commands["previous-slice"]?.() : commands["next-slice"]?.())}
      />
      <aside className="side">
        <RegionsPanel rois={rois} workbench={workbench} onChange={onWorkbench} onCommand={run} />
        {live !== null && work !== null && (
          <SidePanel
            work={work}
            live={live}
            limits={limits}
            active={workbench.region}
            ownRecipes={settings.recipes}
            onDraft={hand.proposeRecipe}
            onRecipe={hand.setRecipe}
            onOwnRecipes={(recipes) => onSettings({ ...settings, recipes })}
            onCommand={run}
          />
        )}
      </aside>
      <StatusBar
        issues={messages}
        kept={log !== null && log.done.length + log.undone.length > 0 ? hand.kept : null}
        written={files.written}
        onClear={issues.clear}
      />
      {drop.over && <div className="drop-hint">{t("app.dropHere")}</div>}
      {helping && <ShortcutHelp onClose={() => setHelping(false)} />}
    </main>
  );
}
