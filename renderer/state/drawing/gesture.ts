import type { BorderStroke } from "../../../src/roi/edit/border/border-stroke.ts";
import { giveWay } from "../../../src/roi/edit/give-way.ts";
import type { FollowedLine } from "../../../src/roi/follow/line-costs.ts";
import type { Livewire } from "../../../src/roi/follow/livewire.ts";
import type { SmartBrush } from "../../../src/roi/follow/smart-brush.ts";
import type { Outline, PixelPoint } from "../../../src/roi/outline.ts";
import type { ImageSize } from "../../../src/roi/rasterise.ts";
import type { Convention, Roi } from "../../../src/roi/roi.ts";
import type { WorkCommand } from "../work/work.ts";
import type { OutlineReference } from "./hit-test.ts";
import type { SeenTissue } from "./seen-tissue.ts";

/** A vertex or a whole outline that Delete would remove. */
export interface Selection extends OutlineReference {
  readonly vertex?: number;
}

interface ClickedBase {
  readonly cursor: PixelPoint;
  readonly add: boolean;
  /** The region that is being drawn. */
  readonly region: string;
}

/** An outline drawn click by click. It waits while the reader looks at another slice. */
export type ClickedGesture =
  | (ClickedBase & { readonly kind: "polygon" | "spline"; readonly points: readonly PixelPoint[] })
  | (ClickedBase & { readonly kind: "livewire"; readonly wire: Livewire });

/** The current stroke, before it becomes a command. */
export type Gesture =
  | ClickedGesture
  | RegionsGesture
  | Question
  /** A loop, or for cutting a line. */
  | {
      readonly kind: "freehand" | "fill" | "cut";
      readonly points: readonly PixelPoint[];
      readonly add: boolean;
    }
  | {
      readonly kind: "reshape";
      readonly target: OutlineReference;
      /** What is dragged: a vertex, the whole outline or the brush. */
      readonly grip: number | "outline" | "brush";
      readonly before: Outline;
      readonly outline: Outline;
      readonly last: PixelPoint;
    };

/** A stroke that changes several regions at once while it is made. */
export type RegionsGesture =
  | { readonly kind: "septum"; readonly stroke: BorderStroke }
  | {
      readonly kind: "smart";
      readonly brush: SmartBrush;
      readonly edit: "add" | "remove";
      readonly before: readonly Roi[];
      readonly rois: readonly Roi[];
      readonly last: PixelPoint;
    };

/** What can be answered, the first by Enter. Escape leaves everything as it was. */
export type Answer = "replace" | "add" | "subtract" | "fill" | "leave-out";

/** A stroke that is not carried out before the reader has said what it means. */
export interface Question {
  readonly kind: "question";
  /** A finished outline would be replaced, or a part was gone around twice. */
  readonly asks: "finished" | "twice";
  readonly region: string;
  readonly stroke: readonly PixelPoint[];
  readonly choices: readonly { readonly answer: Answer; readonly command: WorkCommand }[];
}

export const isClicked = (gesture: Gesture | null): gesture is ClickedGesture =>
  gesture?.kind === "polygon" || gesture?.kind === "spline" || gesture?.kind === "livewire";

/** What a tool needs to know. */
export interface Scene {
  /** The regions in sight. */
  readonly rois: readonly Roi[];
  /** All regions, also those that are hidden. */
  readonly every: readonly Roi[];
  readonly size: ImageSize;
  /** Whether neighbours give way to what is drawn. */
  readonly giveWay: boolean;
  /** The region that is drawn next. */
  readonly region: string;
  /** The convention of a new outline; absent for regions that have none. */
  readonly convention?: Convention;
  /** How near counts as a hit, in pixels of the image. */
  readonly reach: number;
  readonly brushRadius: number;
  /** What can be followed in the picture. */
  readonly seen: SeenTissue;
  /** What the livewire follows. */
  readonly followed: FollowedLine;
}

export interface Pointer {
  readonly point: PixelPoint;
  readonly shift: boolean;
  readonly alt: boolean;
  /** Whether the mouse has already moved on to a place that follows at once. */
  readonly passing?: boolean;
}

/** What follows from one movement of the hand. */
export interface Step {
  readonly gesture: Gesture | null;
  readonly command?: WorkCommand;
  /** Absent: the selection stays. */
  readonly selection?: Selection | null;
}

/** A drawing tool: pure decisions, no state of its own. */
export interface DrawingTool {
  press(scene: Scene, pointer: Pointer, gesture: Gesture | null): Step;
  move(scene: Scene, pointer: Pointer, gesture: Gesture | null): Step;
  release(scene: Scene, pointer: Pointer, gesture: Gesture | null): Step;
  doubleClick(scene: Scene, pointer: Pointer, gesture: Gesture | null): Step;
  /** Enter: what is being drawn becomes a command. */
  finish(scene: Scene, gesture: Gesture | null): Step;
}

export const stay = (_scene: Scene, _pointer: Pointer, gesture: Gesture | null): Step => ({ gesture });
export const keep = (_scene: Scene, gesture: Gesture | null): Step => ({ gesture });

/**
 * The regions as they look while they are being changed.
 *
 * @param size of the slice where neighbours give way; null where they do not.
 */
export function regionsInHand(
  rois: readonly Roi[],
  gesture: Gesture | null,
  size: ImageSize | null = null,
): readonly Roi[] {
  if (gesture?.kind === "septum") return gesture.stroke.rois;
  if (gesture?.kind === "smart") return gesture.rois;
  if (gesture?.kind !== "reshape" || gesture.outline === gesture.before) return rois;
  const { target, outline } = gesture;
  const before = rois.find((roi) => roi.name === target.name);
  const reshaped = rois.map((roi): Roi => {
    if (roi.name !== target.name) return roi;
    const [first, ...more] = roi.outlines.map((other, index) => (index === target.index ? outline : other));
    return first === undefined ? roi : { ...roi, outlines: [first, ...more] };
  });
  return size === null ? reshaped : giveWay(reshaped, target.name, before, size);
}
