import { patientToPixel } from "../../src/image/patient-to-pixel.ts";
import type { PlacedSlice } from "../../src/image/placed-slice.ts";
import type { Vector3 } from "../../src/image/slice-geometry.ts";
import { type ImageTransform, toCanvas } from "../ui/slice/image-transform.ts";
import { CrosshairMark } from "./crosshair-mark.tsx";
import { isEndplateProposed } from "./marks.ts";
import { ReferenceLines } from "./reference-lines.tsx";
import type { Level } from "./use-level.ts";
import "./level.css";

interface AxialLayerProps {
  readonly level: Level;
  readonly slice: PlacedSlice;
  readonly transform: ImageTransform;
}

/** On the axial slice: the sagittal slices as lines, the marked endplate seen from above, and the crosshair. */
export function AxialLayer({ level, slice, transform }: AxialLayerProps) {
  const { shown: marks } = level.marks;
  const { crosshair } = level.hand;
  const { sagittalPlaces, sagittalIndex, sameFrame } = level.series;
  if (!sameFrame) return null;
  const at = (point: Vector3) => {
    const { x, y } = patientToPixel(slice, point);
    return toCanvas(transform, [x, y]);
  };
  const endplate = marks.marked?.endplate;
  const [from, to] = endplate === undefined ? [] : [at(endplate.anterior), at(endplate.posterior)];
  return (
    <svg className="outline-layer" aria-hidden="true">
      <ReferenceLines shown={slice} others={sagittalPlaces} current={sagittalIndex} transform={transform} />
      {from !== undefined && to !== undefined && (
        <g
          className="endplate-mark"
          data-faint="true"
          data-proposed={level.result.confirmed === undefined && isEndplateProposed(marks)}
        >
          <line className="endplate-line" x1={from[0]} y1={from[1]} x2={to[0]} y2={to[1]} />
        </g>
      )}
      {crosshair !== null && <CrosshairMark point={crosshair} slice={slice} transform={transform} />}
    </svg>
  );
}
