import type { Result } from "../../base/result.ts";

/**
 * One compressed frame: its whole code stream, fragments joined, and what it holds: by its own head where it has one
 * (JPEG, JPEG-LS, JPEG 2000, HTJ2K; bits allocated are then the fewest of 8 or 16), else by the file's header.
 */
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
