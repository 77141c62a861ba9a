import { closedCurve, ellipse, outset, type Point, scaled } from "../numeric/contour.ts";
import { smoothStep } from "../numeric/interpolate.ts";
import { noiseField } from "../numeric/noise.ts";
import { sine } from "../numeric/trigonometry.ts";
import type { BodyParameters } from "./body-parameters.ts";
import { type Loft, makeLoft } from "./loft.ts";
import type { Spine } from "./spine.ts";
import { levelAt, onSide } from "./symmetry.ts";

/** Abdominal wall, kidneys, bowel and the great vessels. */
export function makeAbdomen(body: BodyParameters, spine: Spine): Loft[] {
  return [
    ...([1, -1] as const).flatMap((side) => [...abdominalWall(body, spine, side), ...kidney(spine, side)]),
    ...bowel(body, spine),
    ...greatVessels(body, spine),
  ];
}

/** Three muscle sheets with thin fat between them, running into the fascia at the lateral border of erector spinae. */
function abdominalWall(body: BodyParameters, spine: Spine, side: 1 | -1): Loft[] {
  const from = spine.vertebrae[0]!.top - 50;
  const crest = levelAt(spine, "L4", 0.6);
  const to = levelAt(spine, "L5", 0.3);
  const shift = body.vertebraHalfDepth - 18.5;
  const out = (s: number) => 0.3 * Math.max(0, s - crest);
  const band =
    (inner: number, outer: number) =>
    (s: number): Point[] => {
      const o = out(s);
      const at = (u: number, v: number, nu: number, nv: number, d: number): Point => [
        u + o + nu * d,
        v + shift + o * 0.4 + nv * d,
      ];
      const path = (d: number, taper: number): Point[] => [
        at(70, 40.5, 0.25, 0.95, d * taper),
        at(79, 36.5, 0.35, 0.93, d * 0.55),
        at(90, 28, 0.55, 0.83, d),
        at(103, 11, 0.8, 0.6, d),
        at(112, -14, 0.96, 0.25, d),
        at(114, -45, 1, -0.1, d),
      ];
      return onSide(side, closedCurve([...path(inner, 0.1), ...path(outer, 0.1).reverse()], 5));
    };
  return [
    makeLoft("fascia", from, to, band(-0.7, 14.2), 3),
    makeLoft("muscle", from, to, band(0, 13.5), 3),
    makeLoft("deepFat", from, to, band(3.9, 4.8), 3),
    makeLoft("deepFat", from, to, band(8.8, 9.8), 3),
  ];
}

function kidney(spine: Spine, side: 1 | -1): Loft[] {
  const centre = levelAt(spine, side > 0 ? "L1" : "L2", side > 0 ? 0.9 : 0.6);
  const length = side > 0 ? 55 : 60;
  const shape =
    (half: number, grow: number) =>
    (s: number): Point[] => {
      const t = (s - centre) / half;
      const f = Math.sqrt(Math.max(0, 1 - t * t)) + 0.001;
      const u = 63 + (s - centre) * 0.14;
      const outline: Point[] = [
        [u - 27, -15],
        [u - 15, -30],
        [u + 6, -34],
        [u + 24, -22],
        [u + 28, 0],
        [u + 16, 17],
        [u - 6, 20],
        [u - 23, 8],
        [u - 19, -4],
      ];
      return onSide(side, outset(closedCurve(scaled(outline, f, u, -8), 4), grow * f));
    };
  const sinusFrom = centre - 22;
  const sinusTo = centre + 24;
  const sinus =
    (reach: number, height: number) =>
    (s: number): Point[] => {
      const t = (2 * (s - sinusFrom)) / (sinusTo - sinusFrom) - 1;
      const f = Math.sqrt(Math.max(0, 1 - t * t)) + 0.001;
      const u = 50 + (s - centre) * 0.12;
      const wave = 3 * sine(s / 5.5 + side);
      return onSide(
        side,
        closedCurve(
          [
            [u - 15, -9 + height * 0.2],
            [u - 2, -10 - height * 0.5 * f],
            [u + reach * 0.8 * f, -13 - height * 0.9 * f + wave],
            [u + reach * f, -6 + wave],
            [u + reach * 0.7 * f, 1 + height * 0.5 * f],
            [u - 2, -4 + height * 0.3 * f],
            [u - 15, -5],
          ],
          4,
        ),
      );
    };
  return [
    makeLoft("bowelWall", centre - length - 0.4, centre + length + 0.4, shape(length + 0.4, 0.5), 1),
    makeLoft("kidney", centre - length, centre + length, shape(length, 0), 1),
    makeLoft("deepFat", sinusFrom, sinusTo, sinus(15, 7), 1.5),
    makeLoft("renalPelvis", sinusFrom + 4, sinusTo - 6, sinus(10, 3), 1.5),
  ];
}

