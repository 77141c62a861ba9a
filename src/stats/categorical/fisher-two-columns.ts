import gammaln from "@stdlib/math-base-special-gammaln";

/** More additions than this are not begun (some seconds); more partial tables than this are not kept. */
const maxWork = 2e7;
const maxKept = 5e5;

const logFactorial = (n: number) => gammaln(n + 1);

/** Binomial coefficients of n, logged. */
const logChoices = (n: number) =>
  Float64Array.from({ length: n + 1 }, (_, k) => logFactorial(n) - logFactorial(k) - logFactorial(n - k));

/**
 * Fisher's exact test, two-sided, for a table of two columns, in the manner of Mehta and Patel 1983 (JASA 78:427): the
 * rows are filled one after another; partial tables with the same first-column sum and probability go on as one, and
 * stop where even their most probable completion counts, or not even their least probable one does. Tables more
 * probable than the observed one by no more than the tolerance count. Undefined where the work is too much.
 */
export function fisherTwoColumns(
  table: readonly (readonly number[])[],
  relativeTolerance: number,
): number | undefined {
  const rows = [...table].sort((a, b) => b[0]! + b[1]! - a[0]! - a[1]!);
  const sizes = rows.map((row) => row[0]! + row[1]!);
  const chosen = rows.reduce((sum, row) => sum + row[0]!, 0);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (sizes.reduce((sum, size) => sum + (size + 1) * (chosen + 1), 0) > maxWork) return undefined;
  const choices = sizes.map(logChoices);
  const observed = rows.reduce((sum, row, index) => sum + choices[index]![row[0]!]!, 0);
  const limit = observed + Math.log1p(relativeTolerance);
  const { longest, shortest } = completions(choices, chosen);
  const all = logFactorial(total) - logFactorial(chosen) - logFactorial(total - chosen);

  let left = total;
  let p = 0;
  let partial: Map<number, Partials> = new Map([[0, new Map([[0, { logged: 0, count: 1 }]])]]);
  for (const [index, row] of choices.entries()) {
    left -= sizes[index]!;
    const next: Map<number, Partials> = new Map();
    let kept = 0;
    for (const [sum, past] of partial) {
      for (
        let count = Math.max(0, chosen - sum - left);
        count < row.length && sum + count <= chosen;
        count++
      ) {
        const at = sum + count;
        const rest = chosen - at;
        const onward = logFactorial(left) - logFactorial(rest) - logFactorial(left - rest);
        for (const { logged, count: ways } of past.values()) {
          const value = logged + row[count]!;
          if (value + longest[index + 1]![rest]! <= limit) p += ways * Math.exp(value + onward - all);
          else if (value + shortest[index + 1]![rest]! <= limit) kept += keep(next, at, value, ways);
        }
      }
    }
    if (kept > maxKept) return undefined;
    partial = next;
  }
  return Math.min(1, p);
}

/** Partial tables by their logged probability, rounded far below the tolerance. */
type Partials = Map<number, { readonly logged: number; count: number }>;

/** Puts a partial table with its like; 1 where there was none. */
function keep(tables: Map<number, Partials>, sum: number, logged: number, count: number): 0 | 1 {
  const likes = tables.get(sum) ?? new Map();
  tables.set(sum, likes);
  const key = Math.round(logged * 1e9);
  const like = likes.get(key);
  if (like) {
    like.count += count;
    return 0;
  }
  likes.set(key, { logged, count });
  return 1;
}

/** For each row and each sum left to place from it on: the greatest and least logged product of coefficients. */
function completions(choices: readonly Float64Array[], chosen: number) {
  const longest: Float64Array[] = [];
  const shortest: Float64Array[] = [];
  const end = (fill: number) => Float64Array.from({ length: chosen + 1 }, (_, sum) => (sum === 0 ? 0 : fill));
  longest[choices.length] = end(Number.NEGATIVE_INFINITY);
  shortest[choices.length] = end(Number.POSITIVE_INFINITY);
  for (let index = choices.length - 1; index >= 0; index--) {
    const row = choices[index]!;
    const most = new Float64Array(chosen + 1).fill(Number.NEGATIVE_INFINITY);
    const least = new Float64Array(chosen + 1).fill(Number.POSITIVE_INFINITY);
    for (let sum = 0; sum <= chosen; sum++) {
      for (let count = 0; count < row.length && count <= sum; count++) {
        most[sum] = Math.max(most[sum]!, row[count]! + longest[index + 1]![sum - count]!);
        least[sum] = Math.min(least[sum]!, row[count]! + shortest[index + 1]![sum - count]!);
      }
    }
    longest[index] = most;
    shortest[index] = least;
  }
  return { longest, shortest };
}
