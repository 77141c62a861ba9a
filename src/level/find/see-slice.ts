import type { Plane } from "../../image/plane.ts";
import { type GridPlace, type GridPoint, onOther } from "../../segment/picture/grid-place.ts";
import { type BodyCorners, bodyCorners } from "./body-corners.ts";
import { bodyProbability } from "./body-probability.ts";
import type { SeenSlice } from "./seen-slice.ts";
import { canalClass, discClass } from "./spine-class.ts";
import type { SpinePiece } from "./spine-piece.ts";
import { discPieces, spinePieces } from "./spine-pieces.ts";

/** Probabilities of one sagittal slice, head up, on the network's grid, and where that grid is on the slice. */
export interface SpineProbabilities {
  readonly classes: readonly Plane[];
  readonly place: GridPlace;
  /** Side of a pixel of the network's grid. */
  readonly pixelMm: number;
}

/** The canal says where the back is only where so much of it is seen, mm². */
const enoughCanalMm2 = 400;

/**
 * The vertebral bodies of one sagittal slice with their corners.
 *
 * @param front the side of the patient's front where that is known from the slice's position; otherwise the canal,
 *   which is behind the bodies, tells it, and without a canal the left of the picture is taken, as is usual.
 */
export function seeSlice(
  { classes, place, pixelMm }: SpineProbabilities,
  front?: "left" | "right",
): SeenSlice {
  const body = bodyProbability(classes);
  const pieces = spinePieces(classes, body, pixelMm);
  const canal = canalOf(classes[canalClass]!);
  const canalMm2 = canal.xs.length * pixelMm ** 2;
  const ofCanal = canalMm2 >= enoughCanalMm2 ? frontFromCanal(pieces, canal) : undefined;
  const side = front ?? ofCanal ?? "left";
  const anterior: GridPoint = side === "left" ? [-1, 0] : [1, 0];
  const vertebrae = pieces.map((piece, at) => ({
    centre: onOther(place, piece.centre),
    corners: onSlice(bodyCorners(piece, body, downAt(pieces, at), anterior), place),
    shares: piece.shares,
    areaMm2: piece.pixels.length * pixelMm ** 2,
    ...(piece.guessed ? { guessed: true as const } : {}),
  }));
  const discs = discPieces(classes[discClass]!).map(({ centre, pixels }) => ({
    centre: onOther(place, centre),
    areaMm2: pixels * pixelMm ** 2,
  }));
  return {
    vertebrae,
    discs,
    canalMm2,
    front: side,
    ...(ofCanal !== undefined && ofCanal !== side ? { canalInFront: true as const } : {}),
  };
}

/** The spine's direction at a body: from the one above to the one below, or as far as there are any. */
function downAt(pieces: readonly SpinePiece[], at: number): GridPoint {
  const upper = pieces[Math.max(at - 1, 0)]!.centre;
  const lower = pieces[Math.min(at + 1, pieces.length - 1)]!.centre;
  const down: GridPoint = [lower[0] - upper[0], lower[1] - upper[1]];
  return Math.hypot(...down) > 0 ? down : [0, 1];
}

interface CanalPixels {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
}

function canalOf({ columns, data }: Plane): CanalPixels {
  const xs: number[] = [];
  const ys: number[] = [];
  for (let at = 0; at < data.length; at++) {
    if (data[at]! <= 0.5) continue;
    xs.push((at % columns) + 0.5);
    ys.push(Math.floor(at / columns) + 0.5);
  }
  return { xs, ys };
}

/** The canal's mean distance from the line of the bodies, row by row, shows on which side the back is. */
function frontFromCanal(pieces: readonly SpinePiece[], { xs, ys }: CanalPixels): "left" | "right" {
  let right = 0;
  for (const [k, x] of xs.entries()) right += Math.sign(x - lineAt(pieces, ys[k]!));
  return right >= 0 ? "left" : "right";
}

/** Where the line through the bodies' centres is at a row. */
function lineAt(pieces: readonly SpinePiece[], y: number): number {
  const below = pieces.findIndex(({ centre }) => centre[1] >= y);
  const lower = pieces[below < 0 ? pieces.length - 1 : below];
  const upper = pieces[below < 0 ? pieces.length - 1 : Math.max(below - 1, 0)];
  if (lower === undefined || upper === undefined) return 0;
  const rise = lower.centre[1] - upper.centre[1];
  const share = rise > 0 ? (y - upper.centre[1]) / rise : 0;
  return upper.centre[0] + share * (lower.centre[0] - upper.centre[0]);
}

const onSlice = (corners: BodyCorners, place: GridPlace): BodyCorners => ({
  superiorAnterior: onOther(place, corners.superiorAnterior),
  superiorPosterior: onOther(place, corners.superiorPosterior),
  inferiorAnterior: onOther(place, corners.inferiorAnterior),
  inferiorPosterior: onOther(place, corners.inferiorPosterior),
});
