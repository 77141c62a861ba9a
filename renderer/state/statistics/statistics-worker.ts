import { issue } from "../../../src/base/issue.ts";
import { failure, mapResult, type Result, success } from "../../../src/base/result.ts";
import { auditJson, statisticsReport } from "../../../src/report/statistics/statistics-report.ts";
import { columnIssues, columnKindsOf } from "../../../src/stats/table/column-kinds.ts";
import { repeatedRows } from "../../../src/stats/table/repeated-rows.ts";
import type { Table } from "../../../src/stats/table/table.ts";
import { program } from "../../../src/study/case/program.ts";
import { readTable, textOf } from "./read-table.ts";
import { reportWorkbook } from "./report-workbook.ts";
import type { StatisticsWork, WorkReply, WorkRequest } from "./worker-contract.ts";

/** The thread that reads the table and computes, so that the window never waits. */
let table: Table = { columns: [], rows: [] };

const work: StatisticsWork = {
  async open(name, bytes, sheet) {
    if (/\.json$/i.test(name)) {
      const audit = auditJson(textOf(bytes));
      return mapResult(audit, (value) => ({ kind: "audit", name, report: value }));
    }
    const read = await readTable(name, bytes, sheet);
    if (!read.ok) return read;
    table = read.value;
    const columns = columnKindsOf(table);
    const { rows, sheets } = table;
    return success({ kind: "table", name, rows: rows.length, columns, ...(sheets ? { sheets } : {}) }, [
      ...read.issues,
      ...repeatedRows(table),
      ...columnIssues(columns),
    ]);
  },
  analyse: async (choice) => statisticsReport(table, choice, program),
  workbook: async (tables, language) => success(await reportWorkbook(tables, language)),
};

const thread = self as unknown as {
  onmessage: (event: { readonly data: WorkRequest }) => void;
  postMessage(reply: WorkReply): void;
};

thread.onmessage = async ({ data: { id, method, given } }) => {
  const call = work[method] as (...given: readonly unknown[]) => Promise<Result<unknown>>;
  const result = await call(...given).catch((error: unknown) =>
    failure(issue("program-error", { reason: error instanceof Error ? error.message : String(error) })),
  );
  thread.postMessage({ id, result });
};
