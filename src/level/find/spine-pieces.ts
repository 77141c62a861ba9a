import { nearestRank } from "../../base/numbers/nearest-rank.ts";
import { sortedValues } from "../../base/numbers/sorted-values.ts";
import { connectedPieces } from "../../image/connected-pieces.ts";
import type { Plane } from "../../image/plane.ts";
import { firstBodyClass, lastBodyClass } from "./spine-class.ts";
import type { SpinePiece } from "./spine-piece.ts";

/** A body cut through its side still shows so much, mm²; what is smaller is a corner of one, or an arch. */
const smallestMm2 = 180;
/** A piece so much larger than the middle one may be two bodies. */
const twoBodies = 1.3;
/** A disc that is taken for bone is so with less probability than the bodies: what is more probable is looked at first alone. */
const coreProbabilities = [0.5, 0.65, 0.8, 0.9];
/** What stays so much larger than the middle one is no single body, and its borders say nothing. */
const noBody = 2;
/** A part smaller than this share of the middle piece is a disc or a crumb. */
const minShare = 0.4;
/** Bridges between bodies are narrower than twice this, bodies are not, mm. */
const widestBridgeMm = 7;

/**
 * The vertebral bodies as pieces, from the top of the picture down: 4-connected where a body is more probable than
 * not. Bodies that are joined by a bridge are separated there, those that touch all along (a collapsed disc, a fusion) by the
 * classes of their pixels.
 *
 * @param pixelMm side of a pixel of the network's grid.
 */
export function spinePieces(classes: readonly Plane[], body: Plane, pixelMm: number): readonly SpinePiece[] {
  const smallest = smallestMm2 / pixelMm ** 2;
  const whole = connectedPieces(body, (at) => body.data[at]! > 0.5).filter(
    (pixels) => pixels.length >= smallest,
  );
  const middle = nearestRank(sortedValues(whole.map((pixels) => pixels.length)), 0.5) ?? 0;
  const minPart = Math.max(smallest, minShare * middle);
  const deepest = widestBridgeMm / 2 / pixelMm;
  const seen = (pixels: Int32Array) => pieceOf(pixels, classes, body);
  const pieces = (pixels: Int32Array): readonly SpinePiece[] => {
    if (pixels.length <= twoBodies * middle) return [seen(pixels)];
    const apart = splitAtBridge(pixels, body, minPart, deepest);
    const guesses = (parts: readonly SpinePiece[]) =>
      parts.map((part) => ({ ...part, guessed: true as const }));
    if (apart !== undefined) {
      const parts = apart.parts.flatMap(pieces);
      return apart.sure ? parts : guesses(parts);
    }
    const cut = splitByClass(pixels, classes, body, minPart);
    if (cut !== undefined) return guesses(cut.map(seen));
    return pixels.length <= noBody * middle ? [seen(pixels)] : [];
  };
  return whole.flatMap(pieces).sort((a, b) => a.centre[1] - b.centre[1]);
}

/** The discs as pieces: 4-connected where one is more probable than not, with their centres of mass, corner convention. */
export function discPieces(
  disc: Plane,
): readonly { readonly centre: readonly [x: number, y: number]; readonly pixels: number }[] {
  return connectedPieces(disc, (at) => disc.data[at]! > 0.5).map((pixels) => {
    const x = pixels.reduce((sum, at) => sum + (at % disc.columns), 0) / pixels.length;
    const y = pixels.reduce((sum, at) => sum + Math.floor(at / disc.columns), 0) / pixels.length;
    return { centre: [x + 0.5, y + 0.5], pixels: pixels.length };
  });
}

/**
 * The parts into which a piece falls when its border is taken off, pixel by pixel, each grown back; undefined where it
 * stays one or falls into crumbs. Sure where all of the piece was looked at, and not what is most probable alone.
 */
function splitAtBridge(
  pixels: Int32Array,
  body: Plane,
  smallest: number,
  deepest: number,
): { readonly parts: readonly Int32Array[]; readonly sure: boolean } | undefined {
  const { columns, data } = body;
  const neighbours = (at: number) => [at - 1, at + 1, at - columns, at + columns];
  for (const least of coreProbabilities) {
    let core = new Set(pixels.filter((at) => data[at]! > least));
    for (let depth = 1; depth <= deepest; depth++) {
      const before = core;
      core = new Set([...before].filter((at) => neighbours(at).every((other) => before.has(other))));
      const cores = connectedPieces(body, (at) => core.has(at));
      const large = cores.filter((part) => part.length >= smallest / 4);
      if (large.length < 2) continue;
      const parts = grown(large, pixels, neighbours, 2 * depth);
      if (parts.every((part) => part.length >= smallest)) return { parts, sure: least === 0.5 };
    }
  }
  return undefined;
}

/** Gives the pixels of a piece to the core that reaches them first, in so many steps: enough for a body's corners. */
function grown(
  cores: readonly Int32Array[],
  pixels: Int32Array,
  neighbours: (at: number) => readonly number[],
  steps: number,
): readonly Int32Array[] {
  const free = new Set(pixels);
  const parts = cores.map((core) => [...core]);
  for (const part of parts) for (const at of part) free.delete(at);
  let edges = parts.map((part) => [...part]);
  for (let step = 0; step < steps; step++) {
    edges = edges.map((edge, k) => {
      const next = edge.flatMap(neighbours).filter((at) => free.delete(at));
      parts[k]!.push(...next);
      return next;
    });
  }
  return parts.map((part) => Int32Array.from(part));
}

/** The parts of a piece by the leading body class of each pixel; undefined unless two are as large as a body may be. */
function splitByClass(
  pixels: Int32Array,
  classes: readonly Plane[],
  body: Plane,
  smallest: number,
): readonly Int32Array[] | undefined {
  const leading = new Map<number, number>();
  for (const at of pixels) leading.set(at, leadingBodyClass(classes, at));
  const parts: Int32Array[] = [];
  for (let k = firstBodyClass; k <= lastBodyClass; k++) {
    parts.push(
      ...connectedPieces(body, (at) => leading.get(at) === k).filter((part) => part.length >= smallest),
    );
  }
  return parts.length >= 2 ? parts : undefined;
}

function leadingBodyClass(classes: readonly Plane[], at: number): number {
  let best = firstBodyClass;
  for (let k = firstBodyClass + 1; k <= lastBodyClass; k++) {
    if (classes[k]!.data[at]! > classes[best]!.data[at]!) best = k;
  }
  return best;
}

function pieceOf(pixels: Int32Array, classes: readonly Plane[], { columns, data }: Plane): SpinePiece {
  let x = 0;
  let y = 0;
  const sums = new Array<number>(lastBodyClass - firstBodyClass + 1).fill(0);
  let body = 0;
  for (const at of pixels) {
    x += (at % columns) + 0.5;
    y += Math.floor(at / columns) + 0.5;
    body += data[at]!;
    for (let k = firstBodyClass; k <= lastBodyClass; k++) {
      sums[k - firstBodyClass] = sums[k - firstBodyClass]! + classes[k]!.data[at]!;
    }
  }
  return {
    pixels,
    centre: [x / pixels.length, y / pixels.length],
    shares: sums.map((sum) => sum / body),
  };
}
