import { closedCurve, type Point } from "../numeric/contour.ts";
import { mix, smoothStep } from "../numeric/interpolate.ts";
import { type Loft, makeLoft } from "./loft.ts";
import type { Spine } from "./spine.ts";
import { levelAt, onSide } from "./symmetry.ts";

/** Ilium with gluteus and iliacus, and the alae of the sacrum. */
export function makePelvis(spine: Spine): Loft[] {
  return ([1, -1] as const).flatMap((side) => [...ilium(spine, side), ...ala(spine, side)]);
}

function ilium(spine: Spine, side: 1 | -1): Loft[] {
  const top = levelAt(spine, "L4", 0.7);
  const s1 = (t: number) => levelAt(spine, "S1", t);
  const last = spine.vertebrae[spine.vertebrae.length - 1]!.bottom + 30;
  const plate =
    (grow: number) =>
    (s: number): Point[] => {
      const t = smoothStep(top, s1(0.7), s);
      const sink = 14 * smoothStep(s1(0.8), levelAt(spine, "S3", 0.5), s);
      const tail: Point = [mix(92, 46, t), mix(34, 52, t) - sink];
      const end: Point = [mix(106, 124, t), mix(18, -38, t)];
      const middle: Point = [mix(tail[0], end[0], 0.45) + 3, mix(tail[1], end[1], 0.45) + 4];
      const round = Math.sqrt(Math.max(0.05, Math.min(1, (s - top + 0.5) / 7)));
      const w = (mix(4.5, 7.5, t) + grow) * round;
      return onSide(
        side,
        closedCurve(
          [
            [tail[0] - w * 0.55 - grow, tail[1] + w * 0.35],
            [tail[0] - w * 0.2, tail[1] - w * 0.75],
            [middle[0] - w * 0.62, middle[1] - w * 0.6],
            [end[0] - w * 0.6, end[1] - w * 0.3],
            [end[0] + w * 0.6, end[1] + w * 0.3],
            [middle[0] + w * 0.62, middle[1] + w * 0.6],
            [tail[0] + w * 0.5, tail[1] + w * 0.85],
          ],
          6,
        ),
      );
    };
  const blend =
    (pairs: readonly (readonly [Point, Point])[], from: number, to: number) =>
    (s: number): Point[] => {
      const t = smoothStep(from, to, s);
      return onSide(
        side,
        closedCurve(
          pairs.map(([a, b]): Point => [mix(a[0], b[0], t), mix(a[1], b[1], t)]),
          5,
        ),
      );
    };
  const gluteus = blend(
    [
      [
        [102, 36],
        [60, 52],
      ],
      [
        [108, 24],
        [92, 12],
      ],
      [
        [120, 10],
        [128, -32],
      ],
      [
        [123, 13],
        [142, -22],
      ],
      [
        [115, 26],
        [112, 28],
      ],
      [
        [106, 38],
        [78, 56],
      ],
    ],
    top + 8,
    s1(1),
  );
  const iliacus = blend(
    [
      [
        [94, 28],
        [62, 30],
      ],
      [
        [100, 16],
        [84, 6],
      ],
      [
        [106, 4],
        [116, -40],
      ],
      [
        [103, 5],
        [104, -46],
      ],
      [
        [96, 17],
        [74, -10],
      ],
    ],
    top + 6,
    s1(0.6),
  );
  return [
    makeLoft("muscle", top + 8, last, gluteus, 2),
    makeLoft("muscle", top + 6, last, iliacus, 2),
    makeLoft("cortical", top, last, plate(1.2), 1.5),
    makeLoft("marrow", top + 1.2, last, plate(0), 1.5),
  ];
}

function ala(spine: Spine, side: 1 | -1): Loft[] {
  const top = levelAt(spine, "S1", 0.02);
  const last = spine.vertebrae[spine.vertebrae.length - 1]!.bottom;
  const wing =
    (grow: number) =>
    (s: number): Point[] => {
      const t = smoothStep(top - 1, top + 10, s);
      const shrink = 1 - 0.3 * smoothStep(levelAt(spine, "S1", 1), levelAt(spine, "S3", 0.5), s);
      const reach = mix(24, 51, t) * shrink + grow;
      const drop = 14 * smoothStep(levelAt(spine, "S1", 0.9), levelAt(spine, "S3", 0.4), s);
      return onSide(
        side,
        closedCurve(
          [
            [12, -8 - grow],
            [reach * 0.62, -3 - grow],
            [reach * 0.93, 9 - drop * 0.4],
            [reach, 24 - drop],
            [reach * 0.84, 37 + grow - drop],
            [24, 36 + grow - drop],
            [16, 24],
          ],
          5,
        ),
      );
    };
  return [makeLoft("cortical", top - 0.9, last, wing(0.8), 1), makeLoft("marrow", top, last, wing(-0.2), 1)];
}
