import { normalQuantile } from "../distribution/normal-quantile.ts";
import { normalUpper } from "../distribution/normal-upper.ts";
import type { AuditDocument, RocTable } from "./audit-document.ts";
import { digits } from "./digits.ts";
import { findRow, isMeans } from "./find-row.ts";
import { type Finding, figure, finding } from "./finding.ts";
import { hanleyMcNeilError } from "./hanley-mcneil.ts";
import { overlap } from "./range.ts";
import { possibleSizes } from "./sizes.ts";

const z = normalQuantile(0.975);
/** DeLong's standard error is rarely below this share of Hanley and McNeil's. */
const narrow = 0.75;

/** An area under the curve against the means and standard deviations of its variable (binormal), and its interval. */
export function checkRocRow(
  table: RocTable,
  row: RocTable["rows"][number],
  document: AuditDocument,
): readonly Finding[] {
  const found = findRow(document, row.row ?? row.name);
  if (!found || !isMeans(found.row)) return [];
  const place = { table: table.name, row: row.name };
  const possible = possibleSizes(found.table, document);
  const largest = possible.at(-1)!;
  const [first, second] = found.row.means.map(({ mean, sd }) => ({
    mean: digits(mean).value,
    sd: digits(sd).value,
  }));
  const distance = Math.abs(first!.mean - second!.mean);
  const binormal = normalUpper(-distance / Math.hypot(first!.sd, second!.sd));
  const printed = digits(row.auc);
  const sampling = possible.map((sizes) => {
    const margin = z * hanleyMcNeilError(binormal, sizes);
    return { lower: binormal - margin, upper: binormal + margin };
  });
  const figures = { printed: printed.text, binormal, ...sampling.at(-1)!, ...largest };
  const findings: Finding[] = [];
  if (!sampling.some((range) => overlap(printed, range))) {
    const needed = Math.SQRT2 * normalQuantile(printed.value);
    const sd = Math.hypot(first!.sd, second!.sd) / Math.SQRT2;
    findings.push(finding("auc-against-means", place, { ...figures, needed, found: distance / sd }));
  } else if (printed.unit === 0 && !(binormal >= printed.lower && binormal <= printed.upper)) {
    findings.push(finding("auc-bound", place, figures));
  }
  if (row.ci && printed.unit > 0) {
    const [low, high] = row.ci.map((bound) => digits(bound).value);
    const se = (high! - low!) / (2 * z);
    const [own, ...others] = possible.map((sizes) => ({
      ...sizes,
      expected: hanleyMcNeilError(printed.value, sizes),
    }));
    if (se < narrow * own!.expected) {
      const also = others.map(({ n1, n0, expected }) => [figure(expected), n1, n0] as const);
      findings.push(
        finding("auc-interval-narrow", place, {
          se,
          ...own!,
          also: also.map(([error, n1, n0]) => `, ${error} with ${n1} and ${n0}`).join(""),
          alsoZh: also.map(([error, n1, n0]) => `，${n1} 与 ${n0} 时为 ${error}`).join(""),
        }),
      );
    }
  }
  return findings;
}
