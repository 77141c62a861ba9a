import { levelCommands } from "../../level/level-commands.ts";
import type { Level } from "../../level/use-level.ts";
import type { CommandTable } from "../../state/commands/command-id.ts";
import { isClicked } from "../../state/drawing/gesture.ts";
import { drawCommands } from "../../state/session/draw-commands.ts";
import type { CaseFiles } from "../../state/session/use-case-files.ts";
import type { SliceSession } from "../../state/session/use-slice-session.ts";
import { viewCommands } from "../../state/session/view-commands.ts";
import type { Studies } from "../../state/studies/use-studies.ts";

/** The risk beside the slice. Opening it is absent while there is nothing to measure. */
interface RiskSwitch {
  readonly open: boolean;
  readonly show: (() => void) | undefined;
  readonly close: () => void;
}

export interface CommandSources {
  readonly studies: Studies;
  readonly files: CaseFiles;
  readonly session: SliceSession;
  readonly level: Level;
  readonly risk: RiskSwitch;
  readonly help: () => void;
}

/** What every command does at this moment; those that are not possible are absent. */
export function commandTable(sources: CommandSources): CommandTable {
  const { session, level, risk } = sources;
  const { workbench, changeWorkbench, drawing } = session;
  const finding = workbench.mode === "level";
  const measure = () => changeWorkbench({ kind: "mode", mode: "measure" });
  const draw = drawCommands(session);
  const find = () => changeWorkbench({ kind: "mode", mode: "level" });
  const inHand = drawing.gesture !== null;
  const canFind = level.series.study !== null && !inHand;
  return {
    ...fileCommands(sources),
    ...(finding
      ? levelCommands(level, measure)
      : {
          ...draw,
          cancel: draw.cancel ?? (risk.open ? risk.close : undefined),
          "level-confirm": inHand ? undefined : level.result.confirm,
        }),
    level: canFind ? (finding ? measure : find) : undefined,
    "page-viewer": () => {
      measure();
      risk.close();
    },
    "page-risk": risk.open && !finding ? risk.close : risk.show,
    ...viewCommands(session),
    ...sliceCommands(sources),
  };
}

function fileCommands({ studies, files, help }: CommandSources): CommandTable {
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

function sliceCommands({ studies, session }: CommandSources): CommandTable {
  const { browsing, browse } = studies;
  // An outline drawn click by click waits on its slice.
  const { gesture } = session.drawing;
  const inHand = gesture !== null && !isClicked(gesture);
  const goTo = (index: number) => (inHand ? undefined : () => browse({ kind: "slice", index }));
  return {
    "previous-slice": goTo(browsing.index - 1),
    "next-slice": goTo(browsing.index + 1),
    "first-slice": goTo(0),
    "last-slice": goTo(Number.MAX_SAFE_INTEGER),
  };
}
