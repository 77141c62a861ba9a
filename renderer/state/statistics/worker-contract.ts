import type { Language } from "../../../src/base/language.ts";
import type { Result } from "../../../src/base/result.ts";
import type { ReportTable, StatisticsReport } from "../../../src/report/document/report.ts";
import type { StatisticsChoice } from "../../../src/report/statistics/statistics-analysis.ts";
import type { ColumnFacts } from "../../../src/stats/table/column-kinds.ts";
import type { Table } from "../../../src/stats/table/table.ts";

/** What a file turned out to hold: a table to analyse, or published tables, audited at once. */
export type OpenedFile =
  | {
      readonly kind: "table";
      readonly name: string;
      readonly rows: number;
      readonly columns: readonly ColumnFacts[];
      readonly sheets?: Table["sheets"];
    }
  | { readonly kind: "audit"; readonly name: string; readonly report: StatisticsReport };

/** What the page asks of the worker. The table stays with the worker. */
export interface StatisticsWork {
  /** @param sheet of a workbook; otherwise the first with a table. */
  open(name: string, bytes: Uint8Array, sheet?: string): Promise<Result<OpenedFile>>;
  analyse(choice: StatisticsChoice): Promise<Result<StatisticsReport>>;
  /** The tables as an XLSX workbook. */
  workbook(tables: readonly ReportTable[], language: Language): Promise<Result<Uint8Array>>;
}

export interface WorkRequest {
  readonly id: number;
  readonly method: keyof StatisticsWork;
  readonly given: readonly unknown[];
}

export interface WorkReply {
  readonly id: number;
  readonly result: Result<unknown>;
}
