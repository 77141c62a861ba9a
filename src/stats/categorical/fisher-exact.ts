import gammaln from "@stdlib/math-base-special-gammaln";
import { fisherTwoColumns } from "./fisher-two-columns.ts";

const logFactorial = (n: number) => gammaln(n + 1);

/** More tables than this are not visited (some seconds). */
const maxTables = 5e6;

/** Tables whose probability exceeds the observed one by no more than this count as as extreme (R's fisher.test). */
const relativeTolerance = 1e-7;

/**
 * Fisher's exact test, two-sided, for a rows x columns table of counts: the summed probability, with all margins
 * fixed, of every table no more probable than the observed one. Two rows or two columns go by `fisherTwoColumns`;
 * of other tables every one is visited, column by column, so the time grows quickly with their size. Undefined where
 * there are more than five million, or the two columns are too long.
 *
 * @example
 * fisherExactTest([[3, 1], [1, 3]])?.toFixed(7); // => "0.4857143"
 */
export function fisherExactTest(table: readonly (readonly number[])[]): number | undefined {
  if (table[0]!.length === 2) return fisherTwoColumns(table, relativeTolerance);
  if (table.length === 2) {
    return fisherTwoColumns(
      table[0]!.map((count, column) => [count, table[1]![column]!]),
      relativeTolerance,
    );
  }
  const rowSums = table.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columnSums = table[0]!.map((_, column) => table.reduce((sum, row) => sum + row[column]!, 0));
  const total = rowSums.reduce((sum, count) => sum + count, 0);
  const constant =
    [...rowSums, ...columnSums].reduce((sum, count) => sum + logFactorial(count), 0) - logFactorial(total);
  const observed = constant - table.flat().reduce((sum, count) => sum + logFactorial(count), 0);
  const limit = observed + Math.log1p(relativeTolerance);
  let p = 0;
  let rest = 0;
  let visited = 0;

  const visitColumn = (column: number, remaining: readonly number[], logProbability: number) => {
    if (visited > maxTables) return;
    if (column === columnSums.length - 1) {
      visited++;
      const value = remaining.reduce((sum, count) => sum - logFactorial(count), logProbability);
      if (value <= limit) p += Math.exp(value);
      else rest += Math.exp(value);
      return;
    }
    const place = (row: number, left: number, counts: readonly number[], value: number) => {
      if (row === remaining.length - 1) {
        if (left > remaining[row]!) return;
        visitColumn(column + 1, [...counts, remaining[row]! - left], value - logFactorial(left));
        return;
      }
      for (let count = 0; count <= Math.min(left, remaining[row]!); count++) {
        place(row + 1, left - count, [...counts, remaining[row]! - count], value - logFactorial(count));
      }
    };
    place(0, columnSums[column]!, [], logProbability);
  };
  visitColumn(0, rowSums, constant);
  return visited > maxTables ? undefined : Math.min(1, p / (p + rest));
}
