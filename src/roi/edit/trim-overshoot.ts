import type { PixelPoint } from "../outline.ts";

/**
 * A hand that goes around usually ends a little past where it began. Where the last quarter of a stroke crosses its
 * first quarter, both ends are cut at the crossing, so that no loop is left.
 */
export function trimOvershoot(stroke: readonly PixelPoint[]): readonly PixelPoint[] {
  const quarter = Math.floor(stroke.length / 4);
  for (let head = 0; head < quarter; head++) {
    for (let tail = stroke.length - 2; tail >= stroke.length - 1 - quarter; tail--) {
      const crossing = crossingOf(stroke[head]!, stroke[head + 1]!, stroke[tail]!, stroke[tail + 1]!);
      if (crossing) return [crossing, ...stroke.slice(head + 1, tail + 1)];
    }
  }
  return stroke;
}

/** Where the segments a b and c d cross; undefined where they do not, or are parallel. */
function crossingOf(a: PixelPoint, b: PixelPoint, c: PixelPoint, d: PixelPoint): PixelPoint | undefined {
  const abX = b[0] - a[0];
  const abY = b[1] - a[1];
  const cdX = d[0] - c[0];
  const cdY = d[1] - c[1];
  const cross = abX * cdY - abY * cdX;
  if (cross === 0) return undefined;
  const alongAb = ((c[0] - a[0]) * cdY - (c[1] - a[1]) * cdX) / cross;
  const alongCd = ((c[0] - a[0]) * abY - (c[1] - a[1]) * abX) / cross;
  const meet = alongAb >= 0 && alongAb <= 1 && alongCd >= 0 && alongCd <= 1;
  return meet ? [a[0] + alongAb * abX, a[1] + alongAb * abY] : undefined;
}
