import { splineOutline } from "../../../src/roi/edit/curve/spline-outline.ts";
import {
  fixLivewire,
  livewireOutline,
  startLivewire,
  stepBackLivewire,
} from "../../../src/roi/follow/livewire.ts";
import type { Outline, PixelPoint } from "../../../src/roi/outline.ts";
import { closeOutline } from "./close-outline.ts";
import {
  type ClickedGesture,
  type DrawingTool,
  type Gesture,
  isClicked,
  type Scene,
  type Step,
  stay,
} from "./gesture.ts";

const near = (a: PixelPoint, b: PixelPoint, reach: number) => Math.hypot(a[0] - b[0], a[1] - b[1]) <= reach;

/** The points clicked so far. */
export const clicksOf = (gesture: ClickedGesture): readonly PixelPoint[] =>
  gesture.kind === "livewire" ? gesture.wire.clicks : gesture.points;

/** The outline that the clicks become; undefined where they are too few. */
function outlineOf(gesture: ClickedGesture): Outline | undefined {
  if (gesture.kind === "livewire") return livewireOutline(gesture.wire);
  const { points } = gesture;
  return gesture.kind === "spline" ? splineOutline(points) : { type: "polygon", points };
}

function close(scene: Scene, gesture: Gesture | null): Step {
  if (!isClicked(gesture)) return { gesture };
  const outline = outlineOf(gesture);
  return outline === undefined ? { gesture: null } : closeOutline(scene, outline, gesture.add);
}

const started = (kind: ClickedGesture["kind"], scene: Scene, point: PixelPoint, add: boolean): Gesture => {
  const base = { cursor: point, add, region: scene.region };
  return kind === "livewire"
    ? { ...base, kind, wire: startLivewire(scene.seen.lines(scene.followed), point) }
    : { ...base, kind, points: [point] };
};

const withClick = (gesture: ClickedGesture, scene: Scene, point: PixelPoint): Gesture => {
  const base = { cursor: point, region: scene.region };
  return gesture.kind === "livewire"
    ? { ...gesture, ...base, wire: fixLivewire(gesture.wire, point) }
    : { ...gesture, ...base, points: [...gesture.points, point] };
};

/** Backspace: without the last click; null where that was the first. */
export function withoutClick(gesture: ClickedGesture): Gesture | null {
  if (gesture.kind === "livewire") {
    const wire = stepBackLivewire(gesture.wire);
    return wire === undefined ? null : { ...gesture, wire };
  }
  return gesture.points.length < 2 ? null : { ...gesture, points: gesture.points.slice(0, -1) };
}

/** Click point after point; a click on the first one, a double-click or Enter closes the outline. */
export const clickedTool = (kind: ClickedGesture["kind"]): DrawingTool => ({
  press(scene, { point, shift }, gesture) {
    if (!isClicked(gesture)) return { gesture: started(kind, scene, point, shift) };
    const clicks = clicksOf(gesture);
    if (clicks.length >= 3 && near(point, clicks[0]!, scene.reach)) return close(scene, gesture);
    if (near(point, clicks.at(-1)!, scene.reach / 3)) return { gesture };
    return { gesture: withClick(gesture, scene, point) };
  },
  move: (_scene, { point }, gesture) => ({
    gesture: isClicked(gesture) ? { ...gesture, cursor: point } : gesture,
  }),
  release: stay,
  doubleClick: (scene, _pointer, gesture) => close(scene, gesture),
  finish: close,
});
