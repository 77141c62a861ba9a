import { patientToPixel } from "../../src/image/patient-to-pixel.ts";
import { pixelToPatient } from "../../src/image/pixel-to-patient.ts";
import type { PlacedSlice } from "../../src/image/placed-slice.ts";
import type { Vector3 } from "../../src/image/slice-geometry.ts";
import { sliceDistance } from "../../src/level/slice-distance.ts";
import type { PixelPoint } from "../../src/roi/outline.ts";
import { endplateThrough, type Marks, type MarksCommand } from "./marks.ts";

/** A mark on the sagittal slice that can be dragged. */
export type Grip =
  | { readonly kind: "anterior" | "posterior" }
  | { readonly kind: "vertebra"; readonly name: string };

/** An end of the endplate so far from a slice belongs to it wherever its neighbours are, mm. */
const onSliceMm = 0.5;

/** The mark under the pointer: an end of the endplate on its own slice, or the centre of a vertebra. */
export function gripAt(
  marks: Marks,
  slice: PlacedSlice,
  point: PixelPoint,
  { reach, apart }: { readonly reach: number; readonly apart: number },
): Grip | null {
  const distance = (mark: Vector3) => {
    const { x, y } = patientToPixel(slice, mark);
    return Math.hypot(x - point[0], y - point[1]);
  };
  const near: { readonly grip: Grip; readonly away: number }[] = [];
  for (const kind of ["anterior", "posterior"] as const) {
    const end = marks.marked?.endplate[kind];
    if (end !== undefined && isOnSlice(slice, end, apart)) near.push({ grip: { kind }, away: distance(end) });
  }
  for (const { name, centre } of marks.labels.vertebrae) {
    near.push({ grip: { kind: "vertebra", name }, away: distance(centre) });
  }
  const [nearest] = near.sort((a, b) => a.away - b.away);
  return nearest !== undefined && nearest.away <= reach ? nearest.grip : null;
}

/**
 * Whether a point belongs to a slice and not to its neighbours: a model's endplate may be between two slices.
 *
 * @param apart from slice to slice, mm.
 */
export const isOnSlice = (slice: PlacedSlice, point: Vector3, apart: number) =>
  Math.abs(patientToPixel(slice, point).distanceMm) <= Math.max(onSliceMm, apart / 2);

/** From the slice in sight to its neighbours, mm; 0 where it has none. */
export const sliceApart = (places: readonly PlacedSlice[], index: number): number =>
  sliceDistance(places, index) ?? 0;

/** What dragging a mark to a point of the slice does. */
export function dragGrip(
  marks: Marks,
  grip: Grip,
  slice: PlacedSlice,
  point: PixelPoint,
): MarksCommand | null {
  const at = pixelToPatient(slice, ...point);
  if (grip.kind === "vertebra") return { kind: "move-vertebra", name: grip.name, centre: at };
  const { marked } = marks;
  if (marked === undefined) return null;
  const { anterior, posterior, sagittalNormal } = marked.endplate;
  const other = grip.kind === "anterior" ? posterior : anterior;
  return {
    kind: "mark-endplate",
    marked: { ...marked, endplate: endplateThrough(at, other, sagittalNormal) },
  };
}
