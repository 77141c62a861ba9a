import { mirroredName } from "../../../src/roi/edit/mirrored-name.ts";
import { type Level, levelTools } from "../../level/use-level.ts";
import type { CommandTable } from "../../state/commands/command-id.ts";
import type { Drawing } from "../../state/drawing/use-drawing.ts";
import type { useCaseFiles } from "../../state/session/use-case-files.ts";
import type { Drafts } from "../../state/session/use-drafts.ts";
import type { useStudies } from "../../state/studies/use-studies.ts";
import type { StackViewState } from "../../state/view/use-stack-view.ts";
import type { CommandLog } from "../../state/work/command-log.ts";
import { mirrorCommand } from "../../state/work/mirror-command.ts";
import type { WorkCommand } from "../../state/work/work.ts";
import { toolNames, views, type Workbench, type WorkbenchAction } from "../../state/work/workbench.ts";
import { knownRegions } from "../../ui/known-regions.ts";

interface CommandSources {
  readonly studies: ReturnType<typeof useStudies>;
  readonly files: ReturnType<typeof useCaseFiles>;
  readonly work: { readonly log: CommandLog | null; undo(): void; redo(): void };
  readonly run: (command: WorkCommand) => void;
  readonly workbench: Workbench;
  readonly changeWorkbench: (action: WorkbenchAction) => void;
  readonly drawing: Drawing;
  readonly drafts: Drafts;
  /** Names of the drafts that nobody has reviewed. */
  readonly unreviewed: readonly string[];
  readonly level: Level;
  readonly view: StackViewState;
  /** Width of the slice in pixels; null while there is none. */
  readonly columns: number | null;
  /** Moves the lower limit of fat; absent while there is none. */
  readonly nudgeThreshold: ((by: number) => void) | undefined;
  /** Opens or closes the risk page; absent while there is nothing to measure. */
  readonly toggleRisk: (() => void) | undefined;
  readonly help: () => void;
}

/** What drawing needs. */
export type DrawSources = Pick<
  CommandSources,
  | "work"
  | "run"
  | "workbench"
  | "changeWorkbench"
  | "drawing"
  | "columns"
  | "nudgeThreshold"
  | "drafts"
  | "unreviewed"
>;

type Entries = { [id: string]: (() => void) | undefined };

/** What every command does at this moment; those that are not possible are absent. */
export function commandTable(sources: CommandSources): CommandTable {
  return {
    ...fileCommands(sources),
    ...(sources.workbench.mode === "level" ? levelCommands(sources) : drawCommands(sources)),
    level: levelSwitch(sources),
    "page-risk": sources.toggleRisk,
    ...lookCommands(sources),
  } as CommandTable;
}

function fileCommands({ studies, files, help }: CommandSources): Entries {
  return {
    "open-files": () => void studies.choose("files"),
    "open-folder": () => void studies.choose("folder"),
    "open-case": () => void files.openCase(),
    "save-case": files.save,
    "import-rois": files.importRois,
    "export-csv": files.exportAs("csv"),
    "export-roiset": files.exportAs("roiset"),
    "export-seg": files.exportAs("seg"),
    "export-rtstruct": files.exportAs("rtstruct"),
    "export-sr": files.exportAs("sr"),
    "export-nifti": files.exportAs("nifti"),
    "export-figure": files.exportAs("figure"),
    "print-report": files.printReport,
    help,
  };
}

function levelSwitch({
  workbench,
  changeWorkbench,
  drawing,
  level,
}: CommandSources): (() => void) | undefined {
  if (level.study === null || drawing.gesture !== null) return undefined;
  return () => changeWorkbench({ kind: "mode", mode: workbench.mode === "level" ? "measure" : "level" });
}

