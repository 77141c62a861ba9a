/**
 * Frames of 0 and 1 as bits: pixel after pixel, frame after frame without a gap, the first pixel in the lowest bit
 * (DICOM PS3.5 8.1.1).
 */
export function packBits(frames: readonly Uint8Array[]): Uint8Array {
  const bits = frames.reduce((sum, frame) => sum + frame.length, 0);
  const bytes = new Uint8Array(Math.ceil(bits / 8));
  let at = 0;
  for (const frame of frames) {
    for (const pixel of frame) {
      if (pixel !== 0) bytes[at >> 3]! |= 1 << (at & 7);
      at++;
    }
  }
  return bytes;
}
