/** A point of a grid, corner convention: the first pixel covers [0, 1]². */
export type GridPoint = readonly [x: number, y: number];

/** Where a grid is on another: its corner, and what one of its columns and one of its rows go, in the other's pixels. */
export interface GridPlace {
  readonly corner: GridPoint;
  readonly across: GridPoint;
  readonly down: GridPoint;
}

/** The same place seen from the other grid. The grid must not be flat. */
export function inversePlace({ corner, across, down }: GridPlace): GridPlace {
  const area = across[0] * down[1] - across[1] * down[0];
  const inverse = {
    across: [down[1] / area, -across[1] / area],
    down: [-down[0] / area, across[0] / area],
  } as const;
  const [x, y] = onOther({ corner: [0, 0], ...inverse }, corner);
  return { corner: [-x, -y], ...inverse };
}

/** A grid that begins at another point of itself. */
export const placeFrom = (place: GridPlace, start: GridPoint): GridPlace => ({
  ...place,
  corner: onOther(place, start),
});

/** A point of the grid as a point of the other. */
export const onOther = ({ corner, across, down }: GridPlace, [x, y]: GridPoint): GridPoint => [
  corner[0] + x * across[0] + y * down[0],
  corner[1] + x * across[1] + y * down[1],
];
