/**
 * Overlap of two masks of the same size (0 outside, anything else inside): twice the common pixels over the pixels of
 * both (Dice 1945, Ecology 26:297), 0 to 1. Undefined where both are empty.
 */
export function diceCoefficient(first: ArrayLike<number>, second: ArrayLike<number>): number | undefined {
  if (first.length !== second.length) throw new RangeError("Masks of different sizes");
  let [common, total] = [0, 0];
  for (let index = 0; index < first.length; index++) {
    const inFirst = first[index] !== 0;
    const inSecond = second[index] !== 0;
    if (inFirst) total++;
    if (inSecond) total++;
    if (inFirst && inSecond) common++;
  }
  return total === 0 ? undefined : (2 * common) / total;
}
