import type { MuscleName } from "../../src/roi/roi.ts";
import { mirrored, openCurve, outset, type Point } from "../numeric/contour.ts";
import { curveThrough, type Knot, mix } from "../numeric/interpolate.ts";
import { noiseField } from "../numeric/noise.ts";
import type { BodyParameters } from "./body-parameters.ts";
import { type Loft, makeLoft } from "./loft.ts";
import type { Spine } from "./spine.ts";

/** The four compartments of the paraspinal muscles, fascial convention: what lies inside the fascia, its fat included. */
export interface Muscles {
  /** The dark fascia around the compartments; painted first. */
  readonly fascia: readonly Loft[];
  readonly compartments: { readonly [M in MuscleName]: Loft };
}

/**
 * Landmarks of the left half by level: the cleft between multifidus and erector spinae from deep to superficial
 * (four points), back surface of the lamina, back of the compartments, and the erector spinae's deep border and
 * lateral tip.
 */
const levels: readonly { vertebra: string; part: "top" | "middle" | "bottom"; values: readonly number[] }[] =
  [
    // cleft u,v x4                                lamina post deep tipU tipV
    { vertebra: "T11", part: "top", values: [11, 35, 12.5, 42, 13, 49, 12, 56, 41.5, 58, 32, 58, 42] },
    { vertebra: "L1", part: "top", values: [14.5, 34.5, 16.8, 43, 18, 53, 17, 62, 43.5, 64, 31, 65, 44] },
    {
      vertebra: "L2",
      part: "middle",
      values: [19.5, 32, 21.6, 41.5, 23, 54, 21.8, 66, 45, 68.5, 29, 68, 44.5],
    },
    {
      vertebra: "L3",
      part: "bottom",
      values: [25, 29.6, 27.4, 38.5, 28.2, 54, 26.4, 70, 46, 72.2, 28.2, 67, 46],
    },
    {
      vertebra: "L4",
      part: "bottom",
      values: [27.6, 31, 31, 40.5, 32.6, 54, 30.4, 70.4, 46.6, 72.4, 31.5, 60, 49],
    },
    {
      vertebra: "L5",
      part: "bottom",
      values: [29.6, 36, 34.4, 44.5, 36, 55, 32.6, 68.6, 47.6, 70, 40.5, 51, 53.5],
    },
    {
      vertebra: "S1",
      part: "bottom",
      values: [31, 39.5, 34.6, 45, 35.6, 50.5, 31.6, 58.5, 44.2, 60, 43.5, 41.5, 51],
    },
    {
      vertebra: "S3",
      part: "bottom",
      values: [14, 24, 16, 27, 16.5, 30, 14.5, 33.5, 27.5, 34.5, 26.5, 19.5, 30],
    },
  ];

export function makeMuscles(body: BodyParameters, spine: Spine): Muscles {
  const back = body.vertebraHalfDepth - 18.5;
  const knots: Knot[] = levels.map(({ vertebra, part, values }) => {
    const { top, bottom } = spine.vertebra(vertebra);
    return { at: part === "top" ? top : part === "bottom" ? bottom : (top + bottom) / 2, values };
  });
  const landmarksAt = curveThrough(knots);
  const wobble = noiseField(body.seed + 31);
  const from = spine.vertebra("T11").top;
  const to = spine.vertebra("S3").bottom;

  const contours = (s: number, side: 1 | -1) => {
    const size = body.muscleSize * (side > 0 ? 1 + body.leftMuscleDifference : 1);
    const values = landmarksAt(s);
    const [c0u, c0v, c1u, c1v, c2u, c2v, c3u, c3v, lamina, post, deep, tipU, tipV] = values as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    const jitter = (k: number, amount: number) => amount * wobble(k * 7.3 + side * 3.1, s / 26, side * 11.7);
    const move = (k: number, u: number, v: number, free = 1): Point => [
      Math.max(2.6, u * mix(1, size, 0.75)) + jitter(k, 1.8 * free),
      mix(lamina, v, v > lamina ? size : mix(1, size, 0.4)) + back + jitter(k + 40, 1.4 * free),
    ];
    const cleft = openCurve([move(0, c0u, c0v), move(1, c1u, c1v), move(2, c2u, c2v), move(3, c3u, c3v)], 10);
    const w = c2u;
    const multifidusRest = openCurve(
      [
        move(3, c3u, c3v),
        move(4, w * 0.7, post + 1.6),
        move(5, w * 0.4, post + 2.6),
        move(6, 5.2, post + 0.6, 0.5),
        move(7, 3.6, mix(lamina, post, 0.66), 0.3),
        move(8, 4.1, mix(lamina, post, 0.3), 0.3),
        move(9, 6, lamina + 2.8, 0.4),
        move(10, w * 0.38, lamina - 0.2, 0.5),
        move(11, w * 0.6, lamina - 2.4, 0.5),
        move(12, w * 0.77, lamina - 4.6, 0.6),
        move(13, mix(w * 0.83, c0u, 0.35), mix(lamina - 4.6, c0v, 0.55)),
        move(0, c0u, c0v),
      ],
      8,
    );
    const lateral = (t: number) => mix(c0u, tipU, t);
    const erectorRest = openCurve(
      [
        move(0, c0u, c0v),
        move(15, lateral(0.27), deep),
        move(16, lateral(0.55), mix(deep, tipV, 0.22)),
        move(17, lateral(0.82), mix(deep, tipV, 0.56)),
        move(18, lateral(0.985), tipV - 2),
        move(19, lateral(0.97), tipV + 4.6),
        move(20, lateral(0.79), mix(tipV, post, 0.6)),
        move(21, lateral(0.52), mix(tipV, post, 0.89)),
        move(22, lateral(0.25), post + 0.8),
        move(3, c3u, c3v),
      ],
      8,
    );
    const gap = 0.6;
    const multifidus = [...cleft, ...multifidusRest.slice(1, -1)];
    const erector = [...[...cleft].reverse(), ...erectorRest.slice(1, -1)].map(
      ([u, v], i): Point => (i < cleft.length ? [u + gap, v] : [u, v]),
    );
    return side > 0
      ? { multifidus, erector }
      : { multifidus: mirrored(multifidus), erector: mirrored(erector) };
  };
  const compartment = (name: MuscleName) => {
    const side = name.endsWith("L") ? 1 : -1;
    return makeLoft(
      name,
      from,
      to,
      (s) => contours(s, side)[name.startsWith("MF") ? "multifidus" : "erector"],
      1,
    );
  };
  const compartments = {
    MF_L: compartment("MF_L"),
    MF_R: compartment("MF_R"),
    ES_L: compartment("ES_L"),
    ES_R: compartment("ES_R"),
  };
  const fascia = ([1, -1] as const).flatMap((side) =>
    (["multifidus", "erector"] as const).map((which) =>
      makeLoft("fascia", from, to, (s) => outset(contours(s, side)[which], 0.75), 2),
    ),
  );
  return { fascia, compartments };
}
