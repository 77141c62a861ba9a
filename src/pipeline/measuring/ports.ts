import type { Result } from "../../base/result.ts";
import type { FrameDecoder } from "../../dicom/pixels/frame-decoder.ts";
import type { Slice } from "../../image/slice.ts";
import type { Convention } from "../../roi/roi.ts";
import type { CaseImage } from "../../study/case/case.ts";
import type { ModelOutlines } from "../drawing/drawn-by-model.ts";

/** What reading a slice needs from the machine. */
export interface ReadingPorts {
  /** The bytes of a file, or `file-not-found`, `file-no-permission`, `file-unreadable`. */
  readBytes(path: string): Promise<Result<Uint8Array>>;
  /** SHA-256, lower-case hexadecimal. */
  sha256(bytes: Uint8Array): Promise<string>;
  /** Decodes compressed transfer syntaxes; without it they are refused (`dicom-unsupported-syntax`). */
  readonly decodeFrame?: FrameDecoder;
}

/** What measuring a stored Case needs from the machine. */
export interface StoredImagePorts extends ReadingPorts {
  /** The path of the DICOM file that a Case was made on, or `case-image-missing`. */
  findImage(image: CaseImage): Promise<Result<string>>;
}

/** What the pipeline needs from the machine it runs on. `nodePorts` is the one for a computer with files. */
export interface Ports extends StoredImagePorts {
  /** Lets the model outline a slice. Issues: those of loading the model and of `segmentSlice`. */
  drawOutlines?(slice: Slice, convention: Convention): Promise<Result<ModelOutlines>>;
}
