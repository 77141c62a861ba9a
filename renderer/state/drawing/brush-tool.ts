import { nudgeOutline } from "../../../src/roi/edit/nudge-outline.ts";
import { pointInOutline } from "../../../src/roi/edit/point-in-outline.ts";
import { thinPoints } from "../../../src/roi/edit/thin-points.ts";
import type { PixelPoint } from "../../../src/roi/outline.ts";
import type { Roi } from "../../../src/roi/roi.ts";
import { setOutline } from "./edit-tool.ts";
import { type DrawingTool, keep, type Scene, stay } from "./gesture.ts";
import type { OutlineReference } from "./hit-test.ts";

/** What the brush may leave out of the border it made, in pixels: far below what a mask can show. */
const tolerance = 0.1;

/** The outline that the brush takes: of the active region, else the one pressed in. */
function outlineUnder(scene: Scene, point: PixelPoint): OutlineReference | null {
  const holds = (roi: Roi) => roi.outlines.findIndex((outline) => pointInOutline(outline, point));
  const active = scene.rois.find((roi) => roi.name === scene.region);
  if (active !== undefined) return { name: active.name, index: Math.max(0, holds(active)) };
  const other = scene.rois.find((roi) => holds(roi) >= 0);
  return other === undefined ? null : { name: other.name, index: holds(other) };
}

/** Points from one place of the mouse to the next, close enough that the disc never jumps over the border. */
export function stops([ax, ay]: PixelPoint, [bx, by]: PixelPoint, step: number): PixelPoint[] {
  const count = Math.max(1, Math.ceil(Math.hypot(bx - ax, by - ay) / step));
  return Array.from({ length: count }, (_, index): PixelPoint => {
    const along = (index + 1) / count;
    return [ax + along * (bx - ax), ay + along * (by - ay)];
  });
}

/** A disc that pushes the border before it: from inside outwards, from outside inwards. */
export const brushTool: DrawingTool = {
  press(scene, { point }, gesture) {
    const target = outlineUnder(scene, point);
    const roi = scene.rois.find((other) => other.name === target?.name);
    const before = target === null ? undefined : roi?.outlines[target.index];
    if (target === null || before === undefined) return { gesture };
    const outline = nudgeOutline(before, point, scene.brushRadius);
    return {
      gesture: { kind: "reshape", target, grip: "brush", before, outline, last: point },
      selection: target,
    };
  },
  move(scene, { point }, gesture) {
    if (gesture?.kind !== "reshape" || gesture.grip !== "brush") return { gesture };
    const outline = stops(gesture.last, point, scene.brushRadius / 4).reduce(
      (pushed, stop) => nudgeOutline(pushed, stop, scene.brushRadius),
      gesture.outline,
    );
    return { gesture: { ...gesture, outline, last: point } };
  },
  release(_scene, _pointer, gesture) {
    if (gesture?.kind !== "reshape") return { gesture: null };
    const points = thinPoints(gesture.outline.points, tolerance);
    return { gesture: null, command: setOutline(gesture.target, { ...gesture.outline, points }) };
  },
  doubleClick: stay,
  finish: keep,
};
