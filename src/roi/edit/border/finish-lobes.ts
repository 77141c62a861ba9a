import { area } from "clipper2-ts";
import { crossesItself } from "../../crosses-itself.ts";
import type { Outline, PixelPoint } from "../../outline.ts";
import { closedOutline } from "../curve/closed-outline.ts";
import { finishStroke } from "../finish-stroke.ts";
import { evenOddPaths, gridSteps, pathPoints } from "../pixels/polygon-paths.ts";
import { strokeLobes } from "./stroke-lobes.ts";

/** What a hand has drawn, as outlines that do not cross themselves. */
export interface FinishedLobes {
  /** Everything that was gone around, filled; largest first, holes among them. */
  readonly outlines: readonly [Outline, ...Outline[]];
  /** The same with what was gone around twice left out; absent where there is nothing of the kind to ask about. */
  readonly leftOut?: readonly [Outline, ...Outline[]];
}

/** So large, in pixels² and as a share, is a part that a hand goes around on purpose; less is how a stroke overlaps its begin. */
const meant = { pixels: 20, share: 0.03 };
/** How far vertices kept may leave the stroke, in pixels. */
const tolerance = 0.2;

const isMeant = (part: number, whole: number) => part >= Math.max(meant.pixels, meant.share * whole);
/** Pixels² that outlines enclose by even-odd. */
const enclosed = (outlines: readonly Outline[]) =>
  evenOddPaths(outlines).reduce((total, path) => total + area(path), 0) / gridSteps ** 2;
const some = (outlines: readonly Outline[]) => {
  const [first, ...more] = outlines;
  return first === undefined ? undefined : ([first, ...more] as const);
};

/** Takes a closed outline apart where it crosses itself, so that a pixel would be counted otherwise than it looks. */
export function finishOutline(outline: Outline, rows: number): FinishedLobes {
  const lobes = crossesItself(outline, rows) ? some(strokeLobes(outline).outlines) : undefined;
  if (lobes === undefined) return { outlines: [outline] };
  const { type } = lobes[0];
  const evenOdd = some(evenOddPaths([outline]).map((path): Outline => ({ type, points: pathPoints(path) })));
  const isAsked = evenOdd !== undefined && isMeant(enclosed(lobes) - enclosed(evenOdd), enclosed(lobes));
  return isAsked ? { outlines: lobes, leftOut: evenOdd } : { outlines: lobes };
}

/**
 * Makes outlines of a freehand stroke as `finishStroke` does; what a stroke that crosses itself goes around is kept, also
 * beyond a crossing near its ends, as long as it is no mere overshoot.
 *
 * @param stroke in pixels, in the order drawn.
 * @param rows of the image.
 * @returns undefined where the stroke has fewer than three different points.
 */
export function finishLobes(stroke: readonly PixelPoint[], rows: number): FinishedLobes | undefined {
  const trimmed = finishStroke(stroke);
  if (trimmed === undefined) return undefined;
  const whole = closedOutline(stroke, tolerance);
  if (whole !== undefined) {
    const kept = enclosed(strokeLobes(trimmed).outlines);
    if (isMeant(enclosed(strokeLobes(whole).outlines) - kept, kept)) return finishOutline(whole, rows);
  }
  return finishOutline(trimmed, rows);
}
