import { useEffect, useRef, useState } from "react";
import type { LocalModel } from "../../../src/risk/local/make-local-model.ts";
import type { Project } from "../../state/project/use-project.ts";
import type { Worklist } from "../../state/project/use-worklist.ts";
import { ReasonDialog } from "../dialogs/reason-dialog.tsx";
import { JobsBar } from "../jobs/jobs-bar.tsx";
import { WorklistFilters } from "../list/worklist-filters.tsx";
import { WorklistGallery } from "../list/worklist-gallery.tsx";
import { WorklistTable } from "../list/worklist-table.tsx";
import { useWorklistActions } from "../rows/use-worklist-actions.ts";
import { TakeOverDialog } from "../take-over/take-over-dialog.tsx";
import { useWorklistTexts } from "../texts/use-worklist-texts.ts";
import { ProjectStart } from "./project-start.tsx";
import { WorklistActionsBar } from "./worklist-actions-bar.tsx";
import { WorklistHead } from "./worklist-head.tsx";
import type { WorklistPanel } from "./worklist-panel.ts";
import "./worklist-page.css";

export interface WorklistPageProps {
  readonly shown: boolean;
  /** The panels beside the list, in the order of their buttons. */
  readonly panels: readonly WorklistPanel[];
  readonly project: Project;
  readonly worklist: Worklist;
  readonly openFolders: readonly string[];
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
  /** The panel that is open at first. */
  readonly firstPanel: string | null;
  readonly ended: string | null;
  readonly onRead: (study: string) => void;
  readonly onAgreement: (study: string) => void;
  readonly onLocalModel: (local: LocalModel) => void;
}

/** Every slice of the open project: to find, to judge, to have measured and to open. */
export function WorklistPage(props: WorklistPageProps) {
  const { shown, project, worklist } = props;
  const { say } = useWorklistTexts();
  const [panel, setPanel] = useState<string | null>(props.firstPanel);
  const { actions, wanted, onReason } = useWorklistActions(worklist, props.onOpen);
  const page = useRef<HTMLElement>(null);
  const opened = project.facts !== null;
  const { layout } = worklist.view;
  // The list takes the keys when it comes into sight.
  useEffect(() => {
    if (!shown || !opened) return;
    page.current?.querySelector<HTMLElement>(`.worklist-${layout}`)?.focus({ preventScroll: true });
  }, [shown, opened, layout]);
  const chosen = props.panels.find(({ id }) => id === panel);
  const List = layout === "table" ? WorklistTable : WorklistGallery;
  return (
    <main
      ref={page}
      className="worklist"
      data-testid="worklist"
      data-panel={chosen?.id ?? "none"}
      hidden={!shown}
      aria-label={say("title")}
    >
      {!opened ? (
        <ProjectStart />
      ) : (
        <>
          <WorklistHead
            project={project}
            worklist={worklist}
            openFolders={props.openFolders}
            panels={props.panels}
            panel={panel}
            onPanel={setPanel}
            onClose={props.onClose}
          />
          <JobsBar jobs={project.jobs} />
          <WorklistFilters worklist={worklist} />
          <div className="worklist-list">
            {shown && <List worklist={worklist} actions={actions} />}
            {worklist.list.shown.length === 0 && (
              <p className="worklist-empty">
                {say(worklist.list.rows.length === 0 ? "empty" : "nothingShown")}
              </p>
            )}
          </div>
          {chosen !== undefined && (
            <aside className="worklist-panel" aria-label={say(chosen.title)}>
              <header className="panel-title">
                <h2>{say(chosen.title)}</h2>
                {chosen.inMenu && (
                  <button
                    type="button"
                    className="quiet"
                    data-testid="panel-close"
                    onClick={() => setPanel(null)}
                  >
                    {say("panel.close")}
                  </button>
                )}
              </header>
              <chosen.Panel
                project={project}
                worklist={worklist}
                ended={props.ended}
                onRead={props.onRead}
                onAgreement={props.onAgreement}
                onLocalModel={props.onLocalModel}
              />
            </aside>
          )}
          <WorklistActionsBar worklist={worklist} actions={actions} />
        </>
      )}
      {project.takeOver.offered !== null && (
        <TakeOverDialog work={project.takeOver.offered} onAnswer={project.takeOver.onAnswer} />
      )}
      {wanted !== null && <ReasonDialog wanted={wanted} onReason={onReason} />}
    </main>
  );
}
