import { useState } from "react";
import { issue } from "../../../src/base/issue.ts";
import { StudyBrowser } from "../../browser/study-browser.tsx";
import { LevelPanel } from "../../level/level-panel.tsx";
import { ProposalPanel } from "../../level/proposal/proposal-panel.tsx";
import { useLevel } from "../../level/use-level.ts";
import { useMessages } from "../../messages/use-messages.ts";
import { useReading } from "../../second-reader/use-reading.ts";
import { bridge } from "../../state/bridge.ts";
import { CommandsContext } from "../../state/commands/commands-context.ts";
import { IssuesContext, useReporting } from "../../state/issues-context.tsx";
import { SliceSessionContext } from "../../state/session/slice-session-context.ts";
import { useCaseFiles } from "../../state/session/use-case-files.ts";
import { type SliceSession, useSliceSession } from "../../state/session/use-slice-session.ts";
import { useFileDrop } from "../../state/use-file-drop.ts";
import { StatusBar } from "../../status/status-bar.tsx";
import { DoubtsDialog } from "../../worklist/dialogs/doubts-dialog.tsx";
import { ReasonDialog } from "../../worklist/dialogs/reason-dialog.tsx";
import { RowPanel } from "../../worklist/panels/row-panel.tsx";
import { Side } from "../bars/side.tsx";
import { SkipLinks } from "../bars/skip-links.tsx";
import { ToolStrip } from "../bars/tool-strip.tsx";
import { TopBar } from "../bars/top-bar.tsx";
import { OverPages } from "../pages/over-pages.tsx";
import { usePages } from "../pages/use-pages.ts";
import { RepeatScreen } from "../repeat/repeat-screen.tsx";
import { RiskSide } from "./risk-side.tsx";
import { ShortcutHelp } from "./shortcut-help.tsx";
import { Stage } from "./stage.tsx";
import { useOpenProject } from "./use-open-project.ts";
import { useOpenSlices } from "./use-open-slices.ts";
import { useOpenedCase } from "./use-opened-case.ts";
import { useRiskSwitch } from "./use-risk-switch.ts";
import { useWindowCommands } from "./use-window-commands.ts";
import "../layout.css";
import "./workspace.css";

interface WorkspaceProps {
  readonly startPaths: readonly string[];
}

/** Whether the reader is doing nothing on the slice in sight, and has done nothing since it was opened. */
const isIdle = ({ history, drawing, drafts }: SliceSession) =>
  history.log?.done.length === 0 && drawing.gesture === null && !drafts.state.kind.startsWith("drawing");

/** The one screen: studies, slice, regions, threshold, results. It joins the parts; each keeps its own state. */
export function Workspace({ startPaths }: WorkspaceProps) {
  const { t } = useMessages();
  const { issues, take } = useReporting();
  const pages = usePages();
  const [helping, setHelping] = useState(false);
  const slices = useOpenSlices(startPaths);
  const { studies, store, stack } = slices;
  const { browsing, browse } = studies;
  const drop = useFileDrop(studies.open);
  const session = useSliceSession({ store, stack, index: browsing.index });
  const { history, workbench, run, live, work } = session;
  const { log, idle } = history;
  const { slice } = session.shown;
  const finding = workbench.mode === "level";
  const level = useLevel({
    open: finding,
    browsing,
    browse,
    slice,
    work: log?.present ?? null,
    csaCm2: live?.analysis.result.patient.csaCm2,
    isIdle: isIdle(session),
    run: log === null ? undefined : run,
    suppose: (proposal) => {
      if (slice !== null) history.suppose(slice, proposal);
    },
    onClose: () => session.changeWorkbench({ kind: "mode", mode: "measure" }),
  });
  const opened = useOpenedCase(slice, log !== null, browsing, browse, run);
  const files = useCaseFiles(session.open, run, opened);
  const { project, worklist, row } = useOpenProject(slices, session, pages.shown !== null);
  const risk = useRiskSwitch(session);
  const reading = useReading(idle);
  const commands = useWindowCommands({
    studies,
    files,
    session,
    level,
    pages,
    risk,
    help: () => setHelping(true),
    rowCommands: row.commands,
    reading: reading.inHand !== null,
    keysTaken: helping || row.wanted !== null,
  });
  if (reading.inHand !== null) {
    const { study, code } = reading.inHand.repeat;
    return (
      <IssuesContext value={reading.messages}>
        <RepeatScreen
          key={`${study}/${code}`}
          inHand={reading.inHand}
          onFinish={reading.finish}
          onLeave={reading.leave}
        />
      </IssuesContext>
    );
  }
  const drawn = work !== null && work.rois.length > 0;
  const messages = [
    ...issues,
    ...(live === null || !drawn ? [] : live.analysis.result.issues),
    ...(drawn && work.level === undefined ? [issue("level-unconfirmed")] : []),
  ];
  const showsRisk = risk.open && !finding && live !== null;
  return (
    <SliceSessionContext value={session}>
      <CommandsContext value={commands}>
        <div
          className="workspace"
          data-mode={workbench.mode}
          data-page={pages.shown ?? undefined}
          data-dropping={drop.over}
          {...drop.handlers}
        >
          <SkipLinks />
          <TopBar risk={risk.open && !finding} page={pages.shown} />
          <StudyBrowser studies={studies} />
          <section className="tools" aria-label={t("tools.title")}>
            <ToolStrip levelTool={finding ? level.hand.tool : null} />
          </section>
          <Stage level={level} store={store} onTouch={() => browse({ kind: "touched" })} />
          <aside className="side" tabIndex={-1} aria-label={t("side.title")}>
            {finding && (
              <div className="side-scroll">
                <ProposalPanel level={level} />
                <LevelPanel level={level} />
              </div>
            )}
            {showsRisk && (
              <div className="side-scroll">
                <RiskSide
                  row={row.id}
                  inSight={pages.shown === null}
                  onPrint={files.printReport}
                  onClose={risk.close}
                />
              </div>
            )}
            {!finding && !showsRisk && (
              <Side
                row={
                  row.shownId !== null && (
                    <RowPanel
                      worklist={worklist}
                      id={row.shownId}
                      inHand={session.drawing.gesture !== null}
                    />
                  )
                }
              />
            )}
          </aside>
          <OverPages
            pages={pages}
            reading={reading}
            project={project}
            worklist={worklist}
            openFolders={slices.folders}
            onOpen={(id) => {
              pages.show(null);
              row.open(id);
            }}
            onClose={async () => {
              await idle();
              take(await bridge().closeProject());
            }}
          />
          {worklist.doubts !== null && <DoubtsDialog {...worklist.doubts} />}
          {row.wanted !== null && <ReasonDialog wanted={row.wanted} onReason={row.onReason} />}
          <StatusBar issues={messages} written={files.written} />
          {drop.over && <div className="drop-hint">{t("app.dropHere")}</div>}
          {helping && <ShortcutHelp onClose={() => setHelping(false)} />}
        </div>
      </CommandsContext>
    </SliceSessionContext>
  );
}
