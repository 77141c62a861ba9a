import { type FileHandle, open } from "node:fs/promises";
import { failure, type Result } from "../base/result.ts";
import type { Header } from "../dicom/header.ts";
import { readHeader } from "../dicom/read-header.ts";
import { fileIssue } from "./file-issue.ts";

/** Most MR headers fit; longer ones are read in four times larger pieces. */
const firstPiece = 0x4000;
/** No image has a longer header. */
const mostHeaderBytes = 0x8000000;

/**
 * The header of a DICOM file, reading no more of the file than it takes. Issues: `file-not-found`,
 * `file-no-permission`, `file-unreadable`, and those of `readHeader`, each with the path.
 */
export async function readHeaderOfFile(path: string): Promise<Result<Header>> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, "r");
    return await readGrowing(file, path);
  } catch (error) {
    return failure(fileIssue(error, path));
  } finally {
    await file?.close();
  }
}

async function readGrowing(file: FileHandle, path: string): Promise<Result<Header>> {
  let bytes = new Uint8Array(0);
  for (let length = firstPiece; ; length *= 4) {
    const grown = Buffer.allocUnsafe(length);
    grown.set(bytes);
    const { bytesRead } = await file.read(grown, bytes.length, length - bytes.length, bytes.length);
    const available = bytes.length + bytesRead;
    bytes = grown.subarray(0, available);
    const header = readHeader(bytes);
    if (header.ok) return header;
    const [first, ...more] = header.issues;
    const isWhole = available < length || length >= mostHeaderBytes;
    if (isWhole || first.code !== "dicom-truncated") return failure({ ...first, path }, ...more);
  }
}
