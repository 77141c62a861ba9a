import type { SliceGeometry } from "../image/slice-geometry.ts";
import { dot, normalise } from "../image/vector3.ts";
import { groupBy } from "./group-by.ts";
import type { ListedFrame } from "./listed-frame.ts";
import { slicePosition } from "./slice-position.ts";

/** Cosine of 0.8 degrees: blocks angled to different discs differ by more, rounding by far less. */
const sameDirection = 0.9999;

/**
 * Splits the frames of one series into stacks: one frame of reference, orientation, matrix, spacing, echo and
 * image type each, and one acquisition where the same positions were taken several times.
 */
export function splitSeries(frames: readonly ListedFrame[]): ListedFrame[][] {
  return groupBy(frames, stackKey).flatMap(splitByOrientation).flatMap(splitByAcquisition);
}

function stackKey({ facts, rows, columns, pixelSpacingMm }: ListedFrame): string {
  const { row = 0, column = 0 } = pixelSpacingMm ?? {};
  const spacing = `${Math.round(row * 1e4)} ${Math.round(column * 1e4)}`;
  const echo = facts.echoTimeMs === undefined ? "" : Math.round(facts.echoTimeMs * 100);
  const frameOfReference = facts.geometry?.frameOfReferenceUid;
  return `${rows} ${columns}\n${spacing}\n${echo}\n${facts.imageType}\n${frameOfReference}`;
}

function splitByOrientation(frames: readonly ListedFrame[]): ListedFrame[][] {
  const stacks: { readonly geometry: SliceGeometry | undefined; readonly frames: ListedFrame[] }[] = [];
  for (const frame of frames) {
    const { geometry } = frame.facts;
    const stack = stacks.find((candidate) => isSameOrientation(candidate.geometry, geometry));
    if (stack === undefined) stacks.push({ geometry, frames: [frame] });
    else stack.frames.push(frame);
  }
  return stacks.map((stack) => stack.frames);
}

function isSameOrientation(a: SliceGeometry | undefined, b: SliceGeometry | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.imageOrientationPatient.every(
    (direction, index) =>
      dot(normalise(direction), normalise(b.imageOrientationPatient[index]!)) > sameDirection,
  );
}

function splitByAcquisition(frames: readonly ListedFrame[]): ListedFrame[][] {
  const positions = frames.map((frame) => slicePosition(frame.facts.geometry)?.toFixed(2));
  const isRepeated = positions[0] !== undefined && new Set(positions).size < positions.length;
  return isRepeated ? groupBy(frames, ({ facts }) => String(facts.acquisitionNumber)) : [[...frames]];
}
