import { countPixels, type Mask } from "../../image/mask.ts";
import type { Plane } from "../../image/plane.ts";
import { type Convention, isMuscle, type RegionName, regionNames } from "../../roi/roi.ts";
import { classOf, type ModelCard } from "../model-card.ts";
import { boxesOfClasses, type ClassBox } from "./boxes-of-classes.ts";
import { largestPiece } from "./largest-piece.ts";
import { type LeadingClass, leadingClass } from "./leading-class.ts";
import type { NetworkProbabilities } from "./slice-probabilities.ts";

/** A structure on a part of the grid: its mask, and a field that is 0 on its border, above 0 inside. */
export interface StructureField {
  readonly name: RegionName;
  /** The grid's pixel in the part's upper left corner. */
  readonly row: number;
  readonly column: number;
  readonly mask: Mask;
  readonly field: Plane;
}

/** Field given to pixels that tidying filled or removed, against the sign of the network's own margin. */
const tidied = 0.5;

/**
 * The five structures in one convention. Fascial: where the structure is the most probable class, the field being its
 * lead over the next. Muscle: of that, where the muscle's own border holds; the vertebral body is the same. Largest
 * piece, holes filled. A structure that covers no pixel is left out.
 */
export function structureFields(
  { classes, muscle }: NetworkProbabilities,
  card: ModelCard,
  convention: Convention,
): readonly StructureField[] {
  const leading = leadingClass(classes);
  const boxes = boxesOfClasses(leading.winner, muscle, classes.length);
  return regionNames.flatMap((name) => {
    const k = classOf(card, name);
    const box = boxes[k];
    if (box === undefined) return [];
    const place = { name, row: box.row, column: box.column };
    const whole = tidy(leadOf(classes[k]!, k, leading, box));
    if (convention === "fascial" || !isMuscle(name)) return [{ ...place, ...whole }];
    const border = tidy(withinMuscle(whole.field, muscle, box));
    return countPixels(border.mask) === 0 ? [] : [{ ...place, ...border }];
  });
}

/** How far a class leads over the best other one, in a box. */
function leadOf(own: Plane, k: number, { winner, best, second }: LeadingClass, box: ClassBox): Plane {
  return planeInBox(box, own.columns, (at) => own.data[at]! - (winner[at] === k ? second[at]! : best[at]!));
}

function withinMuscle(whole: Plane, muscle: Plane, box: ClassBox): Plane {
  return planeInBox(box, muscle.columns, (at, inBox) => Math.min(whole.data[inBox]!, muscle.data[at]! - 0.5));
}

function planeInBox(
  { row, column, rows, columns }: ClassBox,
  gridColumns: number,
  value: (at: number, inBox: number) => number,
): Plane {
  const data = new Float32Array(rows * columns);
  for (let down = 0; down < rows; down++) {
    const first = (row + down) * gridColumns + column;
    for (let along = 0; along < columns; along++) {
      const inBox = down * columns + along;
      data[inBox] = value(first + along, inBox);
    }
  }
  return { rows, columns, data };
}

function tidy(field: Plane): { readonly mask: Mask; readonly field: Plane } {
  const above = new Uint8Array(field.data.length);
  for (let at = 0; at < above.length; at++) above[at] = field.data[at]! > 0 ? 1 : 0;
  const mask = largestPiece({ ...field, data: above });
  const data = field.data.slice();
  for (let at = 0; at < data.length; at++) {
    if (mask.data[at] !== above[at]) data[at] = mask.data[at] === 1 ? tidied : -tidied;
  }
  return { mask, field: { ...field, data } };
}
