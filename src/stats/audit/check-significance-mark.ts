import type { CountsRow, GroupsTable, MeansRow } from "./audit-document.ts";
import { digits, significanceLevel } from "./digits.ts";
import { type Finding, finding } from "./finding.ts";

/** A row's mark of significance against its p. */
export function checkSignificanceMark(table: GroupsTable, row: MeansRow | CountsRow): readonly Finding[] {
  if (row.p === undefined || row.significant === undefined) return [];
  const printed = digits(row.p);
  const contradicted = row.significant
    ? printed.lower >= significanceLevel
    : printed.upper <= significanceLevel;
  if (!contradicted) return [];
  const words = row.significant
    ? { marked: "marked as significant", markedZh: "标记为有统计学意义" }
    : { marked: "not marked as significant", markedZh: "未标记为有统计学意义" };
  return [
    finding("significance-mark", { table: table.name, row: row.name }, { printed: printed.text, ...words }),
  ];
}
