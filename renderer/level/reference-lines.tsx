import type { PlacedSlice } from "../../src/image/placed-slice.ts";
import { referenceLine } from "../../src/image/reference-line.ts";
import { type ImageTransform, toCanvas } from "../ui/slice/image-transform.ts";

interface ReferenceLinesProps {
  readonly shown: PlacedSlice;
  readonly others: readonly PlacedSlice[];
  /** Index of the slice that is in sight beside this one. */
  readonly current: number;
  readonly transform: ImageTransform;
}

/** Where the slices of the other series cut this one; the current one is highlighted. */
export function ReferenceLines({ shown, others, current, transform }: ReferenceLinesProps) {
  const line = (slice: PlacedSlice, index: number) => {
    const segment = referenceLine(shown, slice);
    if (segment === undefined) return null;
    const [x1, y1] = toCanvas(transform, segment.from);
    const [x2, y2] = toCanvas(transform, segment.to);
    return (
      <line
        key={index}
        className="reference-line"
        data-current={index === current}
        x1={x1}
        y1={y1}
        x2={x2}
        y2={y2}
      />
    );
  };
  const currentSlice = others[current];
  return (
    <g className="reference-lines">
      {others.map((slice, index) => (index === current ? null : line(slice, index)))}
      {currentSlice !== undefined && line(currentSlice, current)}
    </g>
  );
}
