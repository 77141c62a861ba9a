import { muscleNames } from "../../src/roi/roi.ts";
import { clamp, mix } from "../numeric/interpolate.ts";
import { type Noise3, noiseField } from "../numeric/noise.ts";
import type { BodyParameters } from "./body-parameters.ts";
import { type MuscleLandmarks, makeMuscleLandmarks } from "./muscle-landmarks.ts";
import type { Spine } from "./spine.ts";

/** The fat inside the muscles. `muscle` counts as `muscleNames` does; u, v, s are spinal coordinates in mm. */
export interface FatField {
  /** How fatty a place is; it holds fat where this exceeds the muscle's level. */
  at(muscle: number, u: number, v: number, s: number): number;
  /** The grain of the fascicles, about -1 to 1: it shades lean muscle and fat alike and turns neither into the other. */
  grain(muscle: number, u: number, v: number, s: number): number;
}

interface MuscleNoise {
  readonly streak: Noise3;
  readonly lake: Noise3;
  readonly warp: Noise3;
}

/** A place in a muscle: across and along its fascicles, which fan out from the lamina and from the transverse process. */
interface FasciclePlace {
  readonly across: number;
  readonly along: number;
}

/**
 * Streaks of fat along the fascicles, a sheet along the cleft between the muscles, larger lakes deep and medial where
 * degeneration begins, and the epimuscular fat on the lamina.
 */
export function makeFatField(body: BodyParameters, spine: Spine): FatField {
  const shift = body.vertebraHalfDepth - 18.5;
  const noises = muscleNames.map(
    (_, i): MuscleNoise => ({
      streak: noiseField(body.seed + 101 * (i + 1)),
      lake: noiseField(body.seed + 211 * (i + 1)),
      warp: noiseField(body.seed + 307 * (i + 1)),
    }),
  );
  const isMultifidus = muscleNames.map((name) => name.startsWith("MF"));
  const widths = muscleNames.map((name) =>
    mix(1, body.muscleSize * (name.endsWith("L") ? 1 + body.leftMuscleDifference : 1), 0.75),
  );
  const landmarksAt = makeMuscleLandmarks(spine);
  const middle = spine.vertebra("L3").bottom;
  let heldAt = Number.NaN;
  let held = landmarksAt(0);
  const place = (muscle: number, lateral: number, depth: number): FasciclePlace =>
    isMultifidus[muscle]! ? multifidusFascicles(lateral, depth) : erectorFascicles(lateral, depth);
  return {
    at: (muscle, u, v, s) => {
      if (s !== heldAt) {
        heldAt = s;
        held = landmarksAt(s);
      }
      const lateral = Math.abs(u) / widths[muscle]!;
      const depth = v - shift;
      // Fat increases downwards.
      const level = clamp((s - middle) / 900, -0.1, 0.1);
      const tendency = isMultifidus[muscle]!
        ? multifidusTendency(held, lateral, depth)
        : erectorTendency(held, lateral, depth);
      return level + tendency + streaks(noises[muscle]!, place(muscle, lateral, depth), u, v, s);
    },
    grain: (muscle, u, v, s) => {
      const { streak, warp } = noises[muscle]!;
      const { across, along } = place(muscle, Math.abs(u) / widths[muscle]!, v - shift);
      const bent = across + 1.5 * warp(across / 13, along / 12, s / 45);
      return (
        1.5 * streak(bent / 1.5 + 17, along / 9, s / 26) + 0.6 * streak(bent / 3.1 + 57, along / 16, s / 30)
      );
    },
  };
}

function multifidusFascicles(lateral: number, depth: number): FasciclePlace {
  const along = depth - 28;
  return { along, across: (lateral - 16) / (0.55 + along / 62) };
}

function erectorFascicles(lateral: number, depth: number): FasciclePlace {
  const du = Math.max(0.5, lateral - 19);
  const dv = Math.max(0.5, depth - 17);
  return { along: du + dv, across: (du / (du + dv)) * 62 };
}

/** u of the cleft at a depth v, straight between its landmarks. */
function cleftAt({ cleft }: MuscleLandmarks, v: number): number {
  for (let i = 0; i < 3; i++) {
    const [au, av] = cleft[i]!;
    const [bu, bv] = cleft[i + 1]!;
    if (v <= bv || i === 2) return mix(au, bu, clamp((v - av) / (bv - av), -0.5, 1.2));
  }
  return cleft[3][0];
}

/** Where the multifidus tends to hold fat: deep, medial, on the lamina and along the cleft. */
function multifidusTendency(landmarks: MuscleLandmarks, lateral: number, depth: number): number {
  const { lamina } = landmarks;
  const deep = clamp((lamina + 13 - depth) / 19, 0, 1.2);
  const medial = clamp((13 - lateral) / 9, 0, 1);
  const onLamina = clamp(1 - (depth - (lamina + 1.2 - 0.27 * Math.max(0, lateral - 6))) / 2.6, 0, 1);
  const fromCleft = Math.abs(lateral - cleftAt(landmarks, depth));
  const sheet = clamp(1 - fromCleft / 1.5, 0, 1) * clamp((60 - depth) / 22, 0, 1);
  return 0.62 * deep * deep + 0.3 * medial * deep + 0.12 * medial + 0.55 * onLamina + 0.5 * sheet - 0.25;
}

/** Where the erector spinae tends to hold fat: deep, near the cleft and along it. */
function erectorTendency(landmarks: MuscleLandmarks, lateral: number, depth: number): number {
  const fromCleft = Math.abs(lateral - cleftAt(landmarks, depth));
  const near = clamp(1 - fromCleft / 9, 0, 1);
  const deep = clamp((44 - depth) / 14, 0, 1);
  const sheet = clamp(1 - fromCleft / 1.6, 0, 1) * clamp((64 - depth) / 24, 0, 1);
  return 0.26 * near + 0.42 * deep + 0.5 * sheet - 0.16;
}

/** Streaks along the fascicles, finer ones between them, and broad regions where they run together. */
function streaks(
  { streak, lake, warp }: MuscleNoise,
  { across, along }: FasciclePlace,
  u: number,
  v: number,
  s: number,
): number {
  const bent =
    across + 2.6 * warp(across / 13, along / 13, s / 45) + 0.5 * warp(u / 3.6 + 9, v / 3.6, s / 30);
  const fine = streak(bent / 3.3, along / 19, s / 34);
  const finer = streak(bent / 2 + 40, along / 11, s / 30);
  const broad = lake(u / 9, v / 9, s / 38);
  const patch = lake(u / 4.5 + 30, v / 4.5, s / 30);
  const line = 1 - 4.2 * Math.abs(streak(bent / 6.2 + 80, along / 34, s / 60));
  const web = Math.max(-0.25, line) * clamp(0.62 + 1.1 * broad, 0, 1.3);
  return 0.46 * fine + 0.2 * finer + 0.46 * broad + 0.1 * patch + 0.48 * web;
}
