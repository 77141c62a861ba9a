import { Inflate } from "fflate";
import { issue } from "../base/issue.ts";
import { failure, type Result, success } from "../base/result.ts";

/** No deflated MR study comes near; a file that grows beyond is made to exhaust memory. */
const mostBytes = 0x20000000;
const chunkLength = 0x10000;

/**
 * Undoes raw deflate (RFC 1951; DICOM PS3.5 A.5). `complete` is false where the bytes end too early; then `data`
 * holds what came before. Issue: `dicom-inflate-failed`, for bytes that are not deflated or grow beyond 512 MiB.
 */
export function inflate(
  bytes: Uint8Array,
): Result<{ readonly data: Uint8Array; readonly complete: boolean }> {
  const parts: Uint8Array[] = [];
  let total = 0;
  let complete = false;
  const stream = new Inflate((part, isLast) => {
    parts.push(part);
    total += part.length;
    complete ||= isLast;
  });
  try {
    for (let at = 0; at < bytes.length && total <= mostBytes; at += chunkLength) {
      stream.push(bytes.subarray(at, at + chunkLength), at + chunkLength >= bytes.length);
    }
  } catch {
    complete = false;
  }
  if (total === 0 || total > mostBytes) return failure(issue("dicom-inflate-failed"));
  return success({ data: join(parts, total), complete });
}

function join(parts: readonly Uint8Array[], total: number): Uint8Array {
  const joined = new Uint8Array(total);
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
