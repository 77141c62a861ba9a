import { Inflate } from "fflate";
import { type Unpacked, unpackStream } from "../base/archive/unpack-stream.ts";
import { issue } from "../base/issue.ts";
import { failure, type Result, success } from "../base/result.ts";

/**
 * Undoes raw deflate (RFC 1951; DICOM PS3.5 A.5). Issue: `dicom-inflate-failed`, for bytes that are not deflated
 * or grow beyond 256 MiB.
 */
export function inflate(bytes: Uint8Array): Result<Unpacked> {
  const unpacked = unpackStream((ondata) => new Inflate(ondata), bytes);
  return unpacked === null ? failure(issue("dicom-inflate-failed")) : success(unpacked);
}
