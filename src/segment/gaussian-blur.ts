import type { Plane } from "../image/plane.ts";

/** Gaussian blur with a sigma for the rows and one for the columns, in pixels; borders mirrored, kernel cut at 4 sigma. */
export function gaussianBlur(plane: Plane, sigmaRows: number, sigmaColumns: number): Plane {
  const across = sigmaColumns > 0 ? blurLines(plane, sigmaColumns, 1, plane.columns) : plane;
  return sigmaRows > 0 ? blurLines(across, sigmaRows, plane.columns, plane.rows) : across;
}

function kernelOf(sigma: number): Float64Array {
  const radius = Math.trunc(4 * sigma + 0.5);
  const kernel = Float64Array.from({ length: 2 * radius + 1 }, (_, i) =>
    Math.exp(-0.5 * ((i - radius) / sigma) ** 2),
  );
  const sum = kernel.reduce((total, weight) => total + weight, 0);
  return kernel.map((weight) => weight / sum);
}

/** Blurs along one axis: `stride` from one sample of a line to the next, `length` samples in a line. */
function blurLines(plane: Plane, sigma: number, stride: number, length: number): Plane {
  const kernel = kernelOf(sigma);
  const radius = (kernel.length - 1) / 2;
  const data = new Float32Array(plane.data.length);
  const lines = plane.data.length / length;
  const line = new Float64Array(length + 2 * radius);
  for (let number = 0; number < lines; number++) {
    const start = stride === 1 ? number * length : number;
    for (let at = -radius; at < length + radius; at++) {
      line[at + radius] = plane.data[start + mirrored(at, length) * stride]!;
    }
    for (let at = 0; at < length; at++) {
      let sum = 0;
      for (let k = 0; k < kernel.length; k++) sum += kernel[k]! * line[at + k]!;
      data[start + at * stride] = sum;
    }
  }
  return { ...plane, data };
}

/** The sample that a mirror at the border shows: -1 is 0, `length` is `length - 1`. */
function mirrored(at: number, length: number): number {
  if (at >= 0 && at < length) return at;
  const wrapped = ((at % (2 * length)) + 2 * length) % (2 * length);
  return wrapped < length ? wrapped : 2 * length - 1 - wrapped;
}
