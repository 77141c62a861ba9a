import type { LoadedSlice } from "../../src/desktop-api.ts";
import type { PixelPoint } from "../../src/roi/outline.ts";
import type { Roi } from "../../src/roi/roi.ts";

const size = 40;

/** A slice of 40 x 40 pixels of 0.5 mm: muscle of 100, and a bright block of 900 in rows and columns 10 to 14. */
export const shownSlice: LoadedSlice = {
  image: {
    rows: size,
    columns: size,
    pixels: Uint16Array.from({ length: size * size }, (_, at) => {
      const [x, y] = [at % size, Math.floor(at / size)];
      return x >= 10 && x < 15 && y >= 10 && y < 15 ? 900 : 100;
    }),
    bitsAllocated: 16,
    bitsStored: 12,
    signed: false,
    rescale: { slope: 1, intercept: 0 },
    photometric: "MONOCHROME2",
    pixelSpacingMm: { row: 0.5, column: 0.5 },
  },
  facts: {
    sopInstanceUid: "1.2.3.4",
    patientId: "P-07",
    transferSyntaxUid: "1.2.840.10008.1.2.1",
    frame: 1,
    frames: 1,
  },
  sha256: "ab".repeat(32),
};

/** A square of 20 x 20 pixels, 1 cm²: at (5, 5) 25 of its 400 pixels are bright. */
export const squareRoi = (name: string, [x, y]: PixelPoint = [5, 5]): Roi => ({
  id: name,
  name,
  convention: "fascial",
  origin: "drawn",
  outlines: [
    {
      type: "polygon",
      points: [
        [x, y],
        [x + 20, y],
        [x + 20, y + 20],
        [x, y + 20],
      ],
    },
  ],
});
