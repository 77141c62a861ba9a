import { patientToPixel } from "../../../src/image/patient-to-pixel.ts";
import type { PlacedSlice } from "../../../src/image/placed-slice.ts";
import { endplateOfTrack } from "../../../src/level/find/endplate-of-track.ts";
import { findSpine } from "../../../src/level/find/find-spine.ts";
import type { FoundSpine } from "../../../src/level/find/found-spine.ts";
import type { PlacedView } from "../../../src/level/find/spine-track.ts";
import type { PixelPoint } from "../../../src/roi/outline.ts";
import type { Ends, LevelSeries, TrueVertebra } from "./level-series.ts";

/** How one answer compares with the truth. */
export interface LevelScore {
  readonly set: string;
  readonly name: string;
  readonly turned: boolean;
  readonly slices: number;
  /** The vertebra at which L3 was put; absent where no L3 was found, "none" where it lies in no labelled body. */
  readonly found?: string;
  readonly right: boolean;
  readonly probability: number;
  readonly sacrumSeen: boolean;
  /** From the answer's middle to the true line, mm; the ends' mean distance, mm; between the lines, degrees. */
  readonly heightMm?: number;
  readonly endsMm?: number;
  readonly degrees?: number;
  /** As above against the lower edge by least squares. */
  readonly edgeHeightMm?: number;
  readonly edgeDegrees?: number;
}

/** Compares what was found on the given slices of a series with the truth of the middle one of them. */
export function scoreLevel(
  series: LevelSeries,
  at: readonly number[],
  views: readonly PlacedView[],
): LevelScore {
  const middle = at[Math.floor(at.length / 2)]!;
  const truth = series.slices[middle]!.vertebrae;
  const slice = views[middle]!.slice;
  const chosen = at.map((k) => views[k]!);
  const spine = findSpine(chosen);
  const base = {
    set: series.set,
    name: at.length > 1 ? series.patient : series.slices[middle]!.file,
    turned: series.turned,
    slices: at.length,
    probability: spine?.vertebrae[0]?.confidence ?? 0,
    sacrumSeen: spine?.sacrumSeen ?? false,
  };
  const l3 = spine?.vertebrae.find(({ level }) => level === "L3");
  if (spine === undefined || l3 === undefined) return { ...base, right: false };
  const found = bodyAt(truth, centreOn(slice, l3)) ?? "none";
  const score = { ...base, found, right: found === "L3" };
  const plane = endplateOfTrack(
    l3.track,
    chosen.map((view) => view.slice),
    "inferior",
  );
  if (!score.right || plane === undefined) return score;
  const ends = inOrder([plane.endplate.anterior, plane.endplate.posterior].map((p) => onSlice(slice, p)));
  const { inferior, inferiorEdge } = truth.L3!;
  const mm = series.spacingMm;
  return {
    ...score,
    heightMm: mm * heightOver(ends, inferior),
    endsMm: (mm * (way(ends[0], inferior[0]) + way(ends[1], inferior[1]))) / 2,
    degrees: angle(ends, inferior),
    edgeHeightMm: mm * heightOver(ends, inferiorEdge),
    edgeDegrees: angle(ends, inferiorEdge),
  };
}

function centreOn(slice: PlacedSlice, { track }: FoundSpine["vertebrae"][number]): PixelPoint {
  const nearest = track.reduce((best, body) =>
    Math.abs(patientToPixel(slice, body.centreMm).distanceMm) <
    Math.abs(patientToPixel(slice, best.centreMm).distanceMm)
      ? body
      : best,
  );
  return onSlice(slice, nearest.centreMm);
}

function onSlice(slice: PlacedSlice, point: Parameters<typeof patientToPixel>[1]): PixelPoint {
  const { x, y } = patientToPixel(slice, point);
  return [x, y];
}

const inOrder = ([a, b]: readonly PixelPoint[]): Ends => (a![0] <= b![0] ? [a!, b!] : [b!, a!]);

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
