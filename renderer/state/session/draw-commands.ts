import { joinPieces } from "../../../src/roi/edit/border/join-pieces.ts";
import { simplifyOutline, smoothOutline } from "../../../src/roi/edit/curve/smooth-outline.ts";
import { mirroredName } from "../../../src/roi/edit/mirrored-name.ts";
import type { Outline } from "../../../src/roi/outline.ts";
import type { Roi } from "../../../src/roi/roi.ts";
import { knownRegions } from "../../ui/known-regions.ts";
import type { CommandTable } from "../commands/command-id.ts";
import { isClicked, type Question } from "../drawing/gesture.ts";
import { mirrorCommand, type PutRoi } from "../work/mirror-command.ts";
import { toolNames, viewToolNames } from "../work/workbench.ts";
import type { SliceSession } from "./use-slice-session.ts";

/** What can be drawn, undone and reviewed on the current slice; what is not possible is absent. */
export function drawCommands(session: SliceSession): CommandTable {
  const { history, drawing, changeWorkbench } = session;
  const { log } = history;
  const inHand = drawing.gesture !== null;
  return {
    undo: inHand ? takeBack(session) : log !== null && log.done.length > 0 ? history.undo : undefined,
    redo: log !== null && log.undone.length > 0 ? history.redo : undefined,
    ...Object.fromEntries(
      toolNames.map((tool) => [
        `tool-${tool}`,
        () => {
          // Moving the picture leaves what is half drawn in hand, and any tool a question.
          const moves = (viewToolNames as readonly string[]).includes(tool);
          const stays = drawing.gesture?.kind === tool || drawing.gesture?.kind === "question";
          if (!moves && !stays) drawing.cancel();
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
    ...outlineCommands(session),
    ...regionCommands(session),
    ...keyCommands(session),
    ...modelCommands(session),
    ...nudgeCommands(session),
  };
}

/** What is being drawn goes back by a click, or goes. */
const takeBack = ({ drawing }: SliceSession) =>
  isClicked(drawing.gesture) ? drawing.keys.stepBack : drawing.cancel;

/** How far a key moves a vertex or an outline, in pixels. */
const nudgeStep = 0.5;
/** How much of the border is smoothed, how far a simpler border may be from it, and how wide a bridge may be, in pixels. */
const smoothSigma = 2;
const simpleWithin = 0.5;
const bridgeWidths = [3, 5, 8];

/** Commands that change the whole active region. */
function regionCommands({ history, run, workbench, drawing, shown }: SliceSession): CommandTable {
  const rois = history.log?.present.rois ?? [];
  const roi = rois.find(({ name }) => name === workbench.region);
  if (roi === undefined || shown.slice === null || drawing.gesture !== null) return {};
  const { image } = shown.slice;
  const reshape = (change: (outline: Outline) => Outline) => () => {
    const [first, ...more] = roi.outlines.map(change);
    run({ kind: "put-roi", roi: { ...roi, outlines: [first!, ...more] } });
  };
  return {
    smooth: reshape((outline) => smoothOutline(outline, smoothSigma).outline),
    simplify: reshape((outline) => simplifyOutline(outline, simpleWithin).outline),
    join:
      roi.outlines.length < 2
        ? undefined
        : () => {
            const pieces = (all: readonly Roi[]) =>
              all.find(({ name }) => name === roi.name)?.outlines.length;
            // Neighbours lose pixels to a bridge only where they are to give way.
            const { giveWay } = workbench;
            const within = giveWay ? rois : [roi];
            const tried = bridgeWidths.map((width) => joinPieces(within, roi.name, width, image));
            const joined = tried.find((all) => pieces(all) !== roi.outlines.length);
            if (joined === undefined) return;
            const all = giveWay ? joined : rois.flatMap((each) => (each === roi ? joined : [each]));
            run({ kind: "set-rois", before: rois, rois: all });
          },
  };
}

/** Editing without a mouse, and what a question can be answered. */
function keyCommands({ drawing, history, workbench, changeWorkbench }: SliceSession): CommandTable {
  const { gesture, keys } = drawing;
  if (gesture?.kind === "question") {
    return Object.fromEntries(
      gesture.choices.map(({ answer }) => [`answer-${answer}`, () => keys.answer(answer)]),
    );
  }
  const drawn = history.log?.present.rois.some(({ name }) => name === workbench.region);
  if (gesture !== null || !drawn) return {};
  const choose = (by: 1 | -1) => () => {
    changeWorkbench({ kind: "tool", tool: "edit" });
    keys.chooseVertex(by);
  };
  return {
    "nudge-left": () => keys.nudge(-nudgeStep, 0),
    "nudge-right": () => keys.nudge(nudgeStep, 0),
    "nudge-up": () => keys.nudge(0, -nudgeStep),
    "nudge-down": () => keys.nudge(0, nudgeStep),
    "vertex-next": choose(1),
    "vertex-previous": choose(-1),
  };
}

const mirrorQuestion = (command: PutRoi): Question => ({
  kind: "question",
  asks: "finished",
  region: command.roi.name,
  stroke: command.roi.outlines[0].points,
  choices: [{ answer: "replace", command }],
});

function outlineCommands(session: SliceSession): CommandTable {
  const { history, run, workbench, changeWorkbench, drawing, shown } = session;
  const { log } = history;
  const { region, brushRadius } = workbench;
  const inHand = drawing.gesture !== null;
  const mirror =
    log === null || shown.slice === null || inHand
      ? null
      : mirrorCommand(log.present.rois, region, shown.slice.image.columns);
  const removable =
    !inHand && log?.present.rois.some((roi) => roi.name === (drawing.selection?.name ?? region));
  const brush = (by: number) => () => changeWorkbench({ kind: "brush-radius", radius: brushRadius + by });
  return {
    mirror:
      mirror === null
        ? undefined
        : () => {
            const other = mirror.roi.name;
            // A finished outline is not replaced without an answer.
            if (log?.present.rois.some(({ name }) => name === other))
              drawing.keys.ask(mirrorQuestion(mirror));
            else run(mirror);
            changeWorkbench({ kind: "region", region: mirroredName(region) });
          },
    delete: isClicked(drawing.gesture) ? drawing.keys.stepBack : removable ? drawing.keys.remove : undefined,
    finish:
      isClicked(drawing.gesture) || drawing.gesture?.kind === "question" ? drawing.keys.finish : undefined,
    cancel: drawing.gesture !== null || drawing.selection !== null ? drawing.cancel : undefined,
    "brush-smaller": brush(-1),
    "brush-larger": brush(1),
  };
}

function modelCommands({ drawing, drafts, live, run }: SliceSession): CommandTable {
  const inHand = drawing.gesture !== null;
  const unreviewed = (live?.analysis.result.drawn ?? [])
    .filter(({ decision }) => decision === "unreviewed")
    .map(({ name }) => name);
  return {
    "draw-by-model": inHand ? undefined : drafts.draw,
    "redraw-by-model": inHand ? undefined : drafts.redraw,
    "draw-series": inHand ? undefined : drafts.drawSeries,
    "stop-drawing": drafts.stop,
    "accept-drafts":
      unreviewed.length === 0
        ? undefined
        : () => run({ kind: "review-drafts", names: unreviewed, reviewed: "accepted" }),
  };
}

function nudgeCommands({ recipe: { nudge } }: SliceSession): CommandTable {
  const by = (steps: number) => nudge && (() => nudge(steps));
  return {
    "threshold-down": by(-1),
    "threshold-up": by(1),
    "threshold-down-10": by(-10),
    "threshold-up-10": by(10),
  };
}
