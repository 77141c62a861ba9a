import { closedCurve, ellipse, mirrored, outset, type Point, scaled } from "../numeric/contour.ts";
import { curveThrough, mix, smoothStep } from "../numeric/interpolate.ts";
import { cosine, sine } from "../numeric/trigonometry.ts";
import type { BodyParameters } from "./body-parameters.ts";
import { type Loft, makeLoft } from "./loft.ts";
import type { Spine } from "./spine.ts";

/** Skin and fat, abdominal wall, kidneys, bowel, great vessels, psoas, quadratus lumborum, ilium and sacral ala. */
export function makeSoftTissues(body: BodyParameters, spine: Spine): { skin: Loft[]; inner: Loft[] } {
  const back = body.vertebraHalfDepth - 18.5;
  const place = (name: string, t: number) => {
    const { top, bottom } = spine.vertebra(name);
    return mix(top, bottom, t);
  };
  const first = spine.vertebrae[0]!.top;
  const last = spine.vertebrae[spine.vertebrae.length - 1]!.bottom;
  const post = curveThrough([
    { at: place("T11", 0), values: [60] },
    { at: place("L1", 0), values: [67] },
    { at: place("L3", 1), values: [75.5] },
    { at: place("L5", 0.3), values: [75] },
    { at: place("S1", 0.6), values: [69] },
    { at: place("S3", 0.5), values: [47] },
  ]);
  const { midline, flank } = body.subcutaneous;
  const more = curveThrough([
    { at: place("T11", 0), values: [0.6] },
    { at: place("L3", 0), values: [1] },
    { at: place("L5", 0.5), values: [1.45] },
    { at: place("S2", 0.5), values: [1.5] },
  ]);
  const backOfMuscle = (s: number) => mix(post(s)[0]!, 46, 0) * mix(1, body.muscleSize, 0.38) + back;
  const skinLine = (s: number): Point[] => {
    const p = backOfMuscle(s);
    const thick = more(s)[0]!;
    const m = p + midline * thick;
    const shoulder = p + 1.5 + mix(midline, flank, 0.35) * thick;
    const half: Point[] = [
      [0, m - 1.2],
      [14, m + 0.6],
      [40, mix(shoulder, m, 0.45)],
      [70, shoulder - 7 + flank * 0.1],
      [105, p - 24 + flank * 0.75],
      [140, p - 62 + flank * 0.8],
      [158, p - 110],
      [150, -75],
      [100, -125],
      [0, -140],
    ];
    return closedCurve([...half, ...mirrored(half.slice(1, -1)).reverse()], 8);
  };
  const skin = [
    makeLoft("skin", first - 50, last + 50, skinLine, 4),
    makeLoft("fat", first - 50, last + 50, (s) => outset(skinLine(s), -1.9), 4),
  ];
  const inner: Loft[] = [];
  // Behind the muscles' fascia the fat is subcutaneous; in front of it, retroperitoneal.
  inner.push(
    makeLoft(
      "deepFat",
      first - 50,
      last + 50,
      (s) => {
        const p = backOfMuscle(s);
        const half: Point[] = [
          [0, p - 22],
          [30, p - 20],
          [62, p - 34],
          [90, p - 52],
          [118, p - 82],
          [128, -20],
          [120, -70],
          [80, -112],
          [0, -125],
        ];
        return closedCurve([...half, ...mirrored(half.slice(1, -1)).reverse()], 6);
      },
      4,
    ),
  );
  for (const side of [1, -1]) {
    const on = (points: Point[]): Point[] => (side > 0 ? points : mirrored(points));
    const crest = place("L4", 0.65);
    // Three sheets of the abdominal wall, from the lateral border of quadratus lumborum forwards.
    for (const [k, shift] of [
      [0, 0],
      [1, 4.6],
      [2, 9.6],
    ] as const) {
      const sheet = (s: number): Point[] => {
        const p = backOfMuscle(s) - 75.5;
        const o = shift + (s > crest ? (s - crest) * 0.25 : 0);
        const t = k === 1 ? 3.4 : 3;
        return closedCurve(
          [
            [78 + o * 0.7, 37 + p + o * 0.8],
            [92 + o, 27 + p + o * 0.6],
            [108 + o, 8 + p],
            [120 + o, -25],
            [114 + o, -70],
            [114 + o - t, -70],
            [119.5 + o - t, -25],
            [107 + o - t, 7 + p],
            [91 + o - t, 25.5 + p + o * 0.6],
          ],
          5,
        );
      };
      inner.push(makeLoft("muscle", first - 50, place("L5", 0.4), (s) => on(sheet(s)), 4));
    }
    // Kidney with its pelvis.
    const centre = place("L2", side > 0 ? 0 : 0.45);
    const kidney =
      (factor: number) =>
      (s: number): Point[] => {
        const t = (s - centre) / (52 * factor);
        const f = factor * Math.sqrt(Math.max(0.003, 1 - t * t));
        const cu = 63 + (s - centre) * 0.14;
        return on(
          closedCurve(
            scaled(
              [
                [cu - 27, -14],
                [cu - 16, -31],
                [cu + 6, -35],
                [cu + 25, -22],
                [cu + 28, 0],
                [cu + 16, 17],
                [cu - 6, 20],
                [cu - 22, 8],
                [cu - 15, -4],
              ],
              f,
              cu,
              -8,
            ),
            4,
          ),
        );
      };
    inner.push(
      makeLoft("fascia", centre - 54, centre + 54, kidney(1.035), 2),
      makeLoft("kidney", centre - 52, centre + 52, kidney(1), 2),
    );
    inner.push(
      makeLoft(
        "renalPelvis",
        centre - 20,
        centre + 22,
        (s) => {
          const t = (s - centre) / 22;
          const f = Math.sqrt(Math.max(0.01, 1 - t * t));
          const cu = 52 + (s - centre) * 0.1;
          return on(
            closedCurve(
              [
                [cu - 13, -8 - 1.5 * f],
                [cu, -9 - 3.4 * f],
                [cu + 9 * f, -16],
                [cu + 7 * f, -8],
                [cu + 10 * f, 0],
                [cu, -7 + 2 * f],
                [cu - 13, -6.5 + f],
              ],
              4,
            ),
          );
        },
        1.5,
      ),
    );
    // Ascending and descending colon.
    const colon =
      (extra: number) =>
      (s: number): Point[] =>
        ellipse(
          side * (82 + 4 * sine(s / 19 + side)),
          -34 + 5 * cosine(s / 23 + side * 2),
          (side > 0 ? 14 : 20) + 2.5 * sine(s / 9) + extra,
          (side > 0 ? 13 : 18) + 2.5 * cosine(s / 10.5) + extra,
          28,
        );
    inner.push(
      makeLoft("bowelWall", place("L2", 0.9), last, colon(2.2), 3),
      makeLoft("bowelContent", place("L2", 0.9), last, colon(0), 3),
    );
    for (const k of [0, 1, 2]) {
      const loop =
        (extra: number) =>
        (s: number): Point[] =>
          ellipse(
            side * (24 + 20 * k + 6 * sine(s / 14 + k * 2)),
            -62 - 8 * k * (k - 1.4) + 6 * cosine(s / 12 + k + side),
            13 + 2 * sine(s / 7 + k) + extra,
            11 + 2 * cosine(s / 8 + k) + extra,
            24,
          );
      inner.push(
        makeLoft("bowelWall", first - 20, last, loop(2), 3),
        makeLoft("bowelContent", first - 20, last, loop(0), 3),
      );
    }
    // Ilium: a plate running backwards and inwards to the sacro-iliac joint.
    const iliumTop = place("L4", 0.7);
    const ilium = (s: number, grow: number): Point[] => {
      const t = smoothStep(iliumTop, place("S1", 0.7), s);
      const tail = mix(92, 44, t);
      const tailV = mix(34, 52, t) - 14 * smoothStep(place("S1", 0.8), place("S3", 0.5), s);
      const wide =
        (mix(4.5, 7.5, t) + grow) * Math.sqrt(Math.max(0.05, Math.min(1, (s - iliumTop + 0.5) / 7)));
      const end = mix(106, 124, t);
      const endV = mix(18, -38, t);
      const midU = mix(tail, end, 0.45) + 3;
      const midV = mix(tailV, endV, 0.45) + 4;
      return closedCurve(
        [
          [tail - wide * 0.55 - grow, tailV + wide * 0.35],
          [tail - wide * 0.2, tailV - wide * 0.75],
          [midU - wide * 0.62, midV - wide * 0.6],
          [end - wide * 0.6, endV - wide * 0.3],
          [end + wide * 0.6, endV + wide * 0.3],
          [midU + wide * 0.62, midV + wide * 0.6],
          [tail + wide * 0.5, tailV + wide * 0.85],
        ],
        6,
      );
    };
    // Gluteus outside and iliacus inside the ilium.
    inner.push(
      makeLoft(
        "muscle",
        iliumTop + 8,
        last + 30,
        (s) => {
          const t = smoothStep(iliumTop + 8, place("S1", 1), s);
          return on(
            closedCurve(
              [
                [mix(100, 58, t), mix(40, 52, t)],
                [mix(108, 92, t), mix(24, 12, t)],
                [mix(122, 128, t), mix(8, -32, t)],
                [mix(126, 142, t), mix(12, -22, t)],
                [mix(116, 112, t), mix(30, 28, t)],
                [mix(104, 76, t), mix(42, 58, t)],
              ],
              5,
            ),
          );
        },
        2,
      ),
      makeLoft(
        "muscle",
        iliumTop + 6,
        last + 30,
        (s) => {
          const t = smoothStep(iliumTop + 6, place("S1", 0.6), s);
          return on(
            closedCurve(
              [
                [mix(92, 58, t), mix(28, 34, t)],
                [mix(100, 84, t), mix(14, 6, t)],
                [mix(108, 116, t), mix(2, -40, t)],
                [mix(103, 104, t), mix(4, -46, t)],
                [mix(94, 72, t), mix(16, -12, t)],
              ],
              5,
            ),
          );
        },
        2,
      ),
      makeLoft("cortical", iliumTop, last + 30, (s) => on(ilium(s, 1.3)), 1.5),
      makeLoft("marrow", iliumTop + 1.2, last + 30, (s) => on(ilium(s, 0)), 1.5),
    );
    // Sacral ala.
    const alaTop = place("S1", 0.02);
    const ala =
      (grow: number) =>
      (s: number): Point[] => {
        const t = smoothStep(alaTop - 1, alaTop + 10, s);
        const shrink = 1 - 0.3 * smoothStep(place("S1", 1), place("S3", 0.5), s);
        const reach = mix(24, 51, t) * shrink + grow;
        const drop = 14 * smoothStep(place("S1", 0.9), place("S3", 0.4), s);
        return on(
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
    inner.push(
      makeLoft("cortical", alaTop - 0.9, last, ala(0.9), 1),
      makeLoft("marrow", alaTop, last, ala(-0.2), 1),
    );
    // Quadratus lumborum from the twelfth rib to the iliac crest.
    const quadratus = curveThrough([
      { at: place("T12", 0.8), values: [32, 29, 46, 25, 58, 28, 62, 34, 50, 33, 38, 33] },
      { at: place("L2", 0.5), values: [35, 25.5, 50, 20.5, 66, 23, 75, 31, 62, 32.5, 46, 28.5] },
      { at: place("L3", 1), values: [40, 24.5, 55, 18.5, 72, 20.5, 83, 29.5, 70, 33.5, 52, 29] },
      { at: place("L4", 0.8), values: [46, 27.5, 60, 20.5, 76, 21.5, 90, 29, 76, 34, 58, 32.5] },
      { at: place("L5", 0.25), values: [56, 31, 66, 26, 78, 27, 88, 31, 78, 34, 64, 34] },
    ]);
    const quadratusOutline = (s: number): Point[] => {
      const values = quadratus(s);
      const shape = Array.from({ length: 6 }, (_, k): Point => [values[2 * k]!, values[2 * k + 1]! + back]);
      return on(closedCurve(scaled(shape, mix(1, body.psoasSize, 0.6), 56, 30 + back), 6));
    };
    inner.push(
      makeLoft("fascia", place("T12", 0.8), place("L5", 0.25), (s) => outset(quadratusOutline(s), 0.7), 2),
      makeLoft("muscle", place("T12", 0.8), place("L5", 0.25), quadratusOutline, 2),
    );
    // Psoas.
    const psoas = curveThrough([
      { at: place("T12", 0.9), values: [25, 6, 3, 8] },
      { at: place("L1", 1), values: [31, 6, 8.5, 14] },
      { at: place("L2", 1), values: [36.5, 6, 13, 17] },
      { at: place("L3", 1), values: [42, 4.5, 17, 18] },
      { at: place("L4", 1), values: [46.5, -4, 19.5, 19.5] },
      { at: place("L5", 1), values: [53, -19, 18.5, 20] },
      { at: place("S1", 1), values: [62, -40, 17, 19] },
    ]);
    const psoasOutline = (s: number): Point[] => {
      const [u, v, a, b] = psoas(s) as [number, number, number, number];
      const p = body.psoasSize;
      const inwards = (1 - p) * a;
      return on(
        closedCurve(
          [
            [u - inwards - a * p, v - b * p * 0.15],
            [u - inwards - a * p * 0.7, v - b * p * 0.78],
            [u - inwards + a * p * 0.05, v - b * p * 1.02],
            [u - inwards + a * p * 0.8, v - b * p * 0.62],
            [u - inwards + a * p, v + b * p * 0.12],
            [u - inwards + a * p * 0.66, v + b * p * 0.82],
            [u - inwards - a * p * 0.1, v + b * p],
            [u - inwards - a * p * 0.78, v + b * p * 0.66],
          ],
          6,
        ),
      );
    };
    inner.push(
      makeLoft("fascia", place("T12", 0.9), place("S1", 1), (s) => outset(psoasOutline(s), 0.7), 2),
      makeLoft("muscle", place("T12", 0.9), place("S1", 1), psoasOutline, 2),
    );
  }
  // Aorta and inferior vena cava, their branches from L4 on.
  const fork = place("L4", 0.55);
  const front = -body.vertebraHalfDepth;
  const vessel = (from: number, to: number, path: (s: number) => [number, number, number, number]) => {
    inner.push(
      makeLoft(
        "vesselWall",
        from,
        to,
        (s) => {
          const [u, v, a, b] = path(s);
          return ellipse(u, v, a + 1.1, b + 1.1, 24);
        },
        2,
      ),
      makeLoft(
        "flowVoid",
        from,
        to,
        (s) => {
          const [u, v, a, b] = path(s);
          return ellipse(u, v, a, b, 24);
        },
        2,
      ),
    );
  };
  vessel(first - 30, fork + 3, (s) => [7 + 1.5 * sine(s / 40), front - 11.5, 8.2, 8]);
  vessel(first - 30, fork + 12, (s) => [-15 + 1.2 * sine(s / 35), front - 9, 10.5 + 1.2 * sine(s / 27), 7.6]);
  for (const side of [1, -1]) {
    vessel(fork - 2, last, (s) => [7 + side * (5 + (s - fork) * 0.42), front - 9 + (s - fork) * 0.1, 5.2, 5]);
    vessel(fork + 8, last, (s) => [
      -6 + side * (8 + (s - fork) * 0.4),
      front - 5 + (s - fork) * 0.18,
      6.6,
      5.4,
    ]);
  }
  return { skin, inner };
}
