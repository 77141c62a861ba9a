import { patientToPixel } from "../../src/image/patient-to-pixel.ts";
import type { PlacedSlice } from "../../src/image/placed-slice.ts";
import type { Vector3 } from "../../src/image/slice-geometry.ts";
import type { PixelPoint } from "../../src/roi/outline.ts";
import { type ImageTransform, toCanvas } from "../ui/slice/image-transform.ts";
import { CrosshairMark } from "./crosshair-mark.tsx";
import { isEndplateProposed, isVertebraProposed } from "./marks.ts";
import { ReferenceLines } from "./reference-lines.tsx";
import { isOnSlice, sliceApart } from "./sagittal-grip.ts";
import type { Level } from "./use-level.ts";

interface SagittalLayerProps {
  readonly level: Level;
  readonly slice: PlacedSlice;
  readonly transform: ImageTransform;
  readonly pointer: PixelPoint | null;
  /** Only the axial slice in sight is shown as a line. */
  readonly isCompact?: boolean;
}

/** Everything on the sagittal slice: the axial slices as lines, the vertebrae, the endplate and the crosshair. */
export function SagittalLayer({ level, slice, transform, pointer, isCompact = false }: SagittalLayerProps) {
  const { shown: marks } = level.marks;
  const { pending, crosshair } = level.hand;
  const { sameFrame, axialPlaces, axialIndex, sagittalPlaces, sagittalIndex } = level.series;
  // What a reader has confirmed is a proposal no more.
  const isOpen = level.result.confirmed === undefined;
  const at = (point: Vector3): PixelPoint => {
    const { x, y } = patientToPixel(slice, point);
    return toCanvas(transform, [x, y]);
  };
  const endplate = marks.marked?.endplate;
  return (
    <svg className="outline-layer" aria-hidden="true">
      {sameFrame && (
        <ReferenceLines
          shown={slice}
          others={isCompact ? axialPlaces.slice(axialIndex, axialIndex + 1) : axialPlaces}
          current={isCompact ? 0 : axialIndex}
          transform={transform}
        />
      )}
      {marks.labels.vertebrae.map((label) => {
        const [x, y] = at(label.centre);
        return (
          <g
            key={label.name}
            className="vertebra-mark"
            data-testid={`vertebra-mark-${label.name}`}
            data-target={label.name === "L3"}
            data-proposed={isOpen && isVertebraProposed(marks, label)}
          >
            <circle cx={x} cy={y} r={isCompact ? 2 : 2.5} />
            <text x={x + 7} y={y + 4}>
              {label.name}
            </text>
          </g>
        );
      })}
      {endplate !== undefined && (
        <EndplateMark
          ends={[at(endplate.anterior), at(endplate.posterior)]}
          faint={!isOnSlice(slice, endplate.anterior, sliceApart(sagittalPlaces, sagittalIndex))}
          proposed={isOpen && isEndplateProposed(marks)}
          small={isCompact}
        />
      )}
      {pending !== null && (
        <EndplateMark
          ends={[at(pending), pointer === null ? at(pending) : toCanvas(transform, pointer)]}
          faint={false}
          proposed={false}
          small={false}
        />
      )}
      {crosshair !== null && sameFrame && (
        <CrosshairMark point={crosshair} slice={slice} transform={transform} />
      )}
    </svg>
  );
}

interface EndplateMarkProps {
  readonly ends: readonly [PixelPoint, PixelPoint];
  /** Marked on another sagittal slice. */
  readonly faint: boolean;
  /** As a model put it, and nobody has confirmed it. */
  readonly proposed: boolean;
  readonly small: boolean;
}

function EndplateMark({ ends: [from, to], faint, proposed, small }: EndplateMarkProps) {
  const line = { x1: from[0], y1: from[1], x2: to[0], y2: to[1] };
  return (
    <g className="endplate-mark" data-faint={faint} data-proposed={proposed} data-testid="endplate-mark">
      <line className="endplate-shadow" {...line} />
      <line className="endplate-line" {...line} />
      <circle className="vertex" cx={from[0]} cy={from[1]} r={small ? 2 : 4} />
      <circle className="vertex" cx={to[0]} cy={to[1]} r={small ? 2 : 4} />
    </g>
  );
}
