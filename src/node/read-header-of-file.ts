import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { failure, type Result } from "../base/result.ts";
import type { Header } from "../dicom/header.ts";
import { readHeader } from "../dicom/read-header.ts";
import { fileIssue } from "./file-issue.ts";

/** Most MR headers fit; longer ones are read in four times larger pieces. */
const firstPiece = 0x4000;
/** No image has a longer header. */
const mostHeaderBytes = 0x8000000;

/** What the first part of a sound file may be refused for: deflated bytes give nothing where they break off. */
export const mayNeedMore: ReadonlySet<string> = new Set(["dicom-truncated", "dicom-inflate-failed"]);

/** Used again and again: a header keeps no bytes. */
const firstBuffer = new Uint8Array(firstPiece);

/**
 * The header of a DICOM file, reading no more of the file than it takes. Blocks while it reads: to be called where
 * nobody waits. Issues: `file-not-found`, `file-no-permission`, `file-unreadable`, and those of `readHeader`, each
 * with the path.
 */
export function readHeaderOfFile(path: string): Result<Header> {
  let file: number | undefined;
  try {
    const opened = openSync(path, "r");
    file = opened;
    const fill = (bytes: Uint8Array, from: number) =>
      readSync(opened, bytes, from, bytes.length - from, from);
    return readHeaderGrowing(path, fill, fstatSync(opened).size);
  } catch (error) {
    return failure(fileIssue(error, path));
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/**
 * Reads a header from longer and longer first parts of a file.
 *
 * @param fill fills the bytes behind a position with those that follow in the file; says how many there were
 * @param fileLength bytes of the whole file, where known
 */
function readHeaderGrowing(
  path: string,
  fill: (bytes: Uint8Array, from: number) => number,
  fileLength?: number,
): Result<Header> {
  let buffer = firstBuffer;
  for (let available = 0; ; ) {
    available += fill(buffer, available);
    const header = readHeader(buffer.subarray(0, available), fileLength);
    if (header.ok) return header;
    const [first, ...more] = header.issues;
    const isWhole = available < buffer.length || buffer.length >= mostHeaderBytes;
    if (isWhole || !mayNeedMore.has(first.code)) return failure({ ...first, path }, ...more);
    const grown = new Uint8Array(buffer.length * 4);
    grown.set(buffer);
    buffer = grown;
  }
}
