/**
 * Sine and cosine from + - * / alone. The language leaves the last digit of Math.sin to the engine; the samples
 * must be the same bytes everywhere.
 */
const turn = 2 * Math.PI;

/** Sine of an angle in radians; error below 1e-12 for |angle| up to a few turns. */
export function sine(angle: number): number {
  const x = angle - turn * Math.round(angle / turn);
  const square = x * x;
  let term = x;
  let sum = x;
  for (let n = 1; n <= 14; n++) {
    term *= -square / (2 * n * (2 * n + 1));
    sum += term;
  }
  return sum;
}

export const cosine = (angle: number) => sine(angle + Math.PI / 2);

export const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Arc tangent in radians, by halving the argument until the series is short. */
export function arcTangent(value: number): number {
  let x = value;
  let factor = 1;
  while (Math.abs(x) > 0.1) {
    x = x / (1 + Math.sqrt(1 + x * x));
    factor *= 2;
  }
  const square = x * x;
  return factor * x * (1 - square * (1 / 3 - square * (1 / 5 - square * (1 / 7 - square / 9))));
}
