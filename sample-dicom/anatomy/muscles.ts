import type { MuscleName } from "../../src/roi/roi.ts";
import { mirrored, openCurve, outset, type Point } from "../numeric/contour.ts";
import { mix, smoothStep } from "../numeric/interpolate.ts";
import { noiseField } from "../numeric/noise.ts";
import type { BodyParameters } from "./body-parameters.ts";
import { type Loft, makeLoft } from "./loft.ts";
import { makeMuscleLandmarks } from "./muscle-landmarks.ts";
import type { Spine } from "./spine.ts";

/** The four compartments of the paraspinal muscles, fascial convention: what lies inside the fascia, its fat included. */
export interface Muscles {
  /** The dark fascia around the compartments; painted first. */
  readonly fascia: readonly Loft[];
  readonly compartments: { readonly [M in MuscleName]: Loft };
  /** The same with the septum between multifidus and erector spinae halved between them, as an outline of both shares it. */
  readonly outlines: { readonly [M in MuscleName]: Loft };
}

/** A multifidus begins with this many points along the cleft, from its deep end to the fascia. */
export const cleftPoints = 30;

/** Septum between multifidus and erector spinae, mm. */
const septum = 0.6;

export function makeMuscles(body: BodyParameters, spine: Spine): Muscles {
  const shift = body.vertebraHalfDepth - 18.5;
  const landmarksAt = makeMuscleLandmarks(spine);
  const wobble = noiseField(body.seed + 31);
  const from = spine.vertebra("T11").top;
  const to = spine.vertebra("S3").bottom;

  const contours = (s: number, side: 1 | -1, shared = false) => {
    const size = body.muscleSize * (side > 0 ? 1 + body.leftMuscleDifference : 1);
    const { cleft: marks, lamina, back, deep, tip } = landmarksAt(s);
    const jitter = (k: number, amount: number) => amount * wobble(k * 7.3 + side * 3.1, s / 26, side * 11.7);
    const move = (k: number, u: number, v: number, free = 1): Point => [
      Math.max(2.6, u * mix(1, size, 0.75)) + jitter(k, 1.8 * free),
      mix(lamina, v, v > lamina ? size : mix(1, size, 0.4)) + shift + jitter(k + 40, 1.4 * free),
    ];
    const cleft = openCurve(
      marks.map(([u, v], k) => move(k, u, v)),
      10,
    );
    const [deepest, , widest, shallowest] = marks;
    const w = widest[0];
    const multifidusRest = openCurve(
      [
        move(3, ...shallowest),
        move(4, w * 0.7, back + 1.6),
        move(5, w * 0.4, back + 2.4),
        move(6, 5.4, back + 0.2, 0.5),
        move(7, 3.6, mix(lamina, back, 0.66), 0.3),
        move(8, 4.1, mix(lamina, back, 0.3), 0.3),
        move(9, 6, lamina + 2.8, 0.4),
        move(10, w * 0.38, lamina - 0.2, 0.5),
        move(11, w * 0.6, lamina - 2.4, 0.5),
        move(12, w * 0.77, lamina - 4.6, 0.6),
        move(13, mix(w * 0.83, deepest[0], 0.35), mix(lamina - 4.6, deepest[1], 0.55)),
        move(0, ...deepest),
      ],
      8,
    );
    const lateral = (t: number) => mix(deepest[0], tip[0], t);
    const erectorRest = openCurve(
      [
        move(0, ...deepest),
        move(15, lateral(0.27), deep),
        move(16, lateral(0.55), mix(deep, tip[1], 0.22)),
        move(17, lateral(0.82), mix(deep, tip[1], 0.56)),
        move(18, lateral(0.985), tip[1] - 2),
        move(19, lateral(0.97), tip[1] + 4.6),
        move(20, lateral(0.79), mix(tip[1], back, 0.6)),
        move(21, lateral(0.52), mix(tip[1], back, 0.89)),
        move(22, lateral(0.25), back + 0.8),
        move(3, ...shallowest),
      ],
      8,
    );
    const beside = (gap: number) => cleft.map(([u, v]): Point => [u + gap, v]);
    const multifidus = [...(shared ? beside(septum / 2) : cleft), ...multifidusRest.slice(1, -1)];
    const erector = [...beside(shared ? septum / 2 : septum).reverse(), ...erectorRest.slice(1, -1)];
    return side > 0
      ? { multifidus, erector }
      : { multifidus: mirrored(multifidus), erector: mirrored(erector) };
  };
  const compartment = (name: MuscleName, shared: boolean) =>
    makeLoft(name, from, to, (s) => {
      const { multifidus, erector } = contours(s, name.endsWith("L") ? 1 : -1, shared);
      return name.startsWith("MF") ? multifidus : erector;
    });
  const four = (shared: boolean) => ({
    MF_L: compartment("MF_L", shared),
    MF_R: compartment("MF_R", shared),
    ES_L: compartment("ES_L", shared),
    ES_R: compartment("ES_R", shared),
  });
  // The thoracolumbar fascia is thick behind the muscles; elsewhere only a thin sheath is seen.
  const sheath = (normalV: number) => mix(0.32, 1.1, smoothStep(0.1, 0.8, normalV));
  const fascia = ([1, -1] as const).flatMap((side) =>
    (["multifidus", "erector"] as const).map((which) =>
      makeLoft("fascia", from, to, (s) => outset(contours(s, side)[which], sheath), 2),
    ),
  );
  return {
    fascia,
    compartments: four(false),
    outlines: four(true),
  };
}
