/**
 * Inverse of a symmetric positive definite matrix (row-major, n x n) by Cholesky's factorisation. Gives the index
 * of the first row that is, within `tolerance` of its diagonal, a combination of the rows before it.
 */
export function invertPositiveDefinite(
  matrix: Float64Array,
  n: number,
  tolerance = 1e-11,
): { readonly inverse: Float64Array; readonly logDeterminant: number } | { readonly dependent: number } {
  const factor = new Float64Array(n * n);
  let logDeterminant = 0;
  for (let row = 0; row < n; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row * n + column]!;
      for (let k = 0; k < column; k++) sum -= factor[row * n + k]! * factor[column * n + k]!;
      if (row !== column) factor[row * n + column] = sum / factor[column * n + column]!;
      else if (!(sum > tolerance * matrix[row * n + row]!)) return { dependent: row };
      else {
        factor[row * n + row] = Math.sqrt(sum);
        logDeterminant += Math.log(sum);
      }
    }
  }
  return { inverse: invertFactor(factor, n), logDeterminant };
}

/** (L Lᵀ)⁻¹ from the lower triangle L. */
function invertFactor(factor: Float64Array, n: number): Float64Array {
  const lower = new Float64Array(n * n);
  for (let column = 0; column < n; column++) {
    for (let row = column; row < n; row++) {
      let sum = row === column ? 1 : 0;
      for (let k = column; k < row; k++) sum -= factor[row * n + k]! * lower[k * n + column]!;
      lower[row * n + column] = sum / factor[row * n + row]!;
    }
  }
  const inverse = new Float64Array(n * n);
  for (let row = 0; row < n; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = 0;
      for (let k = row; k < n; k++) sum += lower[k * n + row]! * lower[k * n + column]!;
      inverse[row * n + column] = inverse[column * n + row] = sum;
    }
  }
  return inverse;
}
