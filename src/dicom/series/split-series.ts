import { groupBy } from "../../base/group-by.ts";
import type { SliceGeometry } from "../../image/slice-geometry.ts";
import { dot, normalise } from "../../image/vector3.ts";
import type { ListedFrame } from "./listed-frame.ts";
import { samePlaceMm, slicePositions } from "./slice-position.ts";

/** The stacks of a series, and by the DICOM keywords in what they differ. */
export interface SplitSeries {
  readonly stacks: readonly (readonly ListedFrame[])[];
  readonly reasons: readonly string[];
}

/** How frames are distinguished by one attribute; one group where they do not differ in it. */
interface Step {
  readonly attribute: string;
  readonly split: (frames: readonly ListedFrame[]) => readonly (readonly ListedFrame[])[];
}

/** Cosine of 0.8 degrees: blocks angled to different discs differ by more, rounding by far less. */
const sameDirection = 0.9999;
/** Headers round: what is nearer than a thousandth is one spacing. Two spacings of one series differ by percents. */
const sameSpacing = 0.001;
/** Part of an echo time, and ms: the echoes of one series are further apart, even those of a gradient echo. */
const sameEcho = 0.005;
const sameEchoMs = 0.05;

const steps: readonly Step[] = [
  { attribute: "Rows, Columns", split: by(({ rows, columns }) => `${rows} ${columns}`) },
  { attribute: "PixelSpacing", split: byNumber(({ pixelSpacingMm }) => pixelSpacingMm?.row, nearSpacing) },
  { attribute: "PixelSpacing", split: byNumber(({ pixelSpacingMm }) => pixelSpacingMm?.column, nearSpacing) },
  { attribute: "ImageType", split: by(({ facts }) => kindOf(facts.imageType)) },
  { attribute: "EchoTime", split: byNumber(({ facts }) => facts.echoTimeMs, nearEcho) },
  {
    attribute: "FrameOfReferenceUID",
    split: withOneForUnstated(
      by((frame) => `${frameOf(frame)}`),
      frameOf,
    ),
  },
  { attribute: "ImageOrientationPatient", split: byOrientation },
  { attribute: "AcquisitionNumber", split: whereRepeated(({ facts }) => `${facts.acquisitionNumber}`) },
  {
    attribute: "TemporalPositionIdentifier",
    split: whereRepeated(({ facts }) => `${facts.temporalPosition}`),
  },
  { attribute: "ImageType", split: whereRepeated(({ facts }) => `${facts.imageType}`) },
];

/**
 * Splits the frames of one series into stacks: one matrix, spacing, echo, kind of image, frame of reference and
 * orientation each, and one acquisition, temporal position and image type where the same positions were taken several
 * times. Numbers are compared with a tolerance: headers of one stack may round them in different ways. Files that do
 * not state their frame of reference belong to those that do, where there is only one.
 */
export function splitSeries(frames: readonly ListedFrame[]): SplitSeries {
  const reasons = new Set<string>();
  let stacks: readonly (readonly ListedFrame[])[] = [frames];
  for (const { attribute, split } of steps) {
    const before = stacks.length;
    stacks = stacks.flatMap(split);
    if (stacks.length > before) reasons.add(attribute);
  }
  return { stacks, reasons: [...reasons] };
}

function frameOf({ facts }: ListedFrame) {
  return facts.geometry?.frameOfReferenceUid;
}

function nearSpacing(a: number, b: number): boolean {
  return Math.abs(a - b) <= sameSpacing * Math.max(a, b);
}

function nearEcho(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.max(sameEchoMs, sameEcho * Math.max(a, b));
}

/** How pixels were corrected: two slices of one stack may differ in that. */
const correction = /^(NORM|ND|DIS2D|DIS3D|FM\d*|FIL|FILTERED|NONE)$/;

/** The values of ImageType (PS3.3 C.7.6.1.1.2) that say what the pixels show. */
function kindOf(imageType: string | undefined): string {
  const values = imageType?.toUpperCase().split("\\");
  return values === undefined ? "" : values.filter((value) => !correction.test(value)).join("\\");
}

function by(keyOf: (frame: ListedFrame) => string): Step["split"] {
  return (frames) => groupBy(frames, keyOf);
}

/** Numbers of which each is near the next one are the same. */
function byNumber(
  numberOf: (frame: ListedFrame) => number | undefined,
  isNear: (a: number, b: number) => boolean,
): Step["split"] {
  return (frames) => {
    const values = [...new Set(frames.map(numberOf))].filter((value) => value !== undefined);
    values.sort((a, b) => a - b);
    const groups = new Map<number | undefined, number>();
    for (const [index, value] of values.entries()) {
      const before = values[index - 1];
      const isSame = before !== undefined && isNear(before, value);
      groups.set(value, isSame ? groups.get(before)! : groups.size);
    }
    return groupBy(frames, (frame) => `${groups.get(numberOf(frame))}`);
  };
}

/** Frames that do not state the value join the others, where those are of one group. */
function withOneForUnstated(split: Step["split"], numberOf: (frame: ListedFrame) => unknown): Step["split"] {
  return (frames) => {
    const groups = split(frames);
    return groups.length === 2 && groups.some(([first]) => numberOf(first!) === undefined)
      ? [frames]
      : groups;
  };
}

/**
 * Orientations of which each is near another one are the same, in whatever order the frames come: those of one stack
 * may scatter, while blocks angled to different discs have nothing between them.
 */
function byOrientation(frames: readonly ListedFrame[]): ListedFrame[][] {
  const kinds = new Map<string, { readonly geometry: SliceGeometry | undefined; stack: number }>();
  for (const { facts } of frames) {
    const { geometry } = facts;
    const key = orientationKey(geometry);
    if (kinds.has(key)) continue;
    const near = [...kinds.values()].filter((kind) => isSameOrientation(kind.geometry, geometry));
    const joined = new Set(near.map(({ stack }) => stack));
    const stack = joined.size === 0 ? kinds.size : Math.min(...joined);
    for (const kind of kinds.values()) if (joined.has(kind.stack)) kind.stack = stack;
    kinds.set(key, { geometry, stack });
  }
  return groupBy(frames, ({ facts }) => `${kinds.get(orientationKey(facts.geometry))!.stack}`);
}

const orientationKey = (geometry: SliceGeometry | undefined) => `${geometry?.imageOrientationPatient}`;

function isSameOrientation(a: SliceGeometry | undefined, b: SliceGeometry | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.imageOrientationPatient.every(
    (direction, index) =>
      dot(normalise(direction), normalise(b.imageOrientationPatient[index]!)) > sameDirection,
  );
}

/** Splits where several frames are at one position. */
function whereRepeated(keyOf: (frame: ListedFrame) => string): Step["split"] {
  return (frames) => {
    const positions = slicePositions(frames.map((frame) => frame.facts.geometry));
    if (positions.some((position) => position === undefined)) return [frames];
    const sorted = [...(positions as number[])].sort((a, b) => a - b);
    const isRepeated = sorted.some(
      (position, index) => position - (sorted[index - 1] ?? -Infinity) < samePlaceMm,
    );
    return isRepeated ? groupBy(frames, keyOf) : [frames];
  };
}