function levelCommands({ level, changeWorkbench }: CommandSources): Entries {
  const busy = level.pending !== null || level.menu !== null;
  return {
    undo: level.canUndo ? level.undo : undefined,
    redo: level.canRedo ? level.redo : undefined,
    delete: level.marks.marked === undefined ? undefined : () => level.mark({ kind: "delete-endplate" }),
    cancel: busy
      ? () => {
          level.setPending(null);
          level.setMenu(null);
        }
      : () => changeWorkbench({ kind: "mode", mode: "measure" }),
    ...Object.fromEntries(
      levelTools.map((tool) => [`level-${tool}`, level.sameFrame ? () => level.chooseTool(tool) : undefined]),
    ),
  };
}

/** What can be drawn, undone and reviewed on the slice in hand. */
export function drawCommands(sources: DrawSources): Entries {
  const { work, run, workbench, changeWorkbench, drawing, columns, nudgeThreshold } = sources;
  const { log } = work;
  const inHand = drawing.gesture !== null;
  const mirror =
    log === null || columns === null ? null : mirrorCommand(log.present.rois, workbench.region, columns);
  const brush = (by: number) => () =>
    changeWorkbench({ kind: "brush-radius", radius: workbench.brushRadius + by });
  const nudge = (by: number) => nudgeThreshold && (() => nudgeThreshold(by));
  const removable = log?.present.rois.some(
    (roi) => roi.name === (drawing.selection?.name ?? workbench.region),
  );
  return {
    undo: inHand ? drawing.cancel : log !== null && log.done.length > 0 ? work.undo : undefined,
    redo: log !== null && log.undone.length > 0 ? work.redo : undefined,
    ...Object.fromEntries(
      toolNames.map((tool) => [
        `tool-${tool}`,
        () => {
          drawing.cancel();
          changeWorkbench({ kind: "tool", tool });
        },
      ]),
    ),
    ...Object.fromEntries(
      knownRegions.map((region, index) => [
        `region-${index + 1}`,
        () => changeWorkbench({ kind: "region", region }),
      ]),
    ),
    mirror:
      mirror === null
        ? undefined
        : () => {
            run(mirror);
            changeWorkbench({ kind: "region", region: mirroredName(workbench.region) });
          },
    "draw-by-model": inHand ? undefined : sources.drafts.draw,
    "redraw-by-model": inHand ? undefined : sources.drafts.redraw,
    "draw-series": inHand ? undefined : sources.drafts.drawSeries,
    "stop-drawing": sources.drafts.stop,
    "accept-drafts":
      sources.unreviewed.length === 0
        ? undefined
        : () => run({ kind: "review-drafts", names: sources.unreviewed, reviewed: "accepted" }),
    delete: removable ? drawing.remove : undefined,
    finish: drawing.gesture?.kind === "polygon" ? drawing.finish : undefined,
    cancel: inHand || drawing.selection !== null ? drawing.cancel : undefined,
    "brush-smaller": brush(-1),
    "brush-larger": brush(1),
    "threshold-down": nudge(-1),
    "threshold-up": nudge(1),
    "threshold-down-10": nudge(-10),
    "threshold-up-10": nudge(10),
  };
}

function lookCommands(sources: CommandSources): Entries {
  const { studies, drawing } = sources;
  const { browsing, browse } = studies;
  const inHand = drawing.gesture !== null;
  const goTo = (index: number) => (inHand ? undefined : () => browse({ kind: "slice", index }));
  return {
    ...viewCommands(sources),
    "previous-slice": goTo(browsing.index - 1),
    "next-slice": goTo(browsing.index + 1),
    "first-slice": goTo(0),
    "last-slice": goTo(Number.MAX_SAFE_INTEGER),
  };
}

/** How the slice in hand is looked at. */
export function viewCommands({
  workbench,
  changeWorkbench,
  view,
}: Pick<CommandSources, "workbench" | "changeWorkbench" | "view">): Entries {
  return {
    ...Object.fromEntries(
      views.map((one) => [
        `view-${one}`,
        workbench.mode === "level" ? undefined : () => changeWorkbench({ kind: "view", view: one }),
      ]),
    ),
    "zoom-in": () => view.zoomBy(1.25),
    "zoom-out": () => view.zoomBy(0.8),
    fit: view.fit,
    "reset-window": view.resetWindow,
  };
}
