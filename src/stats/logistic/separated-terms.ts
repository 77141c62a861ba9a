import type { Numbers } from "../numbers/mean.ts";

const tolerance = 1e-9;
const maxPivots = 20_000;

/**
 * Which coefficients of a logistic model have no finite maximum likelihood estimate (complete or quasi-complete
 * separation, Albert and Anderson 1984, Biometrika 71:1), by linear programming in the manner of Konis 2007: directions in
 * which no row's linear predictor goes the wrong way, within a box. `columns`: in their own units, the constant one
 * included. All false where none is separated; undefined where the programme did not end.
 */
export function separatedTerms(
  columns: readonly Float64Array[],
  outcome: Numbers,
): readonly boolean[] | undefined {
  const rows = distinctRows(columns, outcome);
  const size = columns.length;
  const total = Array.from({ length: size }, (_, j) => rows.reduce((sum, row) => sum + row[j]!, 0));
  const first = bestDirection(rows, total);
  if (first === undefined) return undefined;
  const separated = first.map((value) => Math.abs(value) > 1e-7);
  if (!separated.includes(true)) return separated;
  for (let j = 0; j < size; j++) {
    for (const sign of [1, -1]) {
      if (separated[j]) break;
      const direction = bestDirection(
        rows,
        total.map((_, index) => (index === j ? sign : 0)),
      );
      if (direction === undefined) return undefined;
      for (const [index, value] of direction.entries()) separated[index] ||= Math.abs(value) > 1e-7;
    }
  }
  return separated;
}

/** Rows signed by their outcome (+ for 1), columns divided by their greatest size, each different row once. */
function distinctRows(columns: readonly Float64Array[], outcome: Numbers): readonly Float64Array[] {
  const scales = columns.map(
    (column) => column.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1,
  );
  const found = new Map<string, Float64Array>();
  for (let row = 0; row < outcome.length; row++) {
    const sign = outcome[row] === 1 ? 1 : -1;
    const values = Float64Array.from(columns, (column, j) => (sign * column[row]!) / scales[j]!);
    found.set(values.join(" "), values);
  }
  return [...found.values()];
}

/**
 * The direction within |b| <= 1 that is best for `objective` among those that no row opposes (row . b >= 0). Simplex
 * with Bland's rule on b = plus - minus; the origin is a corner to begin at.
 */
function bestDirection(rows: readonly Float64Array[], objective: readonly number[]): number[] | undefined {
  const size = objective.length;
  const width = 2 * size + 1;
  const signed = (values: ArrayLike<number>, factor: number) => {
    const row = new Float64Array(width);
    for (let j = 0; j < size; j++) {
      row[j] = factor * values[j]!;
      row[size + j] = -factor * values[j]!;
    }
    return row;
  };
  const table = rows.map((row) => signed(row, -1));
  for (let j = 0; j < size; j++) {
    const bound = new Float64Array(width);
    bound[j] = bound[size + j] = bound[width - 1] = 1;
    table.push(bound);
  }
  const goal = signed(objective, 1);
  const basis = Array.from(table, (_, index) => 2 * size + index);
  const outside = Array.from({ length: 2 * size }, (_, index) => index);
  for (let pivots = 0; pivots < maxPivots; pivots++) {
    let entering = -1;
    for (let j = 0; j < 2 * size; j++) {
      if (goal[j]! > tolerance && (entering < 0 || outside[j]! < outside[entering]!)) entering = j;
    }
    if (entering < 0) {
      const direction = new Array<number>(size).fill(0);
      for (const [row, variable] of basis.entries()) {
        if (variable < size) direction[variable]! += table[row]![width - 1]!;
        else if (variable < 2 * size) direction[variable - size]! -= table[row]![width - 1]!;
      }
      return direction;
    }
    const leaving = leavingRow(table, basis, entering, width);
    if (leaving < 0) return undefined;
    pivot(table, goal, leaving, entering, width);
    [basis[leaving], outside[entering]] = [outside[entering]!, basis[leaving]!];
  }
  return undefined;
}

function leavingRow(
  table: readonly Float64Array[],
  basis: readonly number[],
  entering: number,
  width: number,
) {
  let leaving = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, row] of table.entries()) {
    if (row[entering]! <= tolerance) continue;
    const ratio = row[width - 1]! / row[entering]!;
    if (ratio < least - 1e-12 || (ratio < least + 1e-12 && basis[index]! < basis[leaving]!)) {
      least = Math.min(least, ratio);
      leaving = index;
    }
  }
  return leaving;
}

/** Exchanges the leaving row's variable with the entering column's, in the condensed tableau. */
function pivot(
  table: readonly Float64Array[],
  goal: Float64Array,
  leaving: number,
  entering: number,
  width: number,
) {
  const pivotRow = table[leaving]!;
  const factor = pivotRow[entering]!;
  for (let j = 0; j < width; j++) if (j !== entering) pivotRow[j]! /= factor;
  pivotRow[entering] = 1 / factor;
  for (const row of [...table, goal]) {
    if (row === pivotRow) continue;
    const share = row[entering]!;
    if (share === 0) continue;
    for (let j = 0; j < width; j++) if (j !== entering) row[j]! -= share * pivotRow[j]!;
    row[entering] = -share / factor;
  }
}
