import { readSync } from "node:fs";

/**
 * Fills bytes from a position of an open file and says how many there were: fewer only where the file ends. One read
 * may bring less than was asked for, on network drives above all, and that is no end.
 */
export function readFully(file: number, bytes: Uint8Array, position: number): number {
  let filled = 0;
  while (filled < bytes.length) {
    const count = readSync(file, bytes, filled, bytes.length - filled, position + filled);
    if (count === 0) break;
    filled += count;
  }
  return filled;
}
