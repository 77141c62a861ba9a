import type { Text } from "../../base/language.ts";
import { countCell, numberCell, wordCell } from "../document/cells.ts";
import { column } from "../document/common.ts";
import type { ReportRow, ReportTable, StatisticsReport } from "../document/report.ts";
import { acquisitionTables } from "./acquisition-tables.ts";
import { type CohortFlow, cohortFlow, type FlowCount } from "./cohort-flow.ts";
import { type CohortRow, sharedIdNotes } from "./cohort-row.ts";
import { flowFigure } from "./flow-figure.ts";
import { flowWords } from "./flow-words.ts";

const flowTitle: Text = { en: "Flow of slices and patients", "zh-CN": "层面与患者流程图" };

const wordsFor = (name: "found" | "excluded" | "measured" | "approved" | "notApproved"): Text => ({
  en: flowWords.en[name],
  "zh-CN": flowWords["zh-CN"][name],
});

function flowTable(flow: CohortFlow, rows: readonly CohortRow[]): ReportTable {
  const line = (id: string, step: Text, reason: Text | string, count: FlowCount): ReportRow => ({
    id,
    cells: [
      wordCell(step),
      wordCell(reason),
      countCell(count.slices, flow.found.slices),
      numberCell(count.patients, 0),
    ],
  });
  return {
    id: "flow",
    title: flowTitle,
    columns: [
      column("step", "Step", "步骤"),
      column("reason", "Reason", "原因"),
      column("slices", "Slices, or studies without one", "层面（或无层面的检查）"),
      column("patients", "Patients", "患者数"),
    ],
    rows: [
      line("found", wordsFor("found"), "", flow.found),
      ...flow.excluded.map((one) => line(`excluded ${one.code}`, wordsFor("excluded"), one.reason, one)),
      line("measured", wordsFor("measured"), "", flow.measured),
      ...(flow.notApproved === undefined
        ? []
        : [line("not-approved", wordsFor("notApproved"), "", flow.notApproved)]),
      ...(flow.approved === undefined ? [] : [line("approved", wordsFor("approved"), "", flow.approved)]),
    ],
    notes: [
      {
        en: "Each slice is counted once; a patient may be in several lines.",
        "zh-CN": "每个层面只计一次；同一患者可能计入多行。",
      },
      ...sharedIdNotes(rows),
    ],
  };
}

/** What a methods section says of a cohort: the flow diagram with its numbers, patients, and "Table 0" of the acquisition. */
export function cohortReport(rows: readonly CohortRow[]): StatisticsReport {
  const flow = cohortFlow(rows);
  const picture = (language: "en" | "zh-CN") => flowFigure(flow, flowTitle[language], language);
  return {
    tables: [flowTable(flow, rows), ...acquisitionTables(rows)],
    figures: [{ id: "flow", title: flowTitle, svg: { en: picture("en"), "zh-CN": picture("zh-CN") } }],
  };
}
