import { expect, it } from "vitest";
import type { Plane } from "../../image/plane.ts";
import type { ModelCard } from "../model-card.ts";
import type { GridPlace } from "../picture/grid-place.ts";
import { type Look, lookAgreement } from "./look-agreement.ts";

const labels = ["background", "MF_L", "MF_R", "ES_L", "ES_R", "VB"];
const card = { output: { classes: { labels } } } as unknown as ModelCard;

/** A look whose pixel (row, column) is surely of the class that `at` says. */
function look(
  rows: number,
  columns: number,
  place: GridPlace,
  at: (row: number, column: number) => number,
): Look {
  const plane = (value: (row: number, column: number) => number): Plane => ({
    rows,
    columns,
    data: Float32Array.from({ length: rows * columns }, (_, index) =>
      value(Math.floor(index / columns), index % columns),
    ),
  });
  const classes = labels.map((_, k) => plane((row, column) => (at(row, column) === k ? 1 : 0)));
  return { picture: { picture: plane(() => 1), place }, classes };
}

const coarse: GridPlace = { corner: [0, 0], across: [2, 0], down: [0, 2] };

it("counts on the first look's pixels, wherever the second look lies", () => {
  // The whole slice at 2 pixels a step: something in columns 2 to 5 of 8, on every row.
  const first = look(8, 8, coarse, (_, column) => (column >= 2 && column <= 5 ? 1 : 0));
  // The second look begins at (4, 0) with a step of 1: something in its columns 2 to 7, which are the slice's 6 to 11.
  const fine: GridPlace = { corner: [4, 0], across: [1, 0], down: [0, 1] };
  const second = look(16, 10, fine, (_, column) => (column >= 2 && column <= 7 ? 1 : 0));
  // On the coarse columns: first 2 to 5, second 3 to 5: 2 x 3 / (4 + 3).
  expect(lookAgreement(first, second, card)).toBeCloseTo(6 / 7, 10);
});

it("takes the structures as one, whichever they are", () => {
  const first = look(8, 8, coarse, (row, column) => (row > 3 ? 0 : column < 4 ? 1 : 3));
  const second = look(8, 8, coarse, (row) => (row > 3 ? 0 : 3));
  expect(lookAgreement(first, second, card)).toBe(1);
});

it("counts against it what the second look does not see, and is nothing where neither draws", () => {
  const first = look(8, 8, coarse, () => 5);
  const second = look(8, 16, { corner: [0, 0], across: [1, 0], down: [0, 1] }, () => 5);
  // The second look covers the upper half: 32 of 64 pixels.
  expect(lookAgreement(first, second, card)).toBeCloseTo(64 / 96, 10);
  const nothing = look(8, 8, coarse, () => 0);
  expect(lookAgreement(nothing, nothing, card)).toBe(0);
});
