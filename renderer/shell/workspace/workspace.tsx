import { useEffect, useMemo, useReducer, useState } from "react";
import { issue } from "../../../src/base/issue.ts";
import type { Result } from "../../../src/base/result.ts";
import type { ApplicationFacts, Settings } from "../../../src/desktop-api.ts";
import { defaultRecipe } from "../../../src/fat/recipe.ts";
import { StudyBrowser } from "../../browser/study-browser.tsx";
import { AxialLayer } from "../../level/axial-layer.tsx";
import { LevelChip } from "../../level/level-chip.tsx";
import { LevelPanel } from "../../level/level-panel.tsx";
import { SagittalPane } from "../../level/sagittal-pane.tsx";
import { useAxialHand } from "../../level/use-axial-hand.ts";
import { useLevel } from "../../level/use-level.ts";
import { useMessages } from "../../messages/use-messages.ts";
import { RegionsPanel } from "../../regions/regions-panel.tsx";
import { RiskPage } from "../../risk/risk-page.tsx";
import { useRiskContext } from "../../risk/use-risk-context.ts";
import { useReading } from "../../second-reader/use-reading.ts";
import { bridge } from "../../state/bridge.ts";
import { useShortcuts } from "../../state/commands/use-shortcuts.ts";
import { useProject } from "../../state/project/use-project.ts";
import { useWorklist } from "../../state/project/use-worklist.ts";
import { useCaseFiles } from "../../state/session/use-case-files.ts";
import { useDrafts } from "../../state/session/use-drafts.ts";
import { useLiveWork } from "../../state/session/use-live-work.ts";
import { allSeries, currentSeries } from "../../state/studies/browsing.ts";
import { createSliceStore } from "../../state/studies/slice-store.ts";
import { useSlice } from "../../state/studies/use-slice.ts";
import { folderOf, useStudies } from "../../state/studies/use-studies.ts";
import { useFileDrop } from "../../state/use-file-drop.ts";
import { useIssues } from "../../state/use-issues.ts";
import { useStackView } from "../../state/view/use-stack-view.ts";
import { nudgedRecipe } from "../../state/work/nudged-recipe.ts";
import { changeWorkbench, initialWorkbench } from "../../state/work/workbench.ts";
import { StatusBar } from "../../status/status-bar.tsx";
import { Viewport } from "../../viewer/viewport.tsx";
import { DoubtsDialog } from "../../worklist/dialogs/doubts-dialog.tsx";
import { ReasonDialog } from "../../worklist/dialogs/reason-dialog.tsx";
import { RowPanel } from "../../worklist/panels/row-panel.tsx";
import { useRowInSight } from "../../worklist/rows/use-row-in-sight.ts";
import { ToolStrip } from "../bars/tool-strip.tsx";
import { TopBar } from "../bars/top-bar.tsx";
import { commandTable } from "../commands/command-table.ts";
import { OverPages } from "../pages/over-pages.tsx";
import { reachableCommands, usePages } from "../pages/use-pages.ts";
import { RepeatScreen } from "../repeat/repeat-screen.tsx";
import { recentPaths } from "./recent-paths.ts";
import { ShortcutHelp } from "./shortcut-help.tsx";
import { SidePanel } from "./side-panel.tsx";
import { useMachineEvents } from "./use-machine-events.ts";
import { useOpenedCase } from "./use-opened-case.ts";

/** What is said of work that could not be saved; it is so no longer once all of it is. */
const notSavedCodes = ["project-disk-full", "project-write-failed", "file-unwritable"] as const;

interface WorkspaceProps {
  readonly facts: ApplicationFacts;
  readonly settings: Settings;
  readonly onSettings: (settings: Settings) => void;
}

