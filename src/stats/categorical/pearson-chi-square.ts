import { chiSquareUpper } from "../distribution/chi-square-upper.ts";

export interface ChiSquareTest {
  readonly chi2: number;
  readonly df: number;
  readonly p: number;
}

/**
 * Pearson's chi-square test of independence for a table of counts, rows x columns, every margin above 0.
 * `yates` subtracts up to 0.5 from each deviation, for 2 x 2 tables only (Yates 1934; as R's chisq.test).
 */
export function pearsonChiSquareTest(
  table: readonly (readonly number[])[],
  correction: "none" | "yates" = "none",
): ChiSquareTest {
  const rowSums = table.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columnSums = table[0]!.map((_, column) => table.reduce((sum, row) => sum + row[column]!, 0));
  const total = rowSums.reduce((sum, count) => sum + count, 0);
  const cells = table.flatMap((row, r) =>
    row.map((count, c) => ({ count, expected: (rowSums[r]! * columnSums[c]!) / total })),
  );
  const shift =
    correction === "yates" && cells.length === 4
      ? Math.min(0.5, ...cells.map(({ count, expected }) => Math.abs(count - expected)))
      : 0;
  const chi2 = cells.reduce(
    (sum, { count, expected }) => sum + (Math.abs(count - expected) - shift) ** 2 / expected,
    0,
  );
  const df = (rowSums.length - 1) * (columnSums.length - 1);
  return { chi2, df, p: chiSquareUpper(chi2, df) };
}
