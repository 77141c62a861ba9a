import type { AuditDocument, AuditStatement } from "./audit-document.ts";
import { digits, significanceLevel } from "./digits.ts";
import { findRow, isMeans } from "./find-row.ts";
import { type Finding, finding } from "./finding.ts";
import { overlap } from "./range.ts";

/** What the text says against the tables. */
export function checkStatement(said: AuditStatement, document: AuditDocument): readonly Finding[] {
  const { where } = said;
  switch (said.says) {
    case "group size": {
      const group = document.cohort?.groups.find(({ name }) => name === said.group);
      if (!group || digits(group.n).value === digits(said.n).value) return [];
      return [
        finding(
          "group-size",
          { table: where },
          { where, group: said.group, given: said.n, expected: group.n },
        ),
      ];
    }
    case "significant": {
      const p = findRow(document, said.row)?.row.p;
      if (p === undefined || digits(p).lower < significanceLevel) return [];
      return [
        finding("called-significant", { table: where, row: said.row }, { where, printed: digits(p).text }),
      ];
    }
    case "higher":
    case "lower": {
      const found = findRow(document, said.row);
      if (!found || !isMeans(found.row)) return [];
      const at = found.table.groups.findIndex(({ name }) => name === said.group);
      if (at < 0) return [];
      const [mean, other] = [found.row.means[at]!.mean, found.row.means[1 - at]!.mean];
      const rises = digits(mean).value > digits(other).value;
      if (rises === (said.says === "higher")) return [];
      const saysZh = said.says === "higher" ? "较高" : "较低";
      const figures = { where, says: said.says, saysZh, group: said.group, mean, other };
      return [finding("called-higher-or-lower", { table: where, row: said.row }, figures)];
    }
    case "share": {
      const expected = (100 * digits(said.count).value) / digits(said.total).value;
      if (overlap(digits(said.percent), { lower: expected, upper: expected })) return [];
      const figures = { count: said.count, total: said.total, expected, printed: said.percent };
      return [finding("share", { table: where }, figures)];
    }
    case "follow-up":
      return checkFollowUp(said);
  }
}

/** With this mean at most (mean - from) / (to - from) can have the longest follow-up. */
function checkFollowUp(said: Extract<AuditStatement, { readonly says: "follow-up" }>): readonly Finding[] {
  const [from, to] = said.rangeMonths.map((months) => digits(months).value);
  const [mean, horizon] = [digits(said.meanMonths), digits(said.horizonMonths).value];
  if (mean.upper >= horizon) return [];
  const share = to! > from! ? (100 * (mean.value - from!)) / (to! - from!) : 0;
  const figures = { horizon, from: from!, to: to!, mean: said.meanMonths, share };
  return [finding("follow-up", { table: said.where }, figures)];
}
