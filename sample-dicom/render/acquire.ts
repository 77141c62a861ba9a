import { normal } from "../numeric/noise.ts";

const kernel = [0.09, 0.82, 0.09];

/** Separable three-point smoothing: the scanner's mild filter, on signal and noise alike. */
function smooth(values: Float64Array, rows: number, columns: number): Float64Array {
  const across = new Float64Array(values.length);
  const down = new Float64Array(values.length);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const at = (c: number) => values[row * columns + Math.min(columns - 1, Math.max(0, c))]!;
      across[row * columns + column] =
        kernel[0]! * at(column - 1) + kernel[1]! * at(column) + kernel[2]! * at(column + 1);
    }
  }
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const at = (r: number) => across[Math.min(rows - 1, Math.max(0, r)) * columns + column]!;
      down[row * columns + column] =
        kernel[0]! * at(row - 1) + kernel[1]! * at(row) + kernel[2]! * at(row + 1);
    }
  }
  return down;
}

/** Magnitude image with Rician noise (normal noise of `sigma` in the real and the imaginary channel), 12 bits. */
export function acquire(
  signal: Float64Array,
  rows: number,
  columns: number,
  sigma: number,
  seed: number,
): Uint16Array {
  const next = normal(seed);
  const real = new Float64Array(signal.length);
  const imaginary = new Float64Array(signal.length);
  for (let i = 0; i < signal.length; i++) {
    real[i] = signal[i]! + sigma * next();
    imaginary[i] = sigma * next();
  }
  const a = smooth(real, rows, columns);
  const b = smooth(imaginary, rows, columns);
  return Uint16Array.from(a, (value, i) =>
    Math.min(4095, Math.round(Math.sqrt(value * value + b[i]! * b[i]!))),
  );
}
