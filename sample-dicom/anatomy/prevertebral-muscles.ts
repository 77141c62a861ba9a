import { closedCurve, outset, type Point, scaled } from "../numeric/contour.ts";
import { curveThrough, mix } from "../numeric/interpolate.ts";
import { noiseField } from "../numeric/noise.ts";
import type { BodyParameters } from "./body-parameters.ts";
import { type Loft, makeLoft } from "./loft.ts";
import type { Spine } from "./spine.ts";
import { levelAt, onSide } from "./symmetry.ts";

/** Quadratus lumborum and psoas on both sides. */
export const makePrevertebralMuscles = (body: BodyParameters, spine: Spine): Loft[] =>
  ([1, -1] as const).flatMap((side) => [...quadratus(body, spine, side), ...psoas(body, spine, side)]);

function quadratus(body: BodyParameters, spine: Spine, side: 1 | -1): Loft[] {
  const from = levelAt(spine, "T12", 0.8);
  const to = levelAt(spine, "L5", 0.25);
  const shift = body.vertebraHalfDepth - 18.5;
  const noise = noiseField(body.seed + 55);
  const landmarks = curveThrough([
    { at: from, values: [32, 29, 46, 25, 58, 28, 62, 33, 50, 33, 38, 32.5] },
    { at: levelAt(spine, "L2", 0.5), values: [35, 25.5, 50, 21, 66, 24, 75, 31.5, 62, 32.5, 46, 28.5] },
    { at: levelAt(spine, "L3", 1), values: [40, 24.5, 55, 19.5, 72, 22, 84, 31, 70, 33.5, 52, 28.8] },
    { at: levelAt(spine, "L4", 0.8), values: [46, 27.5, 60, 21.5, 76, 23, 90, 30, 76, 34, 58, 32.5] },
    { at: to, values: [56, 31, 66, 26, 78, 27, 88, 31, 78, 34, 64, 34] },
  ]);
  const outline = (s: number): Point[] => {
    const values = landmarks(s);
    const shape = Array.from(
      { length: 6 },
      (_, k): Point => [
        values[2 * k]! + 1.6 * noise(k * 3.7, s / 24, side * 8.5),
        values[2 * k + 1]! + shift + 1.1 * noise(k * 3.7 + 50, s / 24, side * 8.5),
      ],
    );
    return onSide(side, closedCurve(scaled(shape, mix(1, body.psoasSize, 0.6), 56, 30 + shift), 6));
  };
  return [
    makeLoft("fascia", from, to, (s) => outset(outline(s), 0.4), 2),
    makeLoft("muscle", from, to, outline, 2),
  ];
}

function psoas(body: BodyParameters, spine: Spine, side: 1 | -1): Loft[] {
  const from = levelAt(spine, "T12", 0.9);
  const to = levelAt(spine, "S1", 1);
  const noise = noiseField(body.seed + 66);
  const axis = curveThrough([
    { at: from, values: [25, 6, 3, 8] },
    { at: levelAt(spine, "L1", 1), values: [31, 6, 8.5, 14] },
    { at: levelAt(spine, "L2", 1), values: [36.5, 6, 13, 17] },
    { at: levelAt(spine, "L3", 1), values: [42.5, 4.5, 17, 18] },
    { at: levelAt(spine, "L4", 1), values: [46.5, -4, 19.5, 19.5] },
    { at: levelAt(spine, "L5", 1), values: [53, -19, 18.5, 20] },
    { at: to, values: [62, -40, 17, 19] },
  ]);
  const unit: readonly Point[] = [
    [-1, -0.15],
    [-0.7, -0.78],
    [0.05, -1.02],
    [0.8, -0.62],
    [1, 0.12],
    [0.66, 0.82],
    [-0.1, 1],
    [-0.78, 0.66],
  ];
  const outline = (s: number): Point[] => {
    const [u, v, a, b] = axis(s) as [number, number, number, number];
    const p = body.psoasSize;
    const centre = u - (1 - p) * a;
    return onSide(
      side,
      closedCurve(
        unit.map(([x, y], k): Point => {
          const f = p * (1 + 0.2 * noise(k * 2.9, s / 32, side * 6.5));
          return [centre + x * a * f, v + y * b * f];
        }),
        6,
      ),
    );
  };
  return [
    makeLoft("fascia", from, to, (s) => outset(outline(s), 0.4), 2),
    makeLoft("muscle", from, to, outline, 2),
  ];
}
