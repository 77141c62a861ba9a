import type { Text } from "../../base/language.ts";
import type { Finding } from "../../stats/audit/finding.ts";
import type { Grade } from "../../stats/audit/grade.ts";
import { wordCell } from "../document/cells.ts";
import { column, researchUseOnly } from "../document/common.ts";
import type { ReportTable } from "../document/report.ts";

const grades: { readonly [G in Grade]: Text } = {
  impossible: { en: "Impossible", "zh-CN": "不可能" },
  contradiction: { en: "Contradiction", "zh-CN": "矛盾" },
  implausible: { en: "Implausible", "zh-CN": "不合理" },
  note: { en: "Note", "zh-CN": "提示" },
};

/** What an audit of published tables found, one row a finding. */
export function auditReport(findings: readonly Finding[], title: string | undefined): ReportTable {
  return {
    id: "audit",
    title: {
      en: `Audit${title === undefined ? "" : ` of ${title}`}: ${findings.length} findings`,
      "zh-CN": `核查${title === undefined ? "" : `：${title}`}，共 ${findings.length} 项发现`,
    },
    columns: [
      column("grade", "Grade", "等级"),
      column("place", "Place", "位置"),
      column("sentence", "Finding", "发现"),
    ],
    rows: findings.map(({ code, grade, table, row, sentence }, index) => ({
      id: `${code}-${index + 1}`,
      cells: [
        wordCell(grades[grade]),
        wordCell(row === undefined ? table : `${table}, ${row}`),
        wordCell(sentence),
      ],
    })),
    notes: [
      {
        en: "By interval arithmetic on the printed digits. A finding states what the digits allow, not why.",
        "zh-CN": "基于印刷数字的区间运算。各项发现仅说明数字是否成立，不说明原因。",
      },
      researchUseOnly,
    ],
  };
}
