import type { Point } from "../numeric/contour.ts";
import { curveThrough } from "../numeric/interpolate.ts";
import type { Spine } from "./spine.ts";

/** Where the compartments of the left half lie at one level, mm; laid out for a half depth of the vertebra of 18.5 mm. */
export interface MuscleLandmarks {
  /** The cleft between multifidus and erector spinae, four points from deep to superficial. */
  readonly cleft: readonly [Point, Point, Point, Point];
  /** v of the back of the lamina, and of the back of the compartments. */
  readonly lamina: number;
  readonly back: number;
  /** v of the deep border of the erector spinae, and its lateral tip. */
  readonly deep: number;
  readonly tip: Point;
}

type Part = "top" | "middle" | "bottom";

const levels: readonly (readonly [vertebra: string, part: Part, values: readonly number[]])[] = [
  // cleft (u, v) x 4, lamina, back, deep, tip (u, v)
  ["T11", "top", [11, 35, 12.5, 42, 13, 49, 12, 56, 41.5, 58, 32, 58, 42]],
  ["L1", "top", [14.5, 34.5, 16.8, 43, 18, 53, 17, 62, 43.5, 64, 31, 65, 44]],
  ["L2", "middle", [19.5, 32, 21.6, 41.5, 23, 54, 21.8, 66, 45, 68.5, 29, 68, 44.5]],
  ["L3", "bottom", [24.6, 30, 27, 38.5, 27.6, 54, 25.4, 70, 46, 72, 28.2, 67, 46]],
  ["L4", "bottom", [27.4, 31, 30.6, 40.5, 32, 54, 29.6, 70.2, 46.6, 72.2, 31, 61, 48.5]],
  ["L5", "bottom", [29.6, 35, 34.2, 43.5, 35.6, 54.5, 32.2, 68.6, 47.6, 70.4, 38.5, 53.5, 52.5]],
  ["S1", "bottom", [31, 38, 34.6, 44, 35.6, 50, 31.6, 58.5, 44.2, 60.5, 41.5, 43, 50.5]],
  ["S3", "bottom", [14, 24, 16, 27, 16.5, 30, 14.5, 33.5, 27.5, 34.5, 26.5, 19.5, 30]],
];

export function makeMuscleLandmarks(spine: Spine): (s: number) => MuscleLandmarks {
  const valuesAt = curveThrough(
    levels.map(([name, part, values]) => {
      const { top, bottom } = spine.vertebra(name);
      return { at: part === "top" ? top : part === "bottom" ? bottom : (top + bottom) / 2, values };
    }),
  );
  return (s) => {
    const v = valuesAt(s);
    const point = (i: number): Point => [v[i]!, v[i + 1]!];
    return {
      cleft: [point(0), point(2), point(4), point(6)],
      lamina: v[8]!,
      back: v[9]!,
      deep: v[10]!,
      tip: point(11),
    };
  };
}
