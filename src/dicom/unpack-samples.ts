import type { StoredPixels } from "../image/scalar-image.ts";
import type { PixelLayout } from "./pixel-layout.ts";

/**
 * Native little-endian samples as stored values, in an array of their own. Bits above and below the stored ones
 * (old overlays live there) are dropped, and signed values extended (DICOM PS3.5 8.1.1). `bytes` holds exactly
 * one frame of 8, 16 or 32 bits a sample. Every machine this runs on is little-endian.
 */
export function unpackSamples(bytes: Uint8Array, layout: PixelLayout): StoredPixels {
  // Not slice(): that of a Node Buffer does not copy.
  const copy = new Uint8Array(bytes);
  if (layout.isFloat) return new Float32Array(copy.buffer);
  const pixels = typedSamples(copy, layout);
  const { bitsAllocated, bitsStored, highBit, signed } = layout;
  if (bitsStored === bitsAllocated) return pixels;
  const left = 31 - highBit;
  const right = 32 - bitsStored;
  for (let i = 0; i < pixels.length; i++) {
    const aligned = pixels[i]! << left;
    pixels[i] = signed ? aligned >> right : aligned >>> right;
  }
  return pixels;
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
