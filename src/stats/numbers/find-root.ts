const maxSteps = 200;

/**
 * The root of a continuous function between two places where its sign differs, by Ridders' method (1979, IEEE Trans.
 * Circuits Syst. 26:979), to about 1e-13 of the place. Undefined where the sign does not differ.
 */
export function findRoot(f: (x: number) => number, from: number, to: number): number | undefined {
  let [low, high] = [from, to];
  let [atLow, atHigh] = [f(low), f(high)];
  if (atLow === 0) return low;
  if (atHigh === 0) return high;
  if (!(atLow * atHigh < 0)) return undefined;
  for (let step = 0; step < maxSteps; step++) {
    const middle = (low + high) / 2;
    const atMiddle = f(middle);
    const root = Math.sqrt(atMiddle ** 2 - atLow * atHigh);
    const guess = root > 0 ? middle + ((middle - low) * Math.sign(atLow - atHigh) * atMiddle) / root : middle;
    const atGuess = f(guess);
    if (atGuess === 0) return guess;
    const places = [
      [low, atLow],
      [middle, atMiddle],
      [guess, atGuess],
      [high, atHigh],
    ] as [number, number][];
    places.sort((a, b) => a[0] - b[0]);
    const index = places.findIndex(([, value], i) => i < 3 && value * places[i + 1]![1] <= 0);
    [[low, atLow], [high, atHigh]] = [places[index]!, places[index + 1]!];
    if (high - low <= 1e-14 * Math.max(Math.abs(low), Math.abs(high), 1e-300)) break;
    if (atLow === 0) return low;
    if (atHigh === 0) return high;
  }
  return (low + high) / 2;
}
