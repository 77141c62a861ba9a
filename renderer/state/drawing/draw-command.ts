import type { Outline } from "../../../src/roi/outline.ts";
import type { WorkCommand } from "../work/work.ts";
import type { Scene } from "./gesture.ts";

/**
 * The command that a closed outline becomes: a new region, or a new outline in place of the old one (its
 * convention stays), or one more outline. Null where the hand hardly moved.
 */
export function drawCommand(scene: Scene, outline: Outline, add: boolean): WorkCommand | null {
  const { points } = outline;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const wide = Math.max(...xs) - Math.min(...xs);
  const high = Math.max(...ys) - Math.min(...ys);
  if (points.length < 3 || wide < 0.5 || high < 0.5) return null;
  const known = scene.rois.find((roi) => roi.name === scene.region);
  if (known !== undefined && add) return { kind: "add-outline", name: known.name, outline };
  const convention = known?.convention ?? scene.convention;
  return {
    kind: "put-roi",
    roi: {
      id: scene.region,
      name: scene.region,
      outlines: [outline],
      origin: "drawn",
      ...(convention === undefined ? {} : { convention }),
    },
  };
}
