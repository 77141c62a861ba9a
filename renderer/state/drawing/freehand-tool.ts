import { finishLobes } from "../../../src/roi/edit/border/finish-lobes.ts";
import { hardlyMoved } from "../../../src/roi/edit/border/hardly-moved.ts";
import { redrawnSection } from "../../../src/roi/edit/border/redrawn-section.ts";
import type { PixelPoint } from "../../../src/roi/outline.ts";
import type { WorkCommand } from "../work/work.ts";
import { closeLobes } from "./close-outline.ts";
import { setOutline } from "./edit-tool.ts";
import { type DrawingTool, keep, type Scene, stay } from "./gesture.ts";

/** A stroke whose ends are nearer than this share of its length goes around a region; another is a part of a border. */
const closedShare = 0.2;

function isClosed(points: readonly PixelPoint[]): boolean {
  const between = ([ax, ay]: PixelPoint, [bx, by]: PixelPoint) => Math.hypot(bx - ax, by - ay);
  const length = points.slice(1).reduce((sum, point, index) => sum + between(points[index]!, point), 0);
  return between(points[0]!, points.at(-1)!) < closedShare * length;
}

/** A stroke from border to border of the finished region draws that part of it again; undefined for any other. */
function redrawn(scene: Scene, points: readonly PixelPoint[]): WorkCommand | undefined {
  if (isClosed(points)) return undefined;
  const roi = scene.every.find(({ name }) => name === scene.region);
  for (const [index, outline] of roi?.outlines.entries() ?? []) {
    const after = redrawnSection(outline, points, scene.reach);
    if (after !== undefined) return setOutline({ name: scene.region, index }, after);
  }
  return undefined;
}

/**
 * Drag around the region; releasing the button closes the outline. Over a finished one, a stroke from border to border
 * draws that part again.
 */
export const freehandTool: DrawingTool = {
  press: (_scene, { point, shift }) => ({ gesture: { kind: "freehand", points: [point], add: shift } }),
  move: (_scene, { point }, gesture) => ({
    gesture: gesture?.kind === "freehand" ? { ...gesture, points: [...gesture.points, point] } : gesture,
  }),
  release(scene, _pointer, gesture) {
    if (gesture?.kind !== "freehand") return { gesture };
    const { points, add } = gesture;
    // A click beside a finished border is neither an edit nor a question.
    const isFinished = scene.every.some(({ name }) => name === scene.region);
    if (!add && isFinished && hardlyMoved(points, scene.reach)) return { gesture: null };
    const command = add ? undefined : redrawn(scene, points);
    if (command !== undefined) return { gesture: null, command };
    const lobes = finishLobes(points, scene.size.rows);
    return lobes === undefined ? { gesture: null } : closeLobes(scene, lobes, add);
  },
  doubleClick: stay,
  finish: keep,
};
