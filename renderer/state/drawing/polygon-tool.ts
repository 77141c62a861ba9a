import type { PixelPoint } from "../../../src/roi/outline.ts";
import { drawCommand } from "./draw-command.ts";
import { type DrawingTool, type Gesture, type Scene, type Step, stay } from "./gesture.ts";

const near = (a: PixelPoint, b: PixelPoint, reach: number) => Math.hypot(a[0] - b[0], a[1] - b[1]) <= reach;

function close(scene: Scene, gesture: Gesture | null): Step {
  if (gesture?.kind !== "polygon") return { gesture };
  const command = drawCommand(scene, { type: "polygon", points: gesture.points }, gesture.add);
  return command === null ? { gesture: null } : { gesture: null, command };
}

/** Click vertex after vertex; a click on the first one, a double-click or Enter closes the outline. */
export const polygonTool: DrawingTool = {
  press(scene, { point, shift }, gesture) {
    if (gesture?.kind !== "polygon") {
      return { gesture: { kind: "polygon", points: [point], cursor: point, add: shift } };
    }
    const { points } = gesture;
    if (points.length >= 3 && near(point, points[0]!, scene.reach)) return close(scene, gesture);
    if (near(point, points.at(-1)!, scene.reach / 3)) return { gesture };
    return { gesture: { ...gesture, points: [...points, point], cursor: point } };
  },
  move: (_scene, { point }, gesture) => ({
    gesture: gesture?.kind === "polygon" ? { ...gesture, cursor: point } : gesture,
  }),
  release: stay,
  doubleClick: (scene, _pointer, gesture) => close(scene, gesture),
  finish: close,
};
