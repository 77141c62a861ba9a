import { closedCurve, outset, type Point } from "../numeric/contour.ts";
import { curveThrough, mix } from "../numeric/interpolate.ts";
import type { BodyParameters } from "./body-parameters.ts";
import { type Loft, makeLoft } from "./loft.ts";
import type { Spine } from "./spine.ts";
import { bothHalves, levelAt } from "./symmetry.ts";

/** Skin, the fat under it, and the deeper fat in front of the muscles. The back is flat: the patient lies on it. */
export function makeSkin(body: BodyParameters, spine: Spine): Loft[] {
  const shift = body.vertebraHalfDepth - 18.5;
  const from = spine.vertebrae[0]!.top - 50;
  const to = spine.vertebrae[spine.vertebrae.length - 1]!.bottom + 160;
  const muscleBack = curveThrough([
    { at: levelAt(spine, "T11", 0), values: [61] },
    { at: levelAt(spine, "L1", 0), values: [67.5] },
    { at: levelAt(spine, "L3", 1), values: [75] },
    { at: levelAt(spine, "L5", 0.3), values: [76] },
    { at: levelAt(spine, "S1", 0.8), values: [69] },
    { at: levelAt(spine, "S3", 0.5), values: [57] },
    { at: levelAt(spine, "S4", 1), values: [45] },
    { at: levelAt(spine, "S4", 1) + 25, values: [33] },
    { at: levelAt(spine, "S4", 1) + 55, values: [24] },
    { at: to - 60, values: [22] },
  ]);
  const thickness = curveThrough([
    { at: levelAt(spine, "T11", 0), values: [0.6] },
    { at: levelAt(spine, "L3", 0), values: [1] },
    { at: levelAt(spine, "L5", 0.5), values: [1.35] },
    { at: levelAt(spine, "S2", 0.5), values: [1.5] },
    { at: to, values: [1.5] },
  ]);
  const backAt = (s: number) => muscleBack(s)[0]! * mix(1, body.muscleSize, 0.45) + shift;
  const { midline, flank } = body.subcutaneous;
  const surface = (s: number): Point[] => {
    const p = backAt(s);
    const thick = thickness(s)[0]!;
    const middle = p + midline * thick;
    const side = p + mix(midline, flank, 0.3) * thick;
    return closedCurve(
      bothHalves([
        [0, middle - 1.4],
        [9, middle - 0.3],
        [30, mix(middle, side, 0.6) + 0.6],
        [62, side - 2],
        [92, side - 10 + flank * 0.06],
        [122, side - 32 + flank * 0.3],
        [150, -8],
        [152, -60],
        [110, -118],
        [0, -140],
      ]),
      8,
    );
  };
  return [
    makeLoft("skin", from, to, surface, 4),
    makeLoft("fat", from, to, (s) => outset(surface(s), -1.9), 4),
    makeLoft(
      "deepFat",
      from,
      to,
      (s) => {
        const p = backAt(s);
        return closedCurve(
          bothHalves([
            [0, p - 22],
            [30, p - 20],
            [62, p - 32],
            [88, p - 50],
            [112, p - 72],
            [126, -22],
            [120, -70],
            [80, -112],
            [0, -125],
          ]),
          6,
        );
      },
      4,
    ),
  ];
}
