import type { WorklistRow } from "../../src/study/project/worklist-row.ts";

/** A measured row of the worklist; `more` says what is different. */
export const row = (id: string, more: Partial<WorklistRow> = {}): WorklistRow => ({
  id,
  patientId: `P-${id}`,
  frame: 1,
  path: `/scans/${id}`,
  state: "drawn",
  versions: 1,
  reader: "Reader A",
  csaCm2: 40,
  faCm2: 8,
  fdrPercent: 20,
  csaMm2: {},
  fdrPercentOf: {},
  outlined: true,
  levelConfirmed: true,
  issueCodes: [],
  notes: 0,
  ...more,
});
