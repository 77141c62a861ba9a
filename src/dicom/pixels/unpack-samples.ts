import type { StoredPixels } from "../../image/scalar-image.ts";
import type { PixelLayout } from "./pixel-layout.ts";

/** Samples as stored values. */
export interface UnpackedSamples {
  readonly pixels: StoredPixels;
  /** Bits outside the stored ones that are set in some sample without being the sign's extension; 0 where none is. */
  readonly outside: number;
}

/**
 * Native little-endian samples as stored values, in an array of their own. Bits above and below the stored ones
 * (old overlays live there) are dropped, and signed values extended (DICOM PS3.5 8.1.1). `bytes` holds exactly
 * one frame of 8, 16 or 32 bits a sample. Every machine this runs on is little-endian.
 */
export function unpackSamples(bytes: Uint8Array, layout: PixelLayout): UnpackedSamples {
  // Not slice(): that of a Node Buffer does not copy.
  const copy = new Uint8Array(bytes);
  if (layout.isFloat) return { pixels: new Float32Array(copy.buffer), outside: 0 };
  const pixels = typedSamples(copy, layout);
  if (layout.bitsStored === layout.bitsAllocated) return { pixels, outside: 0 };
  return { pixels, outside: keepStoredBits(pixels, layout) };
}

/** Reduces samples to their stored bits, in place; gives the bits outside that were set, as `UnpackedSamples`. */
export function keepStoredBits(
  pixels: Exclude<StoredPixels, Float32Array>,
  { bitsStored, highBit, signed }: Pick<PixelLayout, "bitsStored" | "highBit" | "signed">,
): number {
  const left = 31 - highBit;
  const right = 32 - bitsStored;
  const stored = (0xffffffff >>> right) << (highBit + 1 - bitsStored);
  const above = highBit === 31 ? 0 : -1 << (highBit + 1);
  const allocated = pixels.BYTES_PER_ELEMENT === 4 ? -1 : 2 ** (8 * pixels.BYTES_PER_ELEMENT) - 1;
  let outside = 0;
  for (let i = 0; i < pixels.length; i++) {
    const raw = pixels[i]! | 0;
    const aligned = raw << left;
    pixels[i] = signed ? aligned >> right : aligned >>> right;
    const rest = raw & ~stored & allocated;
    if (rest !== 0 && !(signed && aligned < 0 && rest === (above & allocated))) outside |= rest;
  }
  return outside >>> 0;
}

function typedSamples(bytes: Uint8Array<ArrayBuffer>, { bitsAllocated, signed }: PixelLayout) {
  const { buffer } = bytes;
  if (bitsAllocated === 32) return signed ? new Int32Array(buffer) : new Uint32Array(buffer);
  if (bitsAllocated === 16) return signed ? new Int16Array(buffer) : new Uint16Array(buffer);
  return signed ? new Int8Array(buffer) : bytes;
}

/** Single bits, packed from the lowest bit of each byte on (PS3.5 8.1.1), `start` and `count` in bits. */
export function unpackBits(bytes: Uint8Array, start: number, count: number): Uint8Array {
  const unpacked = new Uint8Array(count);
  for (let i = 0; i < count; i++) unpacked[i] = (bytes[(start + i) >> 3]! >> ((start + i) & 7)) & 1;
  return unpacked;
}