/** The one screen: studies, slice, regions, threshold, results. It joins the parts; each keeps its own state. */
export function Workspace({ facts, settings, onSettings }: WorkspaceProps) {
  const { t } = useMessages();
  const issues = useIssues();
  const remember = (paths: readonly string[]) =>
    onSettings({ ...settings, recentPaths: recentPaths(settings.recentPaths ?? [], paths) });
  const studies = useStudies(issues.take, remember);
  const [store] = useState(() => createSliceStore((path, frame) => bridge().loadSlice(path, frame)));
  const [workbench, onWorkbench] = useReducer(changeWorkbench, initialWorkbench);
  const [helping, setHelping] = useState(false);
  const [riskOpen, setRiskOpen] = useState(false);
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
  const finding = workbench.mode === "level";
  const toggleLevel = (mode: "measure" | "level") => onWorkbench({ kind: "mode", mode });
  const level = useLevel({
    open: finding,
    browsing,
    browse,
    slice,
    confirmed: log?.present.level,
    csaCm2: live?.analysis.result.patient.csaCm2,
    run: log === null ? undefined : run,
    onClose: () => toggleLevel("measure"),
  });
  const axialPlace = level.axialPlaces[browsing.index] ?? null;
  const axial = useAxialHand(level, axialPlace);
  const opened = useOpenedCase(slice, log !== null, browsing, browse, run, issues.report);
  const openSlice = state.kind === "ready" && log !== null ? { ...state, work: log.present } : null;
  const files = useCaseFiles(openSlice, issues.take, run, opened);
  const drafts = useDrafts({
    open: openSlice,
    stack,
    store,
    convention: workbench.convention,
    take: issues.take,
    onDrawn: () => onWorkbench({ kind: "tool", tool: "edit" }),
    runOn: hand.runOn,
  });
  const drawn = live?.analysis.result.drawn ?? [];
  const measuringCommands = commandTable({
    studies,
    files,
    work: { log, ...hand },
    run,
    workbench,
    changeWorkbench: onWorkbench,
    drawing,
    drafts,
    unreviewed: drawn.filter(({ decision }) => decision === "unreviewed").map(({ name }) => name),
    level,
    view,
    columns: slice?.image.columns ?? null,
    nudgeThreshold:
      limits === null || log === null
        ? undefined
        : (by) => hand.setRecipe(nudgedRecipe(log.present.recipe, limits, live?.histogram.range, by)),
    toggleRisk:
      log === null
        ? undefined
        : () => {
            if (finding) toggleLevel("measure");
            setRiskOpen(finding || !riskOpen);
          },
    help: () => setHelping(true),
  });
  const { forget, idle, kept } = hand;
  const { withdraw } = issues;
  useEffect(() => {
    if (kept === "saved") withdraw(notSavedCodes);
  }, [kept, withdraw]);
  const project = useProject(issues.take, forget, (facts) => {
    // A project that was just made (one line in its trail) has no slice yet: what is in sight stays what counts.
    if (facts === null || facts.auditHead.number > 1) forget();
    if (facts === null) return;
    issues.withdraw(["project-locked"]);
    const recentProjects = recentPaths(settings.recentProjects ?? [], [facts.path]);
    onSettings({ ...settings, recentProjects });
  });
  const worklist = useWorklist(project, issues.take, idle);
  const pages = usePages();
  const row = useRowInSight(
    worklist,
    slice,
    (place) => void studies.openAt(place),
    (place) => void store.get(place),
    pages.shown !== null,
    idle,
    issues.take,
  );
  /** A project is begun and opened on the worklist's page, under a name: without one the page asks for it. */
  const onProjects = (work: () => Promise<Result<unknown>>) => async () => {
    pages.show("worklist");
    if (settings.reader === undefined) return;
    await idle();
    issues.take(await work());
  };
  const commands = {
    ...reachableCommands(pages, { ...measuringCommands, ...row.commands }),
    "new-project": onProjects(() => bridge().createProject()),
    "open-project": onProjects(() => bridge().openProject()),
  };
  const openFolders = useMemo(
    () => [
      ...new Set(
        allSeries(browsing.studies).flatMap(({ slices }) => slices.map(({ path }) => folderOf(path))),
      ),
    ],
    [browsing.studies],
  );
  const riskContext = useRiskContext(row.id, riskOpen && pages.shown === null, issues.take);
  const reading = useReading(issues.take, settings.reader ?? "", idle);
  const reached = reading.inHand === null ? commands : {};
  useShortcuts(helping || row.wanted !== null ? {} : reached);
  useMachineEvents(reached, issues.report, studies.showProgress, open);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, at the start
  useEffect(() => void studies.show(facts.startPaths), []);

  if (reading.inHand !== null) {
    const { study, code } = reading.inHand.repeat;
    return (
      <RepeatScreen
        key={`${study}/${code}`}
        inHand={reading.inHand}
        issues={reading.messages}
        ownRecipes={settings.recipes}
        onOwnRecipes={(recipes) => onSettings({ ...settings, recipes })}
        onFinish={reading.finish}
        onLeave={reading.leave}
      />
    );
  }
  const shownView = hand.dragsLimit && workbench.view === "A" ? "C" : workbench.view;
  const rois = work?.rois ?? [];
  const visible = rois.filter((roi) => !workbench.hidden.has(roi.name));
  const messages = [
    ...issues.issues,
    ...(live === null || rois.length === 0 ? [] : live.analysis.result.issues),
    ...(rois.length > 0 && work?.level === undefined ? [issue("level-unconfirmed")] : []),
  ];
  const canLieAtLevel = series?.facts.plane !== "sagittal" && series?.facts.plane !== "coronal";
  return (
    <main
      className="workspace"
      data-mode={workbench.mode}
      data-page={pages.shown ?? undefined}
      data-dropping={drop.over}
      {...drop.handlers}
    >
      <TopBar
        commands={commands}
        view={workbench.view}
        mode={workbench.mode}
        risk={riskOpen && !finding}
        page={pages.shown}
        onLanguage={(language) => onSettings({ ...settings, language })}
      />
      <StudyBrowser
        browsing={browsing}
        progress={studies.progress}
        recentPaths={settings.recentPaths ?? []}
        onBrowse={browse}
        onStop={studies.stop}
        onOpen={open}
        onForgetRecent={() => onSettings({ ...settings, recentPaths: [] })}
      />
      <ToolStrip
        commands={commands}
        tool={workbench.tool}
        levelTool={finding ? level.tool : null}
        brushRadius={workbench.brushRadius}
        onBrushRadius={(radius) => onWorkbench({ kind: "brush-radius", radius })}
      />
      <div className="stage" data-mode={workbench.mode}>
        {finding && <SagittalPane level={level} store={store} report={issues.report} />}
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
          hand={finding ? axial.hand : null}
          chip={
            canLieAtLevel &&
            live !== null && (
              <LevelChip
                confirmed={live.analysis.result.level}
                proposed={level.measured?.level}
                issues={live.analysis.result.issues}
                onOpen={() => toggleLevel("level")}
              />
            )
          }
          onScroll={(by) => (by < 0 ? commands["previous-slice"]?.() : commands["next-slice"]?.())}
        >
          {finding && axialPlace !== null && view.transform !== null && (
            <AxialLayer level={level} slice={axialPlace} transform={view.transform} />
          )}
        </Viewport>
      </div>
      <aside className="side">
        {finding ? (
          <LevelPanel level={level} commands={commands} />
        ) : riskOpen && live !== null && slice !== null && work !== null ? (
          <RiskPage
            key={`${slice.sha256}#${slice.facts.frame}`}
            result={live.analysis.result}
            facts={slice.facts}
            clinical={work.clinical}
            context={riskContext}
            onClinical={(clinical) =>
              run(clinical === undefined ? { kind: "set-clinical" } : { kind: "set-clinical", clinical })
            }
            onPrint={files.printReport}
            onClose={() => setRiskOpen(false)}
          />
        ) : (
          <>
            {row.shownId !== null && <RowPanel worklist={worklist} id={row.shownId} commands={commands} />}
            <RegionsPanel
              rois={rois}
              workbench={workbench}
              drawn={work?.drawn}
              drafts={drawn}
              drafting={drafts.state}
              commands={commands}
              onChange={onWorkbench}
              onCommand={run}
            />
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
          </>
        )}
      </aside>
      <OverPages
        pages={pages}
        reading={reading}
        project={project}
        worklist={worklist}
        settings={settings}
        recipe={log?.present.recipe ?? defaultRecipe}
        convention={workbench.convention}
        openFolders={openFolders}
        onReader={(reader) => {
          const { reader: _, ...rest } = settings;
          onSettings(reader.trim() === "" ? rest : { ...rest, reader: reader.trim().slice(0, 80) });
        }}
        onOpen={(id) => {
          pages.show(null);
          row.open(id);
        }}
        onClose={async () => {
          await idle();
          issues.take(await bridge().closeProject());
        }}
        take={issues.take}
      />
      {worklist.doubts !== null && <DoubtsDialog {...worklist.doubts} />}
      {row.wanted !== null && <ReasonDialog wanted={row.wanted} onReason={row.onReason} />}
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
