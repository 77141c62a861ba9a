import { issue } from "../base/issue.ts";
import { failure, type Result, success } from "../base/result.ts";
import type { StackPosition } from "./read-imagej-roi.ts";
import { repeatedNames, type StackedRoi } from "./read-roi-set.ts";
import type { Roi } from "./roi.ts";

/** The image that outlines are wanted for. */
export interface StackedSlice {
  /** 1-based, and how many the file has. */
  readonly frame: number;
  readonly frames: number;
  /** The image of ImageJ's stack that the slice is, where the caller knows. */
  readonly position?: number | undefined;
}

/**
 * The regions of a set that belong to one image. ImageJ notes with each region which image of a stack it was drawn
 * on. In a file of several frames that is the frame; for a single image the set does not say which of the
 * stack it is, so regions of several are refused unless the caller says which.
 *
 * @returns the regions of the image, and those of every image; or `roi-positions-differ`, `roi-other-position`.
 */
export function roisOfPosition(set: readonly StackedRoi[], slice: StackedSlice): Result<readonly Roi[]> {
  const wanted = slice.position ?? (slice.frames > 1 ? slice.frame : undefined);
  const places = new Set(
    set.flatMap(({ position }) => (isOfAll(position) ? [] : [JSON.stringify(position)])),
  );
  if (wanted === undefined && places.size > 1) {
    return failure(issue("roi-positions-differ", { regions: listed(set) }));
  }
  const chosen = set.filter(({ position }) => wanted === undefined || (position.slice ?? wanted) === wanted);
  const others = set.filter((one) => !chosen.includes(one));
  const rois = chosen.map(({ roi }) => roi);
  const left =
    others.length === 0 ? [] : [issue("roi-other-position", { regions: listed(others), wanted: wanted! })];
  if (rois.length === 0 && set.length > 0)
    return failure(issue("roi-no-position", { regions: listed(set), wanted: wanted! }));
  return success(rois, [...left, ...repeatedNames(rois)]);
}

const isOfAll = ({ slice, channel, frame }: StackPosition) =>
  slice === undefined && channel === undefined && frame === undefined;

/** Each region with its place: "MF_L 3, MF_R 7", channel and time where they are stated. */
function listed(set: readonly StackedRoi[]): string {
  const most = 12;
  const texts = set.slice(0, most).map(({ roi, position: { slice, channel, frame } }) => {
    const place = [
      slice ?? "–",
      ...(channel === undefined ? [] : [`c${channel}`]),
      ...(frame === undefined ? [] : [`t${frame}`]),
    ];
    return `${roi.name} ${place.join("/")}`;
  });
  return [...texts, ...(set.length > most ? ["..."] : [])].join(", ");
}
