import type { PixelPoint } from "../../src/roi/outline.ts";
import { type ImageTransform, toCanvas } from "../ui/slice/image-transform.ts";

interface BrushMarkProps {
  readonly centre: PixelPoint;
  readonly radius: number;
  readonly transform: ImageTransform;
}

/** The disc of the push brush under the pointer. */
export function BrushMark({ centre, radius, transform }: BrushMarkProps) {
  const [x, y] = toCanvas(transform, centre);
  return (
    <svg className="outline-layer" aria-hidden="true">
      <ellipse
        className="brush"
        cx={x}
        cy={y}
        rx={radius * transform.scaleX}
        ry={radius * transform.scaleY}
      />
    </svg>
  );
}
