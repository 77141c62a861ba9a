import type { ScalarImage } from "../../../src/image/scalar-image.ts";
import { gaussianBlur } from "../../../src/segment/picture/gaussian-blur.ts";
import { greyPlane } from "../../../src/segment/picture/grey-plane.ts";
import type { Ends, LevelPicture, LevelSeries, TrueVertebra } from "./level-series.ts";

/** Ways in which a picture is made worse, by name; all repeatable. */
export const degradations = [
  "sacrum cut off",
  "L5 cut off",
  "L1 cut off",
  "blurred",
  "other contrast",
] as const;
export type Degradation = (typeof degradations)[number];

/** The middle slice of a series made worse, so that there are wrong answers enough to see whether they are told. */
export function degradedSeries(series: LevelSeries, how: Degradation): LevelSeries {
  const picture = series.slices[Math.floor(series.slices.length / 2)]!;
  return { ...series, slices: [degraded(picture, series.spacingMm, how)] };
}

function degraded(picture: LevelPicture, spacingMm: number, how: Degradation): LevelPicture {
  const { image, vertebrae } = picture;
  const rows = (level: string) => vertebrae[level]?.outline.map(([, y]) => y) ?? [];
  if (how === "blurred") {
    const blurred = gaussianBlur(greyPlane(image), 2.5 / spacingMm, 2.5 / spacingMm);
    return { ...picture, image: ofValues(image, blurred.data) };
  }
  if (how === "other contrast") {
    const { data } = greyPlane(image);
    const most = data.reduce((best, value) => Math.max(best, value), 1);
    return {
      ...picture,
      image: ofValues(
        image,
        data.map((value) => 255 * folded(value / most)),
      ),
    };
  }
  if (how === "L1 cut off") return rowsOf(picture, Math.round(Math.max(...rows("L1"))), image.rows);
  const l5 = rows("L5");
  const below = how === "L5 cut off" ? Math.min(...l5) : Math.max(...l5);
  return rowsOf(picture, 0, Math.min(image.rows, Math.round(below + 4 / spacingMm)));
}

/** Grey that rises to two thirds of the values, and falls again: bone and fat change places. */
const folded = (value: number) => (value < 0.35 ? value / 0.35 : 1 - 0.8 * ((value - 0.35) / 0.65));

const ofValues = (image: ScalarImage, data: Float32Array): ScalarImage => ({
  ...image,
  pixels: Uint16Array.from(data, (value) => Math.max(0, Math.round(16 * value))),
  bitsAllocated: 16,
  bitsStored: 16,
  signed: false,
});

function rowsOf(picture: LevelPicture, first: number, end: number): LevelPicture {
  const { image, vertebrae } = picture;
  const up = ([x, y]: Ends[0]): Ends[0] => [x, y - first];
  const both = ([a, b]: Ends): Ends => [up(a), up(b)];
  const moved = ({ outline, inferior, inferiorEdge }: TrueVertebra): TrueVertebra => ({
    outline: outline.map(up),
    inferior: both(inferior),
    inferiorEdge: both(inferiorEdge),
  });
  return {
    ...picture,
    image: {
      ...image,
      rows: end - first,
      pixels: image.pixels.slice(first * image.columns, end * image.columns),
    },
    vertebrae: Object.fromEntries(Object.entries(vertebrae).map(([level, one]) => [level, moved(one)])),
  };
}
