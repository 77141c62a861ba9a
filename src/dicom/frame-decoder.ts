import type { Result } from "../base/result.ts";

/** One compressed frame: its whole code stream, fragments joined, and what the header says it holds. */
export interface CompressedFrame {
  readonly transferSyntaxUid: string;
  readonly codeStream: Uint8Array;
  readonly rows: number;
  readonly columns: number;
  readonly bitsAllocated: number;
  readonly bitsStored: number;
  readonly signed: boolean;
}

/**
 * The port for compressed transfer syntaxes: gives the frame's samples as native little-endian bytes,
 * rows x columns x bitsAllocated / 8, or the issues that prevented it (`dicom-unsupported-syntax`,
 * `dicom-decode-failed`).
 */
export type FrameDecoder = (frame: CompressedFrame) => Result<Uint8Array>;
