import type { Issue } from "../../../src/base/issue.ts";
import { levelDoubtCodes } from "../../../src/base/level-doubt-codes.ts";
import type { PixelPoint } from "../../../src/roi/outline.ts";
import type { Ends, LevelPicture, LevelSeries, TrueVertebra } from "./level-series.ts";

/** Where the program puts L3 and its lower endplate on a picture, pixels, corner convention. */
export interface LevelAnswer {
  readonly l3?: { readonly centre: PixelPoint; readonly inferior: Ends };
  readonly issues: readonly Issue[];
}

/** How one answer compares with the truth. */
export interface LevelScore {
  readonly set: string;
  readonly name: string;
  /** The vertebra at which L3 was put; absent where no L3 was found, "none" where it lies in no labelled body. */
  readonly found?: string;
  readonly right: boolean;
  /** Codes of the issues by which the answer is doubted. */
  readonly told: readonly string[];
  /** From the answer's middle to the true line, mm; the ends' mean distance, mm; between the lines, degrees. */
  readonly heightMm?: number;
  readonly endsMm?: number;
  readonly degrees?: number;
}

/** Compares what the program says of a picture with what is true of it. */
export function scoreLevel(
  { set, patient, spacingMm }: LevelSeries,
  { file, vertebrae }: LevelPicture,
  { l3, issues }: LevelAnswer,
  isSeries = false,
): LevelScore {
  const told = issues
    .map(({ code }) => code)
    .filter((code) => levelDoubtCodes.has(code) && code !== "level-no-axial");
  const base = { set, name: isSeries ? patient : file, told };
  if (l3 === undefined) return { ...base, right: false };
  const found = bodyAt(vertebrae, l3.centre) ?? "none";
  const score = { ...base, found, right: found === "L3" };
  if (!score.right) return score;
  const ends: Ends = l3.inferior[0][0] <= l3.inferior[1][0] ? l3.inferior : [l3.inferior[1], l3.inferior[0]];
  const { inferior } = vertebrae.L3!;
  return {
    ...score,
    heightMm: spacingMm * heightOver(ends, inferior),
    endsMm: (spacingMm * (way(ends[0], inferior[0]) + way(ends[1], inferior[1]))) / 2,
    degrees: angle(ends, inferior),
  };
}

/** The labelled body that holds a point. */
function bodyAt(truth: { readonly [level: string]: TrueVertebra }, point: PixelPoint): string | undefined {
  return Object.entries(truth).find(([, { outline }]) => holds(outline, point))?.[0];
}

function holds(outline: readonly PixelPoint[], [x, y]: PixelPoint): boolean {
  let inside = false;
  for (const [k, [ax, ay]] of outline.entries()) {
    const [bx, by] = outline[(k + 1) % outline.length]!;
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
  }
  return inside;
}

function heightOver(ends: Ends, [a, b]: Ends): number {
  const middle = [(ends[0][0] + ends[1][0]) / 2, (ends[0][1] + ends[1][1]) / 2] as const;
  const cross = (b[0] - a[0]) * (middle[1] - a[1]) - (b[1] - a[1]) * (middle[0] - a[0]);
  return Math.abs(cross) / way(a, b);
}

const way = (a: PixelPoint, b: PixelPoint) => Math.hypot(a[0] - b[0], a[1] - b[1]);

function angle([a, b]: Ends, [c, d]: Ends): number {
  const u = [b[0] - a[0], b[1] - a[1]] as const;
  const v = [d[0] - c[0], d[1] - c[1]] as const;
  return (
    (Math.atan2(Math.abs(u[0] * v[1] - u[1] * v[0]), Math.abs(u[0] * v[0] + u[1] * v[1])) * 180) / Math.PI
  );
}
