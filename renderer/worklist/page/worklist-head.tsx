import { projectExports } from "../../../src/desktop-api.ts";
import type { Project } from "../../state/project/use-project.ts";
import type { Worklist } from "../../state/project/use-worklist.ts";
import { useSettings } from "../../state/settings-context.ts";
import { CommitField } from "../../ui/commit-field.tsx";
import { MenuButton } from "../../ui/menu-button.tsx";
import { useWorklistTexts } from "../texts/use-worklist-texts.ts";
import { useProjectFile } from "./use-project-file.ts";
import type { WorklistPanel } from "./worklist-panel.ts";
import "./worklist-head.css";

interface WorklistHeadProps {
  readonly project: Project;
  readonly worklist: Worklist;
  /** Folders of the studies that are open. */
  readonly openFolders: readonly string[];
  readonly panels: readonly WorklistPanel[];
  readonly panel: string | null;
  readonly onPanel: (panel: string | null) => void;
  readonly onClose: () => void;
}

/** The open project: its name and reader, adding to it, its panels and its file. */
export function WorklistHead(props: WorklistHeadProps) {
  const { project, worklist, panels, panel, onPanel, openFolders } = props;
  const { say } = useWorklistTexts();
  const { settings, sign } = useSettings();
  const file = useProjectFile(project);
  const { facts } = project;
  const { view, change } = worklist;
  const { selection, chosen } = worklist.choice;
  const ids = selection.selected.size > 0 ? chosen : worklist.list.ids;
  if (facts === null) return null;
  const { batch } = project;
  const running = batch?.state === "running" || batch?.state === "stopping" ? batch : null;
  const writable = (work: () => void) => (facts.readOnly ? undefined : work);
  return (
    <div className="worklist-top" role="toolbar" aria-label={say("project")}>
      <strong data-testid="project-name" title={facts.path}>
        {facts.name}
      </strong>
      {facts.readOnly && <span className="badge badge-warning">{say("readOnly")}</span>}
      <MenuButton
        testid="project-add"
        text={say("add")}
        entries={[
          { id: "add-open", text: say("addOpen"), onChoose: writable(() => void file.addFrom(openFolders)) },
          { id: "add-folder", text: say("addFolder"), onChoose: writable(() => void file.choose("folder")) },
          { id: "add-files", text: say("addFiles"), onChoose: writable(() => void file.choose("files")) },
          { id: "add-outside", text: say("addOutside"), onChoose: writable(() => void file.takeOver()) },
        ]}
      />
      {panels
        .filter(({ inMenu }) => inMenu === undefined)
        .map(({ id, title }) => (
          <button
            key={id}
            type="button"
            data-testid={`panel-${id}`}
            aria-pressed={panel === id}
            onClick={() => onPanel(panel === id ? null : id)}
          >
            {say(title)}
            {id === "batch" && running !== null && panel !== id && (
              <span className="badge" data-testid="batch-under-way">
                {say("batch.running", { done: running.done, total: running.total })}
              </span>
            )}
          </button>
        ))}
      <MenuButton
        testid="project-studies"
        text={say("panel.studies")}
        entries={panels
          .filter(({ inMenu }) => inMenu)
          .map(({ id, title }) => ({
            id: `panel-${id}`,
            text: say(title),
            onChoose: () => onPanel(panel === id ? null : id),
          }))}
      />
      <MenuButton
        testid="project-export"
        text={say("export.title")}
        entries={projectExports.map((kind) => ({
          id: `project-export-${kind}`,
          text: say(`export.${kind}`),
          onChoose: ids.length === 0 ? undefined : () => void file.exportAs(kind, ids),
        }))}
        hint={say("export.shown", { count: ids.length })}
      />
      <MenuButton
        testid="project-menu"
        text={say("menu")}
        entries={[
          { id: "project-backup", text: say("backup"), onChoose: () => void file.backup() },
          { id: "project-verify", text: say("verify"), onChoose: () => void file.verify() },
          { id: "project-close", text: say("close"), onChoose: props.onClose },
        ]}
      />
      <span className="worklist-note" role="status" data-testid="worklist-note">
        {file.note}
      </span>
      <CommitField
        testid="reader"
        label={say("reader")}
        caption={say("reader")}
        value={settings.reader ?? ""}
        onCommit={sign}
      />
      <button
        type="button"
        data-testid="worklist-muscles"
        title={say("musclesTitle")}
        aria-pressed={view.muscles}
        disabled={view.layout === "gallery"}
        onClick={() => change({ kind: "muscles" })}
      >
        {say("muscles")}
      </button>
      <fieldset className="segments" aria-label={say("layout")}>
        {(["table", "gallery"] as const).map((layout) => (
          <button
            key={layout}
            type="button"
            data-testid={`layout-${layout}`}
            aria-pressed={view.layout === layout}
            onClick={() => change({ kind: "layout", layout })}
          >
            {say(`layout.${layout}`)}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
