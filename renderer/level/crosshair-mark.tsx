import { patientToPixel } from "../../src/image/patient-to-pixel.ts";
import type { PlacedSlice } from "../../src/image/placed-slice.ts";
import type { Vector3 } from "../../src/image/slice-geometry.ts";
import { type ImageTransform, toCanvas } from "../ui/slice/image-transform.ts";

interface CrosshairMarkProps {
  readonly point: Vector3;
  readonly slice: PlacedSlice;
  readonly transform: ImageTransform;
}

const arm = 11;
const gap = 4;

/** A point of the patient where it is on a slice. */
export function CrosshairMark({ point, slice, transform }: CrosshairMarkProps) {
  const { x, y } = patientToPixel(slice, point);
  const [cx, cy] = toCanvas(transform, [x, y]);
  const path = [
    `M${cx - arm} ${cy}H${cx - gap}`,
    `M${cx + gap} ${cy}H${cx + arm}`,
    `M${cx} ${cy - arm}V${cy - gap}`,
    `M${cx} ${cy + gap}V${cy + arm}`,
  ].join("");
  return (
    <g data-testid="crosshair" data-x={x} data-y={y}>
      <path className="crosshair-shadow" d={path} />
      <path className="crosshair" d={path} />
    </g>
  );
}
