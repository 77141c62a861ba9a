import type { Plane } from "../../image/plane.ts";
import { regionNames } from "../../roi/roi.ts";
import { classOf, type ModelCard } from "../model-card.ts";
import { inversePlace, onOther, placeFrom } from "../picture/grid-place.ts";
import type { NetworkPicture } from "../picture/network-picture.ts";
import { resampler } from "../picture/resample.ts";
import { boxesOfClasses } from "./boxes-of-classes.ts";
import type { NetworkProbabilities } from "./slice-probabilities.ts";
import { winningClass } from "./winning-class.ts";

/** Probabilities on the slice's own pixels, for the part of the slice from (`row`, `column`) on. */
export interface SliceProbabilities extends NetworkProbabilities {
  readonly row: number;
  readonly column: number;
}

/** Network pixels kept around what was found. */
const rim = 3;

/**
 * Brings the network's probabilities back to the slice's pixels (bilinear, corner convention), for the box that
 * holds every structure it found with a rim. Undefined where it found none, or none on the slice.
 */
export function toSliceGrid(
  { classes, muscle }: NetworkProbabilities,
  card: ModelCard,
  { place }: NetworkPicture,
  size: { readonly rows: number; readonly columns: number },
): SliceProbabilities | undefined {
  const found = cornersOfStructures(classes, card)?.map((corner) => onOther(place, corner));
  if (found === undefined) return undefined;
  const [xs, ys] = [found.map(([x]) => x), found.map(([, y]) => y)];
  const row = clamp(Math.floor(Math.min(...ys)), size.rows);
  const column = clamp(Math.floor(Math.min(...xs)), size.columns);
  const box = {
    rows: clamp(Math.ceil(Math.max(...ys)), size.rows) - row,
    columns: clamp(Math.ceil(Math.max(...xs)), size.columns) - column,
  };
  if (box.rows === 0 || box.columns === 0) return undefined;
  const back = resampler(muscle, box, placeFrom(inversePlace(place), [column, row]), "nearest");
  return { classes: classes.map(back), muscle: back(muscle), row, column };
}

const clamp = (value: number, length: number) => Math.min(Math.max(value, 0), length);

/** Corners of the box of the pixels that a drawn structure wins, with the rim. */
function cornersOfStructures(classes: readonly Plane[], card: ModelCard) {
  const winner = winningClass(classes);
  const boxes = boxesOfClasses(winner, classes[0]!, classes.length);
  const found = regionNames.flatMap((name) => boxes[classOf(card, name)] ?? []);
  if (found.length === 0) return undefined;
  const top = Math.min(...found.map(({ row }) => row)) - rim;
  const left = Math.min(...found.map(({ column }) => column)) - rim;
  const bottom = Math.max(...found.map(({ row, rows }) => row + rows)) + rim;
  const right = Math.max(...found.map(({ column, columns }) => column + columns)) + rim;
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ] as const;
}
