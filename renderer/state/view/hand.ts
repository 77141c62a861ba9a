import type { Pointer } from "../drawing/gesture.ts";

/** What the left button of the mouse does on a slice; points in pixels of the image. */
export interface Hand {
  press(at: Pointer): void;
  move(at: Pointer): void;
  release(at: Pointer): void;
  doubleClick(at: Pointer): void;
  leave(): void;
  cancel(): void;
}
