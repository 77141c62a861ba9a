import { cutRegion } from "../../../src/roi/edit/border/cut-region.ts";
import { finishStroke } from "../../../src/roi/edit/finish-stroke.ts";
import { pointInOutline } from "../../../src/roi/edit/point-in-outline.ts";
import type { PixelPoint } from "../../../src/roi/outline.ts";
import type { Roi } from "../../../src/roi/roi.ts";
import { editedRegions } from "../work/edited-regions.ts";
import { type DrawingTool, keep, type Scene, type Step, stay } from "./gesture.ts";
import { editByShape, regionsCommand } from "./scene-edits.ts";

/** A tool that decides when the button is released, by the whole stroke. */
const strokeTool = (
  kind: "fill" | "cut",
  decide: (scene: Scene, points: readonly PixelPoint[], held: boolean) => Step,
): DrawingTool => ({
  press: (_scene, { point, shift, alt }) => ({ gesture: { kind, points: [point], add: shift || alt } }),
  move: (_scene, { point }, gesture) => ({
    gesture: gesture?.kind === kind ? { ...gesture, points: [...gesture.points, point] } : gesture,
  }),
  release: (scene, _pointer, gesture) =>
    gesture?.kind === kind ? decide(scene, gesture.points, gesture.add) : { gesture },
  doubleClick: stay,
  finish: keep,
});

/** Drag around a gap: what of it no neighbour has becomes the active region's, up to their borders. */
export const fillTool = strokeTool("fill", (scene, points) => {
  const loop = finishStroke(points);
  if (loop === undefined) return { gesture: null };
  return {
    gesture: null,
    ...regionsCommand(scene.every, editedRegions(editByShape(scene, "fill", [loop]), scene.every)),
  };
});

/** Whether a line runs through a region, and not merely towards it. */
const runsThrough = (line: readonly PixelPoint[], roi: Roi) =>
  line.some((point, index) => {
    const before = line[index - 1] ?? point;
    const middle: PixelPoint = [(before[0] + point[0]) / 2, (before[1] + point[1]) / 2];
    return roi.outlines.some((outline) => pointInOutline(outline, point) || pointInOutline(outline, middle));
  });

/** The region that a line cuts, the active one first. */
function cutBy(scene: Scene, line: readonly PixelPoint[]) {
  const ordered = [...scene.rois].sort(
    (a, b) => Number(b.name === scene.region) - Number(a.name === scene.region),
  );
  for (const roi of ordered) {
    const sides = runsThrough(line, roi) ? cutRegion(roi, line, scene.size) : undefined;
    if (sides !== undefined) return { roi, sides };
  }
  return undefined;
}

/** Drag across a region: the smaller side goes; with Shift both stay, as two outlines of the region. */
export const cutTool = strokeTool("cut", (scene, points, both) => {
  const cut = cutBy(scene, points);
  if (cut === undefined) return { gesture: null };
  const [larger, smaller] = cut.sides;
  const rest: Roi = both ? { ...larger, outlines: [...larger.outlines, ...smaller.outlines] } : larger;
  const rois = scene.every.map((roi) => (roi.name === cut.roi.name ? rest : roi));
  return { gesture: null, ...regionsCommand(scene.every, rois) };
});
