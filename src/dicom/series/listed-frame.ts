import type { FrameHeader } from "../header/header.ts";

/** One frame of one file. */
export interface ListedFrame extends FrameHeader {
  readonly path: string;
  readonly rows: number;
  readonly columns: number;
}
