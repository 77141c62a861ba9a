import type { Gesture } from "../state/drawing/gesture.ts";
import { type ImageTransform, toCanvas } from "../ui/slice/image-transform.ts";
import { linePath } from "./outline-path.ts";

interface GestureMarkProps {
  readonly gesture: Gesture;
  readonly transform: ImageTransform;
}

/** The current stroke, before it is an outline. */
export function GestureMark({ gesture, transform }: GestureMarkProps) {
  if (gesture.kind === "reshape") return null;
  const points = gesture.kind === "polygon" ? [...gesture.points, gesture.cursor] : gesture.points;
  const path = linePath(points, transform);
  return (
    <g className="stroke">
      <path className="outline-shadow" d={path} />
      <path className="outline-line" d={path} />
      <path className="stroke-closing" d={linePath([points.at(-1)!, points[0]!], transform)} />
      {gesture.kind === "polygon" &&
        gesture.points.map((point, index) => {
          const [x, y] = toCanvas(transform, point);
          // biome-ignore lint/suspicious/noArrayIndexKey: a vertex is known by its place in the stroke
          return <circle key={index} className="vertex" cx={x} cy={y} r={index === 0 ? 4.5 : 3} />;
        })}
    </g>
  );
}
