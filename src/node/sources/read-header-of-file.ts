import { closeSync, fstatSync, openSync } from "node:fs";
import { failure, type Result } from "../../base/result.ts";
import type { Header } from "../../dicom/header/header.ts";
import { readHeader } from "../../dicom/header/read-header.ts";
import { fileIssue } from "../files/file-issue.ts";
import { systemPath } from "../files/path-bytes.ts";
import { readFully } from "../files/read-fully.ts";

/** Most MR headers fit; longer ones are read in four times larger pieces. */
const firstPiece = 0x4000;
/** No image has a longer header. */
const maxHeaderBytes = 0x8000000;

/** What the first part of a sound file may be refused for: deflated bytes give nothing where they break off. */
const refusalsOfFirstPart: ReadonlySet<string> = new Set(["dicom-truncated", "dicom-inflate-failed"]);
/** Within these first bytes it is settled whether a file without a preamble is DICOM: its first value and the tag behind it. */
const settledWithin = 0x10000 + 0x100;

/** Whether a refusal of the first part of a file says nothing about the whole. */
export const mayNeedMore = (code: string, partLength: number) =>
  refusalsOfFirstPart.has(code) || (code === "dicom-not-dicom" && partLength < settledWithin);

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
    const opened = openSync(systemPath(path), "r");
    file = opened;
    return readHeaderGrowing(path, opened, fstatSync(opened).size);
  } catch (error) {
    return failure(fileIssue(error, path));
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Reads a header from longer and longer first parts of a file. */
function readHeaderGrowing(path: string, file: number, fileLength: number): Result<Header> {
  let buffer = firstBuffer;
  for (let available = 0; ; ) {
    available += readFully(file, buffer.subarray(available), available);
    const header = readHeader(buffer.subarray(0, available), fileLength);
    if (header.ok) return header;
    const [first, ...more] = header.issues;
    const isWhole = available < buffer.length || available >= fileLength || buffer.length >= maxHeaderBytes;
    if (isWhole || !mayNeedMore(first.code, available)) return failure({ ...first, path }, ...more);
    const grown = new Uint8Array(buffer.length * 4);
    grown.set(buffer);
    buffer = grown;
  }
}
