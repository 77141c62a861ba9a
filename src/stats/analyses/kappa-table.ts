import { type Issue, issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import { type Kappa, type KappaWeights, weightedKappa } from "../agreement/weighted-kappa.ts";
import type { Table } from "../table/table.ts";
import { categoryColumn } from "../table/table-columns.ts";

export interface KappaOfRaters extends Kappa {
  readonly n: number;
  readonly issues: readonly Issue[];
}

/**
 * Kappa of two columns of ordered categories (grades as numbers, or names in alphabetical order), on complete rows.
 * Every category that either rater used counts.
 */
export function kappaTable(
  table: Table,
  raters: readonly string[],
  weights: KappaWeights,
): Result<KappaOfRaters> {
  const names = raters.join(", ");
  const columns = raters.map((name) => categoryColumn(table, name));
  for (const column of columns) if (!column.ok) return column;
  if (raters.length !== 2) return failure(issue("stats-two-raters", { variable: names }));
  const [first, second] = columns.map((column) => (column.ok ? column.value : []));
  const rows = first!.map((a, row) => [a, second![row]] as const);
  const pairs = rows.filter((pair): pair is readonly [string, string] => !pair.includes(undefined));
  if (pairs.length < 2) {
    return failure(issue("stats-too-few", { variable: names, n: pairs.length, needed: 2 }));
  }
  const categories = [...new Set(pairs.flat())].sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
  const place = new Map(categories.map((category, index) => [category, index]));
  const kappa = weightedKappa(
    pairs.map(([a]) => place.get(a)!),
    pairs.map(([, b]) => place.get(b)!),
    categories,
    weights,
  );
  if (!kappa) return failure(issue("stats-constant", { variable: names }));
  const dropped = rows.length - pairs.length;
  const told = columns.flatMap((column) => column.issues);
  const issues = dropped > 0 ? [...told, issue("stats-dropped-rows", { n: dropped })] : told;
  return success({ n: pairs.length, ...kappa, issues }, issues);
}
