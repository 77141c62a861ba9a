/** Weights of a Gaussian, from the middle outwards, to three standard deviations; their sum over both sides is 1. */
function gaussian(sigma: number): number[] {
  const radius = Math.ceil(3 * sigma);
  const weights = Array.from({ length: radius + 1 }, (_, at) => Math.exp((-at * at) / (2 * sigma * sigma)));
  const sum = weights.reduce((total, weight, at) => total + (at === 0 ? weight : 2 * weight), 0);
  return weights.map((weight) => weight / sum);
}

/** One pass along rows (`step` 1) or columns (`step` = columns); the outermost values go on beyond the border. */
function pass(
  from: Float32Array,
  lines: number,
  lineStep: number,
  length: number,
  step: number,
  weights: readonly number[],
): Float32Array {
  const to = new Float32Array(from.length);
  for (let line = 0; line < lines; line++) {
    const start = line * lineStep;
    for (let at = 0; at < length; at++) {
      let sum = weights[0]! * from[start + at * step]!;
      for (let off = 1; off < weights.length; off++) {
        const before = Math.max(0, at - off);
        const after = Math.min(length - 1, at + off);
        sum += weights[off]! * (from[start + before * step]! + from[start + after * step]!);
      }
      to[start + at * step] = sum;
    }
  }
  return to;
}

/** Values smoothed with a Gaussian of `sigma` pixels, row-major. */
export function smoothed(data: Float32Array, rows: number, columns: number, sigma: number): Float32Array {
  const weights = gaussian(sigma);
  const along = pass(data, rows, columns, columns, 1, weights);
  return pass(along, columns, 1, rows, columns, weights);
}
