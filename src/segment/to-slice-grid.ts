import type { Plane } from "../image/plane.ts";
import { regionNames } from "../roi/roi.ts";
import { boxesOfClasses } from "./boxes-of-classes.ts";
import { leadingClass } from "./leading-class.ts";
import { classOf, type ModelCard } from "./model-card.ts";
import type { NetworkPicture } from "./network-picture.ts";
import { resampleAt } from "./resample.ts";
import type { NetworkProbabilities } from "./slice-probabilities.ts";

/** Probabilities on the slice's own pixels, for the part of the slice from (`row`, `column`) on. */
export interface SliceProbabilities extends NetworkProbabilities {
  readonly row: number;
  readonly column: number;
}

/** Network pixels kept around what was found. */
const rim = 3;

/**
 * Brings the network's probabilities back to the slice's pixels (bilinear, corner convention), for the box that
 * holds every structure it found with a rim. Undefined where it found none.
 */
export function toSliceGrid(
  { classes, muscle }: NetworkProbabilities,
  card: ModelCard,
  place: NetworkPicture,
  size: { readonly rows: number; readonly columns: number },
): SliceProbabilities | undefined {
  const found = boxOfStructures(classes, card);
  if (found === undefined) return undefined;
  const row = clamp(Math.floor((found.top - rim + place.firstRow) * place.stepRows), size.rows);
  const column = clamp(Math.floor((found.left - rim + place.firstColumn) * place.stepColumns), size.columns);
  const lastRow = clamp(Math.ceil((found.bottom + rim + place.firstRow) * place.stepRows), size.rows);
  const lastColumn = clamp(
    Math.ceil((found.right + rim + place.firstColumn) * place.stepColumns),
    size.columns,
  );
  const box = { rows: lastRow - row, columns: lastColumn - column };
  const back = (plane: Plane) =>
    resampleAt(plane, box, {
      stepRows: 1 / place.stepRows,
      stepColumns: 1 / place.stepColumns,
      firstRow: row / place.stepRows - place.firstRow,
      firstColumn: column / place.stepColumns - place.firstColumn,
    });
  return { classes: classes.map(back), muscle: back(muscle), row, column };
}

const clamp = (value: number, length: number) => Math.min(Math.max(value, 0), length);

/** Half-open box of the pixels that a drawn structure wins. */
function boxOfStructures(classes: readonly Plane[], card: ModelCard) {
  const { winner } = leadingClass(classes);
  const boxes = boxesOfClasses(winner, classes[0]!, classes.length);
  const found = regionNames.flatMap((name) => boxes[classOf(card, name)] ?? []);
  if (found.length === 0) return undefined;
  return {
    top: Math.min(...found.map(({ row }) => row)),
    left: Math.min(...found.map(({ column }) => column)),
    bottom: Math.max(...found.map(({ row, rows }) => row + rows)),
    right: Math.max(...found.map(({ column, columns }) => column + columns)),
  };
}
