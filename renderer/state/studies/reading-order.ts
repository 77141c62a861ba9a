import type { SliceGeometry, Vector3 } from "../../../src/image/slice-geometry.ts";
import { sliceNormal } from "../../../src/image/slice-normal.ts";

/** Which way a stack is read along the axis it mostly runs along (LPS): right to left, front to back, head to foot. */
const readFrom: Vector3 = [1, 1, -1];

/**
 * Whether slices that are sorted along the normal are in the order in which a PACS shows them: axial ones from head to
 * foot, sagittal ones from the patient's right to the left, coronal ones from front to back.
 */
export function isInReadingOrder(geometry: SliceGeometry): boolean {
  const normal = sliceNormal(geometry);
  const axis = normal.reduce(
    (longest, part, index) => (Math.abs(part) > Math.abs(normal[longest]!) ? index : longest),
    0,
  );
  return normal[axis]! * readFrom[axis]! > 0;
}
