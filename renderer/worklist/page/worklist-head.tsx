import { useState } from "react";
import { type ProjectExport, projectExports } from "../../../src/desktop-api.ts";
import { bridge } from "../../state/bridge.ts";
import type { Project } from "../../state/project/use-project.ts";
import type { Worklist } from "../../state/project/use-worklist.ts";
import type { Take } from "../../state/use-issues.ts";
import { CommitField } from "../../ui/commit-field.tsx";
import { MenuButton } from "../../ui/menu-button.tsx";
import { type Say, useWorklistTexts } from "../texts/use-worklist-texts.ts";
import type { WorklistPanel } from "./worklist-panel.ts";

interface WorklistHeadProps {
  readonly project: Project;
  readonly worklist: Worklist;
  readonly reader: string;
  readonly onReader: (name: string) => void;
  /** Folders of the studies that are open. */
  readonly openFolders: readonly string[];
  readonly panels: readonly WorklistPanel[];
  readonly panel: string | null;
  readonly onPanel: (panel: string | null) => void;
  readonly onClose: () => void;
  readonly take: Take;
}

/** The open project: its name and reader, adding to it, its panels and its file. */
export function WorklistHead(props: WorklistHeadProps) {
  const { project, worklist, panels, panel, onPanel, openFolders, take } = props;
  const { say } = useWorklistTexts();
  const [note, setNote] = useState<string | null>(null);
  const { facts, add } = project;
  const { view, change, selection, chosen } = worklist;
  const ids = selection.selected.size > 0 ? chosen : worklist.ids;
  if (facts === null) return null;
  const choose = async (kind: "files" | "folder") => {
    const paths = take(await bridge().chooseInputs(kind));
    if (paths) await addFrom(paths);
  };
  const addFrom = async (paths: readonly string[]) => {
    setNote(null);
    const count = await add(paths);
    if (count !== null) setNote(count === 0 ? say("addedNothing") : say("added", { count }));
  };
  const takeOver = async () => {
    const { found, taken } = await project.takeOver.offer(undefined);
    setNote(found === 0 ? say("outsideNothing") : say("outsideTaken", { count: taken }));
  };
  const written = (path: string | null | undefined) =>
    setNote(path ? say("written", { name: path.split(/[\\/]/).at(-1) ?? path }) : null);
  const backup = async () => written(take(await bridge().backupProject()));
  const exportAs = async (kind: ProjectExport) => {
    const exported = await project.exportAs(kind, ids);
    if (exported === null) return setNote(null);
    const { target, slices, of } = exported;
    const name = target.split(/[\\/]/).at(-1) ?? target;
    setNote(of !== undefined ? say("writtenPart", { slices, of, name }) : say("written", { name }));
  };
  const verify = async () => {
    const found = take(await bridge().verifyProject());
    if (found) setNote(say(found.ok ? "verifyGood" : "verifyBad", { entries: found.entries }));
  };
  const { batch } = project;
  const running = batch?.state === "running" || batch?.state === "stopping" ? batch : null;
  const writable = (work: () => void) => (facts.readOnly ? undefined : work);
  return (
    <header className="worklist-top" role="toolbar" aria-label={say("project")}>
      <strong data-testid="project-name" title={facts.path}>
        {facts.name}
      </strong>
      {facts.readOnly && <span className="badge badge-warning">{say("readOnly")}</span>}
      <MenuButton
        testid="project-add"
        text={say("add")}
        entries={[
          { id: "add-open", text: say("addOpen"), onChoose: writable(() => void addFrom(openFolders)) },
          { id: "add-folder", text: say("addFolder"), onChoose: writable(() => void choose("folder")) },
          { id: "add-files", text: say("addFiles"), onChoose: writable(() => void choose("files")) },
          { id: "add-outside", text: say("addOutside"), onChoose: writable(() => void takeOver()) },
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
          onChoose: ids.length === 0 ? undefined : () => void exportAs(kind),
        }))}
        hint={say("export.shown", { count: ids.length })}
      />
      <MenuButton
        testid="project-menu"
        text={say("menu")}
        entries={[
          { id: "project-backup", text: say("backup"), onChoose: () => void backup() },
          { id: "project-verify", text: say("verify"), onChoose: () => void verify() },
          { id: "project-close", text: say("close"), onChoose: props.onClose },
        ]}
      />
      <span className="worklist-note" role="status" data-testid="worklist-note">
        {noteOf(project, say) ?? note}
      </span>
      <CommitField
        testid="reader"
        label={say("reader")}
        caption={say("reader")}
        value={props.reader}
        onCommit={props.onReader}
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
    </header>
  );
}

/** How far adding has come; undefined while nothing is added. */
function noteOf({ adding }: Project, say: Say): string | undefined {
  if (adding === null) return undefined;
  const { done, total } = adding;
  return total === null ? say("adding", { done }) : say("addingOf", { done, total });
}
