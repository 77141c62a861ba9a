import type { Plane } from "../../image/plane.ts";

/** Gaussian blur with a sigma for the rows and one for the columns, in pixels; borders mirrored, kernel cut at 4 sigma. */
export function gaussianBlur(plane: Plane, sigmaRows: number, sigmaColumns: number): Plane {
  const across = sigmaColumns > 0 ? blurAcross(plane, sigmaColumns) : plane;
  return sigmaRows > 0 ? blurDown(across, sigmaRows) : across;
}

function kernelOf(sigma: number): Float64Array {
  const radius = Math.trunc(4 * sigma + 0.5);
  const kernel = Float64Array.from({ length: 2 * radius + 1 }, (_, i) =>
    Math.exp(-0.5 * ((i - radius) / sigma) ** 2),
  );
  const sum = kernel.reduce((total, weight) => total + weight, 0);
  return kernel.map((weight) => weight / sum);
}

function blurAcross(plane: Plane, sigma: number): Plane {
  const { columns } = plane;
  const kernel = kernelOf(sigma);
  const radius = (kernel.length - 1) / 2;
  const data = new Float32Array(plane.data.length);
  const line = new Float64Array(columns + 2 * radius);
  for (let start = 0; start < data.length; start += columns) {
    for (let at = -radius; at < columns + radius; at++) {
      line[at + radius] = plane.data[start + mirrored(at, columns)]!;
    }
    for (let at = 0; at < columns; at++) {
      let sum = 0;
      for (let k = 0; k < kernel.length; k++) sum += kernel[k]! * line[at + k]!;
      data[start + at] = sum;
    }
  }
  return { ...plane, data };
}

/** Adds up whole rows: going down a column would fetch memory again for every pixel. */
function blurDown(plane: Plane, sigma: number): Plane {
  const { rows, columns } = plane;
  const kernel = kernelOf(sigma);
  const radius = (kernel.length - 1) / 2;
  const data = new Float32Array(plane.data.length);
  const sums = new Float64Array(columns);
  for (let row = 0; row < rows; row++) {
    sums.fill(0);
    for (let k = 0; k < kernel.length; k++) {
      const weight = kernel[k]!;
      const start = mirrored(row + k - radius, rows) * columns;
      for (let column = 0; column < columns; column++) sums[column]! += weight * plane.data[start + column]!;
    }
    data.set(sums, row * columns);
  }
  return { ...plane, data };
}

/** The sample that a mirror at the border shows: -1 is 0, `length` is `length - 1`. */
function mirrored(at: number, length: number): number {
  if (at >= 0 && at < length) return at;
  const wrapped = ((at % (2 * length)) + 2 * length) % (2 * length);
  return wrapped < length ? wrapped : 2 * length - 1 - wrapped;
}
