import type { Plane } from "../../image/plane.ts";
import type { GridPoint } from "../../segment/picture/grid-place.ts";
import type { SpinePiece } from "./spine-piece.ts";

/** The four corners of a vertebral body on a sagittal slice, where its endplates end. */
export interface BodyCorners {
  readonly superiorAnterior: GridPoint;
  readonly superiorPosterior: GridPoint;
  readonly inferiorAnterior: GridPoint;
  readonly inferiorPosterior: GridPoint;
}

/** Border points that reach nearly as far into a corner as the farthest share in its place: within this of half a body. */
const cornerSoftness = 0.08;
/** Such a mean is inside the corner; this share of what it would be inside that of a rectangle is given back, for bodies are rounder. */
const givenBack = 0.8;
/** First along the spine, then along the body itself. */
const rounds = 3;

/**
 * The corners of a body: of the points of its border (where its probability crosses one half, to a part of a
 * pixel), those that reach farthest along the diagonals of the body's own frame.
 *
 * @param down direction of the spine towards the feet at this body, on the grid.
 * @param anterior direction towards the front; only its side of `down` counts.
 */
export function bodyCorners(
  piece: SpinePiece,
  body: Plane,
  down: GridPoint,
  anterior: GridPoint,
): BodyCorners {
  const border = borderPoints(piece, body);
  const side = Math.sign(down[1] * anterior[0] - down[0] * anterior[1]) || -1;
  let along = unit(down);
  let corners: BodyCorners | undefined;
  for (let round = 0; round < rounds; round++) {
    const forward: GridPoint = [along[1] * side, -along[0] * side];
    corners = cornersInFrame(border, piece.centre, along, forward);
    const upper = difference(corners.superiorAnterior, corners.superiorPosterior);
    const lower = difference(corners.inferiorAnterior, corners.inferiorPosterior);
    const mean = unit([upper[0] + lower[0], upper[1] + lower[1]]);
    along = [-mean[1] * side, mean[0] * side];
  }
  return corners!;
}

function cornersInFrame(
  border: readonly GridPoint[],
  centre: GridPoint,
  down: GridPoint,
  forward: GridPoint,
): BodyCorners {
  const a = border.map((point) => dot(difference(point, centre), forward));
  const d = border.map((point) => dot(difference(point, centre), down));
  const halfDepth = halfExtent(a);
  const halfHeight = halfExtent(d);
  const corner = (front: 1 | -1, low: 1 | -1): GridPoint => {
    const reach = border.map((_, k) => (front * a[k]!) / halfDepth + (low * d[k]!) / halfHeight);
    const farthest = Math.max(...reach);
    let x = 0;
    let y = 0;
    let sum = 0;
    for (const [k, point] of border.entries()) {
      const weight = Math.exp((reach[k]! - farthest) / cornerSoftness);
      x += weight * point[0];
      y += weight * point[1];
      sum += weight;
    }
    const outward = (givenBack * cornerSoftness) / (halfDepth + halfHeight);
    const ahead = outward * front * halfDepth ** 2;
    const below = outward * low * halfHeight ** 2;
    return [x / sum + ahead * forward[0] + below * down[0], y / sum + ahead * forward[1] + below * down[1]];
  };
  return {
    superiorAnterior: corner(1, -1),
    superiorPosterior: corner(-1, -1),
    inferiorAnterior: corner(1, 1),
    inferiorPosterior: corner(-1, 1),
  };
}

/** Half of what 90 of 100 border points cover. */
function halfExtent(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const last = sorted.length - 1;
  return Math.max(1, (sorted[Math.round(0.95 * last)]! - sorted[Math.round(0.05 * last)]!) / 2);
}

/** Where the body's probability crosses one half between a pixel of the piece and a neighbour outside it. */
function borderPoints({ pixels }: SpinePiece, { rows, columns, data }: Plane): readonly GridPoint[] {
  const inside = new Set(pixels);
  const points: GridPoint[] = [];
  for (const at of pixels) {
    const column = at % columns;
    const row = (at - column) / columns;
    const cross = (stepX: number, stepY: number) => {
      const x = column + stepX;
      const y = row + stepY;
      const beyond = x >= 0 && y >= 0 && x < columns && y < rows;
      const other = y * columns + x;
      if (beyond && inside.has(other)) return;
      const outer = beyond ? Math.min(data[other]!, 0.5) : 0;
      const share =
        data[at]! > outer ? Math.min(Math.max((data[at]! - 0.5) / (data[at]! - outer), 0), 1) : 0.5;
      points.push([column + 0.5 + stepX * share, row + 0.5 + stepY * share]);
    };
    cross(-1, 0);
    cross(1, 0);
    cross(0, -1);
    cross(0, 1);
  }
  return points;
}

const difference = (a: GridPoint, b: GridPoint): GridPoint => [a[0] - b[0], a[1] - b[1]];
const dot = (a: GridPoint, b: GridPoint) => a[0] * b[0] + a[1] * b[1];
function unit([x, y]: GridPoint): GridPoint {
  const size = Math.hypot(x, y) || 1;
  return [x / size, y / size];
}
