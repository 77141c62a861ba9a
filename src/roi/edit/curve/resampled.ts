import type { PixelPoint } from "../../outline.ts";

/** Points of a closed line at equal distances along it, at most `spacing` pixels apart; at least three. */
export function resampled(points: readonly PixelPoint[], spacing: number): PixelPoint[] {
  const lengths = points.map(([x, y], index) => {
    const next = points[(index + 1) % points.length]!;
    return Math.hypot(next[0] - x, next[1] - y);
  });
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  if (whole === 0) return [...points];
  const count = Math.max(3, Math.ceil(whole / spacing));
  const found: PixelPoint[] = [];
  let edge = 0;
  let passed = 0;
  for (let at = 0; at < count; at++) {
    const wanted = (whole * at) / count;
    while (edge < points.length - 1 && passed + lengths[edge]! <= wanted) passed += lengths[edge++]!;
    const [a, b] = [points[edge]!, points[(edge + 1) % points.length]!];
    const part = lengths[edge] === 0 ? 0 : (wanted - passed) / lengths[edge]!;
    found.push([a[0] + part * (b[0] - a[0]), a[1] + part * (b[1] - a[1])]);
  }
  return found;
}
