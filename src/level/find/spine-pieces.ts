import type { Plane } from "../../image/plane.ts";
import { firstBodyClass, lastBodyClass } from "./spine-class.ts";
import type { SpinePiece } from "./spine-piece.ts";

/** A body cut through its side still shows so much, mm²; what is smaller is a corner of one, or an arch. */
const smallestMm2 = 180;
/** A piece so much larger than the middle one is two bodies whose disc is not seen. */
const twoBodies = 1.5;

/**
 * The vertebral bodies as pieces, from the top of the picture down: 4-connected where a body is more probable than
 * not. Bodies that touch (a collapsed disc, a fusion) are parted by the classes of their pixels.
 *
 * @param pixelMm side of a pixel of the network's grid.
 */
export function spinePieces(classes: readonly Plane[], body: Plane, pixelMm: number): readonly SpinePiece[] {
  const smallest = smallestMm2 / pixelMm ** 2;
  const whole = components(body, (at) => body.data[at]! > 0.5).filter((pixels) => pixels.length >= smallest);
  const areas = whole.map((pixels) => pixels.length).sort((a, b) => a - b);
  const middle = areas[Math.floor((areas.length - 1) / 2)] ?? 0;
  return whole
    .flatMap((pixels) =>
      pixels.length > twoBodies * middle ? parted(pixels, classes, body, smallest) : [pixels],
    )
    .map((pixels) => pieceOf(pixels, classes, body))
    .sort((a, b) => a.centre[1] - b.centre[1]);
}

/** The parts of a piece by the leading body class of each pixel, if at least two parts are as large as a body may be. */
function parted(
  pixels: Int32Array,
  classes: readonly Plane[],
  body: Plane,
  smallest: number,
): readonly Int32Array[] {
  const leading = new Map<number, number>();
  for (const at of pixels) leading.set(at, leadingBodyClass(classes, at));
  const parts: Int32Array[] = [];
  for (let k = firstBodyClass; k <= lastBodyClass; k++) {
    parts.push(...components(body, (at) => leading.get(at) === k).filter((part) => part.length >= smallest));
  }
  return parts.length >= 2 ? parts : [pixels];
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

/** The 4-connected components of the pixels that fit. */
function components({ rows, columns }: Plane, fits: (at: number) => boolean): readonly Int32Array[] {
  const size = rows * columns;
  const seen = new Uint8Array(size);
  const queue = new Int32Array(size);
  const found: Int32Array[] = [];
  for (let start = 0; start < size; start++) {
    if (seen[start] === 1 || !fits(start)) continue;
    let count = 0;
    const visit = (at: number) => {
      if (seen[at] === 1 || !fits(at)) return;
      seen[at] = 1;
      queue[count++] = at;
    };
    visit(start);
    for (let head = 0; head < count; head++) {
      const at = queue[head]!;
      const column = at % columns;
      if (column > 0) visit(at - 1);
      if (column < columns - 1) visit(at + 1);
      if (at >= columns) visit(at - columns);
      if (at < size - columns) visit(at + columns);
    }
    found.push(queue.slice(0, count));
  }
  return found;
}
