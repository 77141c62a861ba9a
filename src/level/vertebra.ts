/** How many lumbar vertebrae the reader counts: 4 and 6 are transitional anatomy. */
export type LumbarCount = 4 | 5 | 6;

/** Vertebrae from T11 to S2 in cranio-caudal order, for a spine with that many lumbar vertebrae. */
export function vertebraeInOrder(lumbarCount: LumbarCount): readonly string[] {
  const lumbar = Array.from({ length: lumbarCount }, (_, index) => `L${index + 1}`);
  return ["T11", "T12", ...lumbar, "S1", "S2"];
}

/**
 * The vertebra `steps` below (or above, where negative); undefined beyond T11 or S2 or for an unknown name.
 *
 * @example
 * neighbourVertebra("L3", 1, 5); // => "L4"
 */
export function neighbourVertebra(name: string, steps: number, lumbarCount: LumbarCount): string | undefined {
  const order = vertebraeInOrder(lumbarCount);
  const index = order.indexOf(name);
  return index < 0 ? undefined : order[index + steps];
}
