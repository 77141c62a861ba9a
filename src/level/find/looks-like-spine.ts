import type { Vector3 } from "../../image/slice-geometry.ts";
import { dot, length, subtract } from "../../image/vector3.ts";

/** From one body to the next, mm: adults' lowest thoracic to lumbar vertebrae, with room for a spacing that is not quite right. */
const shortestWayMm = 18;
const longestWayMm = 52;
/** The way turns less than this from one body to the next, even into the sacrum, degrees. */
const sharpestTurn = 60;
/** Of the ways and turns so many must fit: a body that was not seen leaves one long way. */
const fittingShare = 0.75;

/** Whether the centres of bodies, mm, from head to foot, follow each other as those of a spine do. */
export function looksLikeSpine(centres: readonly Vector3[]): boolean {
  const ways = centres.slice(1).map((centre, at) => subtract(centre, centres[at]!));
  const fits = [
    ...ways.map((way) => length(way) >= shortestWayMm && length(way) <= longestWayMm),
    ...ways
      .slice(1)
      .map(
        (way, at) =>
          dot(way, ways[at]!) > Math.cos((sharpestTurn * Math.PI) / 180) * length(way) * length(ways[at]!),
      ),
  ];
  return fits.filter(Boolean).length >= fittingShare * fits.length;
}
