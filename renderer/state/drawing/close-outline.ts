import { type FinishedLobes, finishOutline } from "../../../src/roi/edit/border/finish-lobes.ts";
import type { Outline } from "../../../src/roi/outline.ts";
import type { Roi } from "../../../src/roi/roi.ts";
import type { WorkCommand } from "../work/work.ts";
import type { Question, Scene, Step } from "./gesture.ts";
import { drawnRoi, editByShape } from "./scene-edits.ts";

/** Whether the hand hardly moved. */
function isNothing({ points }: Outline): boolean {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const wide = Math.max(...xs) - Math.min(...xs);
  const high = Math.max(...ys) - Math.min(...ys);
  return points.length < 3 || wide < 0.5 || high < 0.5;
}

/**
 * What follows from a closed outline: a new region, or one more outline of it. Where the region is finished already, or a part
 * was gone around twice, the reader is asked.
 */
export function closeOutline(scene: Scene, outline: Outline, add: boolean): Step {
  return closeLobes(scene, finishOutline(outline, scene.size.rows), add);
}

/** As `closeOutline`, for a stroke taken apart where it crosses itself. */
export function closeLobes(scene: Scene, { outlines, leftOut }: FinishedLobes, add: boolean): Step {
  const [first, ...more] = outlines;
  if (isNothing(first)) return { gesture: null };
  const known = scene.every.find((roi) => roi.name === scene.region);
  if (known !== undefined && add) {
    const command: WorkCommand =
      more.length === 0
        ? { kind: "add-outline", name: known.name, outline: first }
        : { kind: "put-roi", roi: { ...known, outlines: [...known.outlines, first, ...more] } };
    return { gesture: null, command };
  }
  const put = (of: Roi["outlines"]): WorkCommand => ({ kind: "put-roi", roi: drawnRoi(scene, of) });
  const ask = (asks: Question["asks"], choices: Question["choices"]): Step => ({
    gesture: { kind: "question", asks, region: scene.region, stroke: first.points, choices },
  });
  if (known !== undefined) {
    // Other regions can change before the answer: it is carried out on those that are there then.
    const edited = (edit: "add" | "remove"): WorkCommand => ({
      kind: "edit-by-shape",
      by: editByShape(scene, edit, outlines),
    });
    return ask("finished", [
      { answer: "replace", command: put(outlines) },
      { answer: "add", command: edited("add") },
      { answer: "subtract", command: edited("remove") },
    ]);
  }
  if (leftOut !== undefined)
    return ask("twice", [
      { answer: "fill", command: put(outlines) },
      { answer: "leave-out", command: put(leftOut) },
    ]);
  return { gesture: null, command: put(outlines) };
}
