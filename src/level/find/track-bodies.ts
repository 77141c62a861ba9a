import { pixelToPatient } from "../../image/pixel-to-patient.ts";
import type { Vector3 } from "../../image/slice-geometry.ts";
import { sliceNormal } from "../../image/slice-normal.ts";
import { dot, length, scale, subtract } from "../../image/vector3.ts";
import type { PlacedView, SpineTrack, TrackedBody } from "./spine-track.ts";

/** The same body on the next slice has its centre within this, in the plane of the slices, mm; half a lumbar vertebra's way to the next. */
const sameBodyMm = 15;
/** Where at least so many slices were looked at, what one alone shows, or none shows apart from its neighbours, is no vertebra. */
const manySlices = 4;

/**
 * Follows each vertebral body through parallel sagittal slices, outwards from the slice that shows most. Gives the
 * bodies from head to foot.
 *
 * @param views in the order of the slices.
 */
export function trackBodies(views: readonly PlacedView[]): readonly SpineTrack[] {
  const placed = views.map(({ slice, seen }, at) =>
    seen.vertebrae.map((vertebra) => ({
      at,
      vertebra,
      centreMm: pixelToPatient(slice, ...vertebra.centre),
    })),
  );
  const first = richest(placed);
  if (first === undefined) return [];
  const normal = sliceNormal(views[first]!.slice.geometry);
  const tracks: TrackedBody[][] = placed[first]!.map((body) => [body]);
  for (let at = first + 1; at < placed.length; at++) join(tracks, placed[at]!, normal);
  for (let at = first - 1; at >= 0; at--) join(tracks, placed[at]!, normal);
  const down = directionDown(placed[first]!);
  return tracks
    .filter(
      (track) =>
        views.length < manySlices || (track.length > 1 && track.some(({ vertebra }) => !vertebra.guessed)),
    )
    .map((track) => [...track].sort((a, b) => a.at - b.at))
    .sort((a, b) => dot(middleOf(a), down) - dot(middleOf(b), down));
}

/** The slice whose bodies are largest and clearest; the earlier of equals. */
function richest(placed: readonly (readonly TrackedBody[])[]): number | undefined {
  let best: number | undefined;
  let most = 0;
  for (const [at, bodies] of placed.entries()) {
    const evidence = bodies.reduce(
      (sum, { vertebra }) => sum + vertebra.areaMm2 * Math.max(...vertebra.shares),
      0,
    );
    if (evidence > most) [best, most] = [at, evidence];
  }
  return best;
}

/** Adds the bodies of a slice to the tracks they continue, nearest pairs first; the others begin tracks. */
function join(tracks: TrackedBody[][], bodies: readonly TrackedBody[], normal: Vector3): void {
  const pairs = bodies.flatMap((body) =>
    tracks.map((track) => ({ body, track, way: wayInPlane(nearestIn(track, body), body, normal) })),
  );
  const taken = new Set<unknown>();
  for (const { body, track, way } of pairs.sort((a, b) => a.way - b.way)) {
    if (way > sameBodyMm || taken.has(body) || taken.has(track)) continue;
    taken.add(body).add(track);
    track.push(body);
  }
  for (const body of bodies) if (!taken.has(body)) tracks.push([body]);
}

/** The body of a track on the slice nearest to another body's slice. */
const nearestIn = (track: readonly TrackedBody[], { at }: TrackedBody) =>
  track.reduce((best, body) => (Math.abs(body.at - at) < Math.abs(best.at - at) ? body : best));

function wayInPlane(a: TrackedBody, b: TrackedBody, normal: Vector3): number {
  const way = subtract(a.centreMm, b.centreMm);
  return length(subtract(way, scale(normal, dot(way, normal))));
}

function directionDown(bodies: readonly TrackedBody[]): Vector3 {
  return bodies.length > 1 ? subtract(bodies.at(-1)!.centreMm, bodies[0]!.centreMm) : [0, 0, -1];
}

function middleOf(track: SpineTrack): Vector3 {
  const sum = track.reduce<Vector3>(
    (total, { centreMm: [x, y, z] }) => [total[0] + x, total[1] + y, total[2] + z],
    [0, 0, 0],
  );
  return scale(sum, 1 / track.length);
}
