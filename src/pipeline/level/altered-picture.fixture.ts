import type { ScalarImage } from "../../image/scalar-image.ts";
import { greyPlane } from "../../segment/picture/grey-plane.ts";
import type { GridPlace, GridPoint } from "../../segment/picture/grid-place.ts";
import { resampler } from "../../segment/picture/resample.ts";

/** The picture on another grid, zero beyond what was there. */
export function onGrid(
  image: ScalarImage,
  size: { readonly rows: number; readonly columns: number },
  place: GridPlace,
  pixelSpacingMm = image.pixelSpacingMm!,
): ScalarImage {
  const { data } = resampler(image, size, place, "zero")(greyPlane(image));
  return { ...ofValues(image, data), ...size, pixelSpacingMm };
}

/** The picture turned about its middle, degrees, and where a point of it goes. */
export function turnedPicture(image: ScalarImage, degrees: number) {
  const { rows, columns } = image;
  const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const [x0, y0] = [columns / 2, rows / 2];
  const place = {
    corner: [x0 - c * x0 - s * y0, y0 + s * x0 - c * y0],
    across: [c, -s],
    down: [s, c],
  } as const;
  const moved = ([x, y]: GridPoint): GridPoint => [
    x0 + c * (x - x0) - s * (y - y0),
    y0 + s * (x - x0) + c * (y - y0),
  ];
  return { image: onGrid(image, { rows, columns }, place), moved };
}

/** Rows from `first` on, `count` of them. */
export function rowsOf(image: ScalarImage, first: number, count: number) {
  const place = { corner: [0, first], across: [1, 0], down: [0, 1] } as const;
  return {
    image: onGrid(image, { rows: count, columns: image.columns }, place),
    moved: ([x, y]: GridPoint): GridPoint => [x, y - first],
  };
}

/** Columns and rows the other way round. */
export function mirroredPicture(image: ScalarImage, { across = false, down = false }) {
  const { rows, columns } = image;
  const place = {
    corner: [across ? columns : 0, down ? rows : 0],
    across: [across ? -1 : 1, 0],
    down: [0, down ? -1 : 1],
  } as const;
  return {
    image: onGrid(image, { rows, columns }, place),
    moved: ([x, y]: GridPoint): GridPoint => [across ? columns - x : x, down ? rows - y : y],
  };
}

/** Every value changed by itself. */
export const withValues = (image: ScalarImage, change: (value: number, at: number) => number): ScalarImage =>
  ofValues(image, greyPlane(image).data.map(change));

const ofValues = (image: ScalarImage, data: Float32Array): ScalarImage => ({
  ...image,
  pixels: Uint16Array.from(data, (value) => Math.min(Math.max(Math.round(value), 0), 65535)),
  bitsAllocated: 16,
  bitsStored: 16,
  signed: false,
  rescale: { slope: 1, intercept: 0 },
  photometric: "MONOCHROME2",
});

/** Numbers that look random, the same on every run: Park and Miller. */
export function repeatableNoise(seed: number): () => number {
  let state = seed;
  const next = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  return () => Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next());
}

/** A knee from the side: two long bones, a knee cap, and soft tissue about them. */
export function kneePicture(image: ScalarImage): ScalarImage {
  const { rows, columns } = image;
  const noise = repeatableNoise(5);
  const inside = (x: number, y: number, [cx, cy, a, b]: readonly [number, number, number, number]) =>
    ((x - cx) / a) ** 2 + ((y - cy) / b) ** 2 < 1;
  return withValues(image, (_, at) => {
    const x = (at % columns) / columns;
    const y = Math.floor(at / columns) / rows;
    const limb = Math.abs(x - 0.5) < 0.33 - 0.06 * y;
    const shaft = Math.abs(x - 0.5) < 0.08 && (y < 0.36 || y > 0.66);
    const ends = inside(x, y, [0.5, 0.38, 0.19, 0.1]) || inside(x, y, [0.5, 0.6, 0.18, 0.09]);
    const cap = inside(x, y, [0.24, 0.4, 0.04, 0.08]);
    const bone = shaft || ends || cap ? 620 : 180;
    return Math.max(0, (limb ? bone : 0) + 25 * noise());
  });
}
