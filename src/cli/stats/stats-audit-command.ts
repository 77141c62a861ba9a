import type { Command } from "commander";
import type { Language } from "../../base/language.ts";
import { readBytes } from "../../node/sources/read-bytes.ts";
import { auditTables } from "../../stats/audit/audit-tables.ts";
import type { Finding } from "../../stats/audit/finding.ts";
import type { Grade } from "../../stats/audit/grade.ts";
import { readAuditDocument } from "../../stats/audit/read-audit-document.ts";
import type { CommandContext, ExitCode, Perform } from "../terminal/command-line.ts";
import { report } from "./stats-over-table.ts";

/** `paraspine stats audit TABLES.json`: what in published tables cannot be. */
export function describeAudit(stats: Command, perform: Perform): void {
  stats
    .command("audit")
    .description("audit published tables: find impossible values by arithmetic on the printed digits")
    .argument("<tables>", "JSON: the tables as printed, numbers in quotes")
    .option("--json", "print JSON")
    .action((path: string, options: { json?: boolean }) =>
      perform((context) => audit(path, options.json ?? false, context)),
    );
}

async function audit(path: string, json: boolean, context: CommandContext): Promise<ExitCode> {
  const bytes = await readBytes(path);
  const document = bytes.ok ? readAuditDocument(new TextDecoder().decode(bytes.value)) : bytes;
  if (!document.ok) return report(document.issues, context);
  const findings = auditTables(document.value);
  const { title } = document.value;
  context.stdout(
    json
      ? `${JSON.stringify({ ...(title === undefined ? {} : { title }), findings }, null, 2)}\n`
      : findingsText(findings, context.language),
  );
  return report(document.issues, context);
}

const gradeWords: { readonly [L in Language]: Readonly<Record<Grade, string>> } = {
  en: {
    impossible: "impossible",
    contradiction: "contradiction",
    implausible: "implausible",
    note: "note",
  },
  "zh-CN": { impossible: "不可能", contradiction: "矛盾", implausible: "不合理", note: "提示" },
};

const nothing = { en: "Nothing found.\n", "zh-CN": "未发现问题。\n" };

/** One line a finding: grade, place, sentence, code. */
function findingsText(findings: readonly Finding[], language: Language): string {
  if (findings.length === 0) return nothing[language];
  const lines = findings.map(({ code, grade, table, row, sentence }) => {
    const place = row === undefined ? table : `${table}, ${row}`;
    return `${gradeWords[language][grade]}: ${place}: ${sentence[language]} [${code}]`;
  });
  return `${lines.join("\n")}\n`;
}
