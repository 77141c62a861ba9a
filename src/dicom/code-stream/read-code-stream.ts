import type { CodeStream } from "./code-stream.ts";
import { readJpeg2000Head } from "./read-jpeg-2000-head.ts";
import { readJpegHead } from "./read-jpeg-head.ts";

/** Reads the head of a JPEG, JPEG-LS, JPEG 2000 or HTJ2K code stream, recognised by its first bytes; null where it is none. */
export const readCodeStream = (bytes: Uint8Array): CodeStream | null =>
  readJpegHead(bytes) ?? readJpeg2000Head(bytes);
