import { useState } from "react";
import type { Issue } from "../../../src/base/issue.ts";
import type { StatisticsFileKind } from "../../../src/desktop-api.ts";
import type { ReportFigure, StatisticsReport } from "../../../src/report/document/report.ts";
import { reportCsv } from "../../../src/report/document/report-csv.ts";
import { reportFileName } from "../../../src/report/document/report-file-name.ts";
import { useMessages } from "../../messages/use-messages.ts";
import type { ReportExport } from "../../ui/report/report-export.ts";
import { bridge } from "../bridge.ts";
import type { StatisticsThread } from "./statistics-thread.ts";

/** Writes tables, figures and the methods paragraph of a report. */
export function useReportExport(
  report: StatisticsReport,
  name: string,
  thread: StatisticsThread,
): ReportExport {
  const { language } = useMessages();
  const [written, setWritten] = useState<string | null>(null);
  const [copied, setCopied] = useState(false);
  const [issues, setIssues] = useState<readonly Issue[]>([]);

  async function write(kind: StatisticsFileKind, target: string, content: string | Uint8Array) {
    setWritten(null);
    const result = await bridge().writeStatistics(kind, reportFileName(target), content);
    setIssues(result.issues);
    if (result.ok && result.value !== null) setWritten(result.value.split(/[\\/]/).at(-1)!);
  }

  return {
    written,
    copied,
    issues,
    csv: () => write("csv", name, reportCsv(report.tables, language)),
    async xlsx() {
      const workbook = await thread.workbook(report.tables, language);
      if (workbook.ok) await write("xlsx", name, workbook.value);
      else setIssues(workbook.issues);
    },
    figure: (kind: "svg" | "png", figure: ReportFigure) =>
      write(kind, `${name}-${figure.id}`, figure.svg[language]),
    methods: () => write("txt", `${name}-methods`, `${report.methods?.[language] ?? ""}\n`),
    async copyMethods() {
      const result = await bridge().copyText(report.methods?.[language] ?? "");
      setIssues(result.issues);
      setCopied(result.ok);
    },
  };
}
