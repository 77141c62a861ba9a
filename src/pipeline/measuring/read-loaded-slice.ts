import { issue } from "../../base/issue.ts";
import { failure, mapResult, type Result, withPath } from "../../base/result.ts";
import type { LoadedSlice } from "../../image/slice.ts";
import type { ReadingPorts } from "./ports.ts";
import { readImage } from "./read-image.ts";

/**
 * Reads one slice (1-based frame) of a file, and the SHA-256 of the whole file.
 *
 * @param expected the SHA-256 that the file has to have, where it is known.
 * @returns the slice; `case-image-changed` where the file is another one, or what reading it gave. Every issue has the path.
 */
export async function readLoadedSlice(
  path: string,
  frame: number,
  ports: ReadingPorts,
  expected?: string,
): Promise<Result<LoadedSlice>> {
  const bytes = await ports.readBytes(path);
  if (!bytes.ok) return bytes;
  const sha256 = await ports.sha256(bytes.value);
  if (expected !== undefined && sha256 !== expected)
    return failure(issue("case-image-changed", {}, { path }));
  const slice = readImage(bytes.value, frame, ports.decodeFrame);
  return withPath(
    mapResult(slice, (value) => ({ ...value, sha256 })),
    path,
  );
}
