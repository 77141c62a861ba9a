import { expect, it } from "vitest";
import type { Result } from "../../base/result.ts";
import { memoryProject } from "../../node/project-file/memory-project.ts";
import { parseTable } from "../../stats/table/table.ts";
import { importClinicalTable } from "./import-clinical-table.ts";

const by = { reader: "LW", at: "2026-01-31T08:15:00.000Z" };
function got<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.issues[0].message);
  return result.value;
}

it("a second table adds to what the first one brought, and answers how many patients it has", () => {
  const store = got(memoryProject("Study", by));
  const first = parseTable("patientId,age,group\nP1,70,A\nP2,80,B\n");
  const mapping = { age: "ageYears" };
  expect(got(importClinicalTable(store, first, mapping, by))).toBe(2);
  expect(got(importClinicalTable(store, parseTable("patientId,site\nP2,north\n"), {}, by))).toBe(1);
  expect(got(store.patients())).toMatchObject([
    { patientId: "P1", values: { ageYears: 70 }, columns: { group: "A" } },
    { patientId: "P2", values: { ageYears: 80 }, columns: { group: "B", site: "north" } },
  ]);
  expect(importClinicalTable(store, parseTable("site\nnorth\n"), {}, by).issues[0]?.code).toBe(
    "clinical-no-patient-column",
  );
  store.close();
});
