import type { Gesture } from "../state/drawing/gesture.ts";
import { gestureLines } from "../state/drawing/gesture-lines.ts";
import { type ImageTransform, toCanvas } from "../ui/slice/image-transform.ts";
import { linePath } from "./outline-path.ts";

interface GestureMarkProps {
  readonly gesture: Gesture;
  readonly transform: ImageTransform;
}

/** The current stroke, before it is an outline. */
export function GestureMark({ gesture, transform }: GestureMarkProps) {
  const lines = gestureLines(gesture);
  if (lines === null) return null;
  const path = linePath(lines.line, transform);
  return (
    <g className="stroke" data-testid="stroke" data-kind={gesture.kind} data-clicks={lines.clicks.length}>
      <path className="outline-shadow" d={path} />
      <path className="outline-line" d={path} />
      <path className="stroke-closing" d={linePath(lines.closing, transform)} />
      {lines.clicks.map((point, index) => {
        const [x, y] = toCanvas(transform, point);
        // biome-ignore lint/suspicious/noArrayIndexKey: a vertex is known by its place in the stroke
        return <circle key={index} className="vertex" cx={x} cy={y} r={index === 0 ? 4.5 : 3} />;
      })}
    </g>
  );
}
