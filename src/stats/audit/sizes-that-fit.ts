import { studentQuantile } from "../distribution/student-quantile.ts";
import { mean } from "../numbers/mean.ts";
import type { AuditDocument, MeansRow } from "./audit-document.ts";
import { digits } from "./digits.ts";
import { groupRows, isMeans } from "./find-row.ts";
import { type Finding, finding } from "./finding.ts";
import { pooledVariance, rowMoments, studentP } from "./p-of-means.ts";
import { overlap, type Range } from "./range.ts";
import { type Sizes, sizesOf } from "./sizes.ts";

const smallest = 5;
/** Fewer rows than this say nothing about sizes. */
const fewestRows = 5;
/** Pairs of sizes that fit as well are named, up to this many. */
const maxOthers = 3;

/**
 * Where fewer than half of the printed p-values can come from Student's t test with the printed sizes: the sizes, up to
 * the study's, with which most of them can.
 */
export function checkSizesThatFit(document: AuditDocument): readonly Finding[] {
  const rows = groupRows(document).flatMap(({ table, row }) =>
    isMeans(row) && row.p !== undefined && row.test !== "rank" ? [{ table, row }] : [],
  );
  if (rows.length < fewestRows) return [];
  const tried = rows.map(({ row }) => prepared(row));
  const atPrinted = rows.filter(({ table }, index) => {
    const { n1, n0 } = sizesOf(table.groups);
    return fits(tried[index]!, n1, n0);
  }).length;
  if (atPrinted * 2 >= rows.length) return [];
  const most = document.cohort ? sizesOf(document.cohort.groups) : sizesOf(rows[0]!.table.groups);
  let fitting = 0;
  let best: (Sizes & { readonly distance: number })[] = [];
  for (let n1 = smallest; n1 <= most.n1; n1++) {
    for (let n0 = smallest; n0 <= most.n0; n0++) {
      const count = tried.filter((row) => fits(row, n1, n0)).length;
      if (count < fitting || count === 0) continue;
      const pair = { n1, n0, distance: meanDistance(tried, n1, n0) };
      best = count > fitting ? [pair] : [...best, pair];
      fitting = count;
    }
  }
  if (fitting <= atPrinted || fitting * 2 < rows.length) return [];
  const [nearest, ...others] = best.sort((a, b) => a.distance - b.distance);
  const { n1, n0 } = nearest!;
  const pairs = others.slice(0, maxOthers).map((pair) => [pair.n1, pair.n0] as const);
  const searched = (most.n1 - smallest + 1) * (most.n0 - smallest + 1);
  const names = [...new Set(rows.map(({ table }) => table.name))].join(", ");
  return [
    finding(
      "sizes-that-fit",
      { table: names },
      {
        n1,
        n0,
        also: pairs.map(([a, b]) => `, or ${a} and ${b},`).join(""),
        alsoZh: pairs.map(([a, b]) => `，或 ${a} 与 ${b}`).join(""),
        fitting,
        rows: rows.length,
        printed: atPrinted,
        searched,
      },
    ),
  ];
}

interface Prepared extends ReturnType<typeof rowMoments> {
  readonly row: MeansRow;
  readonly p: number;
  /** The t that the printed p asks for, by degrees of freedom. */
  readonly tOf: (df: number) => Range;
}

function prepared(row: MeansRow): Prepared {
  const p = digits(row.p!);
  const known = new Map<number, Range>();
  const t = (value: number, df: number) =>
    value <= 0 ? Number.POSITIVE_INFINITY : -studentQuantile(value / 2, df);
  return {
    ...rowMoments(row),
    row,
    p: p.value,
    tOf(df) {
      const found = known.get(df) ?? {
        lower: t(Math.min(1, p.upper), df),
        upper: t(p.lower, df),
      };
      known.set(df, found);
      return found;
    },
  };
}

const error = (sd1: number, sd0: number, n1: number, n0: number) =>
  Math.sqrt(pooledVariance(sd1, sd0, n1, n0) * (1 / n1 + 1 / n0));

const fits = ({ distance, sd1, sd0, tOf }: Prepared, n1: number, n0: number) =>
  overlap(tOf(n1 + n0 - 2), {
    lower: distance.lower / error(sd1.upper, sd0.upper, n1, n0),
    upper: distance.upper / error(sd1.lower, sd0.lower, n1, n0),
  });

/** Mean distance of the p of the printed digits from the printed p, as a logarithm. */
const meanDistance = (rows: readonly Prepared[], n1: number, n0: number): number =>
  mean(
    rows.map(({ row, p }) => Math.abs(Math.log(studentP(row, { n1, n0 }, true).lower / Math.max(p, 1e-4)))),
  );
