import { issue } from "../../base/issue.ts";
import { failure } from "../../base/result.ts";
import type { FrameDecoder } from "../pixels/frame-decoder.ts";

/** The decoder where there is none: every compressed syntax is refused by name. */
export const refuseCompressed: FrameDecoder = (frame) =>
  failure(issue("dicom-unsupported-syntax", { syntax: frame.transferSyntaxUid }));
