import type { Issue } from "../../base/issue.ts";
import type { PixelSpacingMm } from "../../image/scalar-image.ts";
import type { SliceFacts } from "../../image/slice.ts";

/** One frame as its header states it. */
export interface FrameHeader {
  readonly facts: SliceFacts;
  readonly pixelSpacingMm?: PixelSpacingMm;
}

/** What a file's header says about its images; no pixel is read. */
export interface Header {
  readonly rows: number;
  readonly columns: number;
  /** In the file's order; never empty. */
  readonly frames: readonly [FrameHeader, ...FrameHeader[]];
  readonly issues: readonly Issue[];
}
