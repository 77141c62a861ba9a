import { chiSquareUpper } from "../distribution/chi-square-upper.ts";
import { normalQuantile } from "../distribution/normal-quantile.ts";
import type { RegressionRow, RegressionTable } from "./audit-document.ts";
import { digits, significanceLevel } from "./digits.ts";
import { type Finding, figure, finding } from "./finding.ts";
import type { PrintedNumber } from "./printed-number.ts";
import {
  difference,
  gap,
  overlap,
  product,
  quotient,
  type Range,
  scaled,
  sizeOf,
  sum,
  through,
} from "./range.ts";

const z = normalQuantile(0.975);

/** One row of a logistic regression: B and SE against Wald, p, odds ratio and interval, every rounding allowed. */
export function checkRegressionRow(table: RegressionTable, row: RegressionRow): readonly Finding[] {
  const place = { table: table.name, row: row.name };
  const given = (text: string | undefined) => (text === undefined ? undefined : digits(text));
  const [b, se, wald, p, oddsRatio] = [row.b, row.se, row.wald, row.p, row.oddsRatio].map(given);
  const ci = row.ci?.map((bound) => digits(bound)) as [PrintedNumber, PrintedNumber] | undefined;
  const found: Finding[] = [];

  const ratio = b && se && se.lower > 0 ? sizeOf(quotient(b, se)) : undefined;
  const waldOfB = ratio && through(ratio, (value) => value ** 2);
  if (wald && waldOfB && !overlap(wald, waldOfB)) {
    const harmless = gap(wald, waldOfB) <= wald.unit;
    found.push(finding(harmless ? "wald-last-digit" : "wald", place, { printed: wald.text, ...waldOfB }));
  }
  const pOf = (range: Range | undefined) =>
    range &&
    through({ lower: Math.max(0, range.lower), upper: range.upper }, (value) => chiSquareUpper(value, 1));
  const [pOfWald, pOfB] = [pOf(wald), pOf(waldOfB)];
  if (p && (pOfWald || pOfB) && ![pOfWald, pOfB].some((range) => range && overlap(p, range))) {
    const shown = (range: Range | undefined) =>
      range ? `${figure(range.lower)}-${figure(range.upper)}` : "-";
    found.push(
      finding("regression-p", place, { printed: p.text, fromWald: shown(pOfWald), fromB: shown(pOfB) }),
    );
  }
  const oddsOfB = b && through(b, Math.exp);
  if (oddsRatio && oddsOfB && !overlap(oddsRatio, oddsOfB)) {
    found.push(finding("odds-ratio", place, { printed: oddsRatio.text, ...oddsOfB }));
  }
  if (ci && table.interval !== "profile") found.push(...checkInterval(place, b, se, oddsRatio, ci));
  if (p && ci) {
    const excludes = ci[0].lower > 1 || ci[1].upper < 1;
    const includes = ci[0].upper < 1 && ci[1].lower > 1;
    const significant = p.upper < significanceLevel;
    if ((significant && includes) || (p.lower > significanceLevel && excludes)) {
      const limits = { from: ci[0].value, to: ci[1].value };
      found.push(finding("ci-against-p", place, { printed: p.text, ...limits }));
    }
  }
  if (found.some(({ code }) => code === "wald") && b && se && wald && p && ci) {
    found.push(
      finding("standard-errors-differ", place, {
        se: row.se!,
        wald: Math.abs(b.value) / Math.sqrt(wald.value),
        p: Math.abs(b.value) / -normalQuantile(p.value / 2),
        width: Math.log(ci[1].value / ci[0].value) / (2 * z),
      }),
    );
  }
  return found;
}

function checkInterval(
  place: { readonly table: string; readonly row: string },
  b: Range | undefined,
  se: Range | undefined,
  oddsRatio: PrintedNumber | undefined,
  [low, high]: readonly [PrintedNumber, PrintedNumber],
): readonly Finding[] {
  const margin = se && scaled(se, z);
  const lower = b && margin && through(difference(b, margin), Math.exp);
  const upper = b && margin && through(sum(b, margin), Math.exp);
  const found: Finding[] = [];
  if (lower && !overlap(low, lower)) found.push(finding("ci-lower", place, { printed: low.text, ...lower }));
  if (upper && !overlap(high, upper))
    found.push(finding("ci-upper", place, { printed: high.text, ...upper }));
  if (oddsRatio && low.lower > 0 && found.length !== 1) {
    const centre = through(product(low, high), Math.sqrt);
    if (!overlap(oddsRatio, centre)) {
      found.push(finding("ci-centre", place, { printed: oddsRatio.text, ...centre }));
    }
  }
  return found;
}
