import { median } from "../../base/numbers/median.ts";
import { pixelToPatient } from "../../image/pixel-to-patient.ts";
import type { PlacedSlice } from "../../image/placed-slice.ts";
import type { Vector3 } from "../../image/slice-geometry.ts";
import { sliceNormal } from "../../image/slice-normal.ts";
import { add, cross, dot, length, normalise, scale, subtract } from "../../image/vector3.ts";
import type { Endplate } from "../endplate.ts";
import type { SpineTrack } from "./spine-track.ts";

/** The plane of one endplate through the slices of a series that show it. */
export interface EndplatePlane {
  /** Its ends about the middle of the body, and in `sagittalNormal` the left-right direction within the plane. */
  readonly endplate: Endplate;
  /** Whether enough slices show it for its tilt in the coronal plane; otherwise that direction is the slices' normal. */
  readonly coronalKnown: boolean;
  /** How far the slices' own marks stray from the plane, mm (robust standard deviation); absent for fewer than three slices. */
  readonly scatterMm?: number;
}

/** The ends are the median over the slices within this of the body's middle: further out the body is shallower, mm. */
const aboutMiddleMm = 9;
/** The coronal tilt needs marks that lie so far apart, mm. */
const minWidthMm = 8;

/**
 * The plane of a body's upper or lower endplate, from the slices on which its borders were seen, if there are any.
 * Undefined where its two ends are one point.
 */
export function endplateOfTrack(
  track: SpineTrack,
  slices: readonly PlacedSlice[],
  side: "superior" | "inferior",
): EndplatePlane | undefined {
  const normal = sliceNormal(slices[track[0]!.at]!.geometry);
  const seen = track.filter(({ vertebra }) => !vertebra.guessed);
  const marks = (seen.length > 0 ? seen : track).map(({ at, vertebra: { corners } }) => {
    const slice = slices[at]!;
    const [front, back] =
      side === "superior"
        ? [corners.superiorAnterior, corners.superiorPosterior]
        : [corners.inferiorAnterior, corners.inferiorPosterior];
    const anterior = pixelToPatient(slice, ...front);
    const posterior = pixelToPatient(slice, ...back);
    const middle = scale(add(anterior, posterior), 0.5);
    return { anterior, posterior, middle, depth: dot(middle, normal) };
  });
  const area = track.reduce((sum, { vertebra }) => sum + vertebra.areaMm2, 0);
  const depth =
    track.reduce((sum, { vertebra, centreMm }) => sum + vertebra.areaMm2 * dot(centreMm, normal), 0) / area;
  const nearest = Math.min(...marks.map((mark) => Math.abs(mark.depth - depth)));
  const central = marks.filter(
    (mark) => Math.abs(mark.depth - depth) <= Math.max(aboutMiddleMm, nearest + 1e-6),
  );
  const anterior = medianPoint(central.map((mark) => mark.anterior));
  const posterior = medianPoint(central.map((mark) => mark.posterior));
  const along = subtract(posterior, anterior);
  if (length(along) === 0) return undefined;
  const upward = normalise(cross(along, normal));
  const centre = scale(add(anterior, posterior), 0.5);
  const heights = marks.map(({ middle }) => ({
    height: dot(subtract(middle, centre), upward),
    across: dot(subtract(middle, centre), normal),
  }));
  const width = Math.max(...heights.map((h) => h.across)) - Math.min(...heights.map((h) => h.across));
  const slicesSeen = new Set(marks.map(({ depth }) => Math.round(10 * depth))).size;
  const coronalKnown = slicesSeen >= 3 && width >= minWidthMm;
  const slope = coronalKnown ? medianSlope(heights) : 0;
  const sagittalNormal = normalise(add(normal, scale(upward, slope)));
  const toMiddle = scale(add(normal, scale(upward, slope)), depth - dot(centre, normal));
  const endplate = { anterior: add(anterior, toMiddle), posterior: add(posterior, toMiddle), sagittalNormal };
  if (slicesSeen < 3) return { endplate, coronalKnown };
  const rest = heights.map(({ height, across }) => height - slope * across);
  const typical = median(rest);
  return {
    endplate,
    coronalKnown,
    scatterMm: 1.4826 * median(rest.map((value) => Math.abs(value - typical))),
  };
}

/** The median of the slopes between all pairs (Theil and Sen), which a third of bad marks does not move. */
function medianSlope(points: readonly { readonly height: number; readonly across: number }[]): number {
  const slopes: number[] = [];
  for (const [k, a] of points.entries()) {
    for (const b of points.slice(k + 1)) {
      const run = b.across - a.across;
      if (Math.abs(run) > 1) slopes.push((b.height - a.height) / run);
    }
  }
  return median(slopes);
}

const medianPoint = (points: readonly Vector3[]): Vector3 => [
  median(points.map(([x]) => x)),
  median(points.map(([, y]) => y)),
  median(points.map(([, , z]) => z)),
];
