import { expect, it } from "vitest";
import { mergePatients } from "./merge-patients.ts";

const known = [
  {
    patientId: "001",
    values: { ageYears: 70, vitaminDNgMl: 16 },
    columns: { sex: "F", site: "L1" },
    outcome: 0,
  },
  { patientId: "002", values: { ageYears: 71 }, columns: {} },
] as const;

it("a later table adds to what is known and leaves the rest; one quantity stays in one unit", () => {
  const read = [
    { patientId: "001", values: { vitaminDNmolL: 50, bmdTScore: -3 }, columns: { site: "L2" } },
    { patientId: "003", values: {}, columns: {}, outcome: 1 },
  ] as const;
  expect(mergePatients(known, read)).toEqual([
    {
      patientId: "001",
      values: { ageYears: 70, vitaminDNmolL: 50, bmdTScore: -3 },
      columns: { sex: "F", site: "L2" },
      outcome: 0,
    },
    { patientId: "003", values: {}, columns: {}, outcome: 1 },
  ]);
});

it("a new outcome replaces the old, an absent one does not", () => {
  const of = (outcome?: 0 | 1) =>
    mergePatients(known, [
      { patientId: "001", values: {}, columns: {}, ...(outcome === undefined ? {} : { outcome }) },
    ])[0]?.outcome;
  expect([of(1), of(0), of()]).toEqual([1, 0, 0]);
});
