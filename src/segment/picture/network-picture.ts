import type { Plane } from "../../image/plane.ts";
import type { PixelSpacingMm } from "../../image/scalar-image.ts";
import type { ModelCard } from "../model-card.ts";
import type { GridPlace } from "./grid-place.ts";
import { normaliseGrey } from "./normalise-grey.ts";
import { resampler } from "./resample.ts";

/** A slice as the network sees it, and where that picture is on the slice. */
export interface NetworkPicture {
  readonly picture: Plane;
  readonly place: GridPlace;
}

/**
 * Brings a slice, blurred for it, to the given spacing (the network's own unless said) and grey scale, crops what is wider than the
 * largest field about the picture's centre of mass, and pads with zeros to whole multiples. Undefined for an empty
 * picture.
 */
export function networkPicture(
  blurred: Plane,
  spacing: PixelSpacingMm,
  { input }: ModelCard,
  spacingMm: number = input.spacing_mm,
): NetworkPicture | undefined {
  const stepRows = spacingMm / spacing.row;
  const stepColumns = spacingMm / spacing.column;
  const size = {
    rows: Math.max(1, Math.round(blurred.rows / stepRows)),
    columns: Math.max(1, Math.round(blurred.columns / stepColumns)),
  };
  const grid = { corner: [0, 0], across: [stepColumns, 0], down: [0, stepRows] } as const;
  const resampled = resampler(blurred, size, grid, "nearest")(blurred);
  const largest = Math.floor(input.largest_field_mm / spacingMm);
  const centre = centreOfMass(resampled);
  const vertical = fieldOf(size.rows, centre.row, largest, input.multiple_of);
  const horizontal = fieldOf(size.columns, centre.column, largest, input.multiple_of);
  const grey = normaliseGrey(cutOut(resampled, vertical, horizontal));
  if (grey === undefined) return undefined;
  const corner = [
    (horizontal.first - horizontal.before) * stepColumns,
    (vertical.first - vertical.before) * stepRows,
  ] as const;
  return { picture: pad(grey, vertical, horizontal), place: { ...grid, corner } };
}

interface Field {
  /** First sample kept. */
  readonly first: number;
  readonly length: number;
  /** Zeros before the first and after the last. */
  readonly before: number;
  readonly total: number;
}

function fieldOf(size: number, centre: number, largest: number, multiple: number): Field {
  const length = Math.min(size, largest);
  const first = Math.min(Math.max(Math.round(centre - length / 2), 0), size - length);
  const total = Math.ceil(length / multiple) * multiple;
  return { first, length, before: Math.floor((total - length) / 2), total };
}

function cutOut(plane: Plane, vertical: Field, horizontal: Field): Plane {
  if (vertical.length === plane.rows && horizontal.length === plane.columns) return plane;
  const data = new Float32Array(vertical.length * horizontal.length);
  for (let row = 0; row < vertical.length; row++) {
    const start = (vertical.first + row) * plane.columns + horizontal.first;
    data.set(plane.data.subarray(start, start + horizontal.length), row * horizontal.length);
  }
  return { rows: vertical.length, columns: horizontal.length, data };
}

function pad(plane: Plane, vertical: Field, horizontal: Field): Plane {
  const data = new Float32Array(vertical.total * horizontal.total);
  for (let row = 0; row < plane.rows; row++) {
    const line = plane.data.subarray(row * plane.columns, (row + 1) * plane.columns);
    data.set(line, (row + vertical.before) * horizontal.total + horizontal.before);
  }
  return { rows: vertical.total, columns: horizontal.total, data };
}

function centreOfMass(plane: Plane): { readonly row: number; readonly column: number } {
  let mass = 0;
  let rows = 0;
  let columns = 0;
  for (let row = 0; row < plane.rows; row++) {
    for (let column = 0; column < plane.columns; column++) {
      const value = plane.data[row * plane.columns + column]!;
      mass += value;
      rows += value * row;
      columns += value * column;
    }
  }
  return mass > 0
    ? { row: rows / mass, column: columns / mass }
    : { row: plane.rows / 2, column: plane.columns / 2 };
}
