import type { StatisticsReport } from "../../../src/report/document/report.ts";
import { ReportView } from "../../ui/report/report-view.tsx";
import type { StatisticsThread } from "./statistics-thread.ts";
import { useReportExport } from "./use-report-export.ts";

interface SavedReportProps {
  readonly report: StatisticsReport;
  /** What its files are called. */
  readonly name: string;
  /** Writes workbooks. */
  readonly thread: StatisticsThread;
}

/** A report that the buttons beside it write to files. */
export function SavedReport({ report, name, thread }: SavedReportProps) {
  return <ReportView report={report} save={useReportExport(report, name, thread)} />;
}