/** Colon at both sides and loops of small bowel between, each of wavering width. */
function bowel(body: BodyParameters, spine: Spine): Loft[] {
  const from = spine.vertebrae[0]!.top - 30;
  const to = spine.vertebrae[spine.vertebrae.length - 1]!.bottom;
  const noise = noiseField(body.seed + 77);
  const loops = [
    { u: 84, v: -36, a: 13, b: 12, from: levelAt(spine, "L2", 0.9) },
    { u: -80, v: -36, a: 19, b: 17, from: levelAt(spine, "L2", 0.7) },
    { u: 46, v: -56, a: 13, b: 10, from },
    { u: 18, v: -66, a: 14, b: 11, from },
    { u: -16, v: -60, a: 15, b: 10, from },
    { u: -46, v: -64, a: 14, b: 12, from },
    { u: 78, v: -66, a: 13, b: 12, from },
  ];
  return loops.flatMap(({ u, v, a, b, from: start }, k) => {
    const wall =
      (grow: number) =>
      (s: number): Point[] => {
        const cu = u + 7 * noise(k * 5.3, s / 17, 1);
        const cv = v + 6 * noise(k * 5.3, s / 15, 2);
        return ellipse(cu, cv, a, b, 28).map(([pu, pv]): Point => {
          const f = 1 + 0.45 * noise(pu / 12 + k * 9, pv / 12, s / 13) + grow / a;
          return [cu + (pu - cu) * f, cv + (pv - cv) * f];
        });
      };
    return [makeLoft("bowelWall", start, to, wall(1.7), 2), makeLoft("bowelContent", start, to, wall(0), 2)];
  });
}

/** Aorta and inferior vena cava, and the iliac vessels from L4 on: flow voids on spin echo. */
function greatVessels(body: BodyParameters, spine: Spine): Loft[] {
  const from = spine.vertebrae[0]!.top - 30;
  const to = spine.vertebrae[spine.vertebrae.length - 1]!.bottom;
  const fork = levelAt(spine, "L4", 0.55);
  const front = -body.vertebraHalfDepth;
  type Path = (s: number) => readonly [u: number, v: number, a: number, b: number];
  const vessel = (start: number, end: number, path: Path): Loft[] => {
    const section = (grow: number) => (s: number) => {
      const [u, v, a, b] = path(s);
      return ellipse(u, v, a + grow, b + grow, 24);
    };
    return [
      makeLoft("vesselWall", start, end, section(0.9), 2),
      makeLoft("flowVoid", start, end, section(0), 2),
    ];
  };
  const branches = ([1, -1] as const).flatMap((side) => [
    ...vessel(fork - 2, to, (s) => [
      7 + side * (4.4 + (s - fork) * 0.42),
      front - 10 + (s - fork) * 0.1,
      5,
      4.8,
    ]),
    ...vessel(fork + 10, to, (s) => [
      -6 + side * (8 + (s - fork) * 0.4),
      front - 5.5 + (s - fork) * 0.18,
      6.4,
      4.9 - 0.6 * smoothStep(fork, to, s),
    ]),
  ]);
  return [
    ...vessel(from, fork, (s) => [8 + 1.5 * sine(s / 40), front - 11.2, 7.8, 7.6]),
    ...vessel(from, fork + 12, (s) => [
      -15 + 1.2 * sine(s / 35),
      front - 7.6,
      10.5 + 1.2 * sine(s / 27),
      6.6,
    ]),
    ...branches,
  ];
}
