import { splinePoints } from "../../../src/roi/edit/curve/spline-points.ts";
import { livewirePath } from "../../../src/roi/follow/livewire.ts";
import type { PixelPoint } from "../../../src/roi/outline.ts";
import { clicksOf } from "./clicked-tool.ts";
import { type Gesture, isClicked } from "./gesture.ts";

/** A stroke as it is seen before it is an outline, in pixels. */
export interface GestureLines {
  /** What is drawn, up to the mouse. */
  readonly line: readonly PixelPoint[];
  /** How it would be closed now. */
  readonly closing: readonly PixelPoint[];
  /** What was clicked. */
  readonly clicks: readonly PixelPoint[];
}

/** The lines of a stroke; null where it is none. */
export function gestureLines(gesture: Gesture): GestureLines | null {
  if (gesture.kind === "freehand" || gesture.kind === "fill") return straight(gesture.points, []);
  if (gesture.kind === "cut") return { line: gesture.points, closing: [], clicks: [] };
  if (gesture.kind === "question")
    return { line: [...gesture.stroke, gesture.stroke[0]!], closing: [], clicks: [] };
  if (!isClicked(gesture)) return null;
  const clicks = clicksOf(gesture);
  const { cursor } = gesture;
  if (gesture.kind === "livewire") {
    const { wire } = gesture;
    return straight([...wire.pieces, livewirePath(wire, cursor)].flat(), clicks);
  }
  const points = [...clicks, cursor];
  if (gesture.kind === "polygon") return straight(points, clicks);
  const curve = splinePoints(points, true);
  if (curve.length < 3) return straight(points, clicks);
  const end = curve.findIndex(([x, y]) => x === cursor[0] && y === cursor[1]);
  if (end < 1) return straight(points, clicks);
  return { line: curve.slice(0, end + 1), closing: [...curve.slice(end), curve[0]!], clicks };
}

const straight = (line: readonly PixelPoint[], clicks: readonly PixelPoint[]): GestureLines => ({
  line,
  closing: [line.at(-1)!, line[0]!],
  clicks,
});
