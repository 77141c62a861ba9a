import { Inflate } from "fflate";
import { type OpenStream, type Unpacked, unpackStream } from "../../base/archive/unpack-stream.ts";
import { issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";

/** What any file may grow to, and how many times its length a larger one: blank images shrink far more, real ones less. */
const maxAnyway = 0x4000000;
const maxGrowth = 250;

/** A header is not longer; what comes behind is not needed for it. */
export const longestHeader = 0x1000000;

/**
 * Undoes raw deflate (RFC 1951; DICOM PS3.5 A.5). Issues: `dicom-inflate-failed` for bytes that are not deflated,
 * `dicom-inflated-too-large` for those that grow beyond 256 MiB, or beyond 64 MiB and 250 times their length, which
 * are made to exhaust memory.
 *
 * @param isForHeader whether the first 16 MiB are enough; then no more are unpacked
 */
export function inflate(bytes: Uint8Array, isForHeader = false): Result<Unpacked> {
  const most = Math.max(maxAnyway, bytes.length * maxGrowth);
  let total = 0;
  const open: OpenStream = (ondata) =>
    new Inflate((part, isLast) => {
      total += part.length;
      ondata(part, isLast);
      // Ends the stream, which then gives what came.
      if (isForHeader && total > longestHeader) throw new Error("enough");
    });
  const unpacked = unpackStream(open, bytes, most);
  if (unpacked !== null) return success(unpacked);
  return failure(issue(total > 0 ? "dicom-inflated-too-large" : "dicom-inflate-failed"));
}
