import type { Numbers } from "../numbers/mean.ts";

const span = 2 / 3;

/**
 * Locally weighted linear regression (Cleveland 1979, JASA 74:829) without robustness rounds: R's
 * lowess(x, y, f = 2/3, iter = 0, delta = 0). `x` ascending; gives the smoothed y at each place of `at`, whose values
 * come from x.
 */
export function lowess(x: Numbers, y: Numbers, at: Numbers): Float64Array {
  const n = x.length;
  const near = Math.max(2, Math.min(n, Math.floor(span * n + 1e-7)));
  const range = x[n - 1]! - x[0]!;
  let left = 0;
  return Float64Array.from(at, (place) => {
    while (left + near < n && place - x[left]! > x[left + near]! - place) left++;
    return smoothedAt(x, y, place, left, near, range);
  });
}

function smoothedAt(
  x: Numbers,
  y: Numbers,
  place: number,
  left: number,
  near: number,
  range: number,
): number {
  const width = Math.max(place - x[left]!, x[left + near - 1]! - place);
  let [total, sumX, sumY] = [0, 0, 0];
  const weights: number[] = [];
  let end = left;
  for (; end < x.length; end++) {
    const distance = Math.abs(x[end]! - place);
    if (distance > 0.999 * width) {
      if (x[end]! > place) break;
      weights.push(0);
      continue;
    }
    const weight = distance <= 0.001 * width ? 1 : (1 - (distance / width) ** 3) ** 3;
    weights.push(weight);
    total += weight;
    sumX += weight * x[end]!;
    sumY += weight * y[end]!;
  }
  const [centreX, centreY] = [sumX / total, sumY / total];
  let [squares, products] = [0, 0];
  for (const [index, weight] of weights.entries()) {
    const deviation = x[left + index]! - centreX;
    squares += weight * deviation ** 2;
    products += weight * deviation * (y[left + index]! - centreY);
  }
  const flat = Math.sqrt(squares / total) <= 0.001 * range;
  return flat ? centreY : centreY + (products / squares) * (place - centreX);
}
