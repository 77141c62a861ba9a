import type { Issue } from "../../../src/base/issue.ts";
import type { ReportFigure } from "../../../src/report/document/report.ts";

/** Writing a report: what the buttons beside it do, and what became of the file asked for last. */
export interface ReportExport {
  /** Name of the file that was written; null where none was. */
  readonly written: string | null;
  /** Whether the methods paragraph was copied. */
  readonly copied: boolean;
  readonly issues: readonly Issue[];
  csv(): Promise<void>;
  xlsx(): Promise<void>;
  figure(kind: "svg" | "png", figure: ReportFigure): Promise<void>;
  methods(): Promise<void>;
  copyMethods(): Promise<void>;
}
