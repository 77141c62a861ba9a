import { expect, test } from "vitest";
import { sampleCase } from "../../node/project-file/sample-work.ts";
import { reportPageOf } from "./report-page-of.ts";

const work = sampleCase(7);
const textOf = (block: object) => JSON.stringify(block);

test.each([
  ["en", "Multifidus, left", "Level not confirmed."],
  ["zh-CN", "多裂肌", "L3 水平未确认"],
] as const)(
  "a report names the patient by the ID, has the numbers and the warnings (%s)",
  (language, muscle, level) => {
    const page = reportPageOf({ work, ownThresholds: false, language });
    expect(page.subject.map(({ value }) => value)).toContain("P00007");
    const table = page.blocks.find((block) => block.kind === "table")!;
    expect(table.rows[0]![0]).toContain(muscle);
    // Of the sample: 200 mm², a quarter of it fat; 19 cm² in all.
    expect(table.rows[0]!.slice(2, 5)).toEqual(["200.0", "50.0", "25.0"]);
    expect(table.total.slice(2, 5)).toEqual(["19.00 cm²", "4.75 cm²", "25.0 %"]);
    expect(textOf(page.blocks)).toContain(level);
    expect(page.blocks.some((block) => block.kind === "list")).toBe(true);
  },
);

test("what was not measured is a dash, never a number", () => {
  const { result } = work;
  const [first, ...others] = result!.rois;
  const { csaMm2: _, faMm2: __, fdrPercent: ___, ...unmeasured } = first!;
  const { csaCm2: ____, ...patient } = result!.patient;
  const partial = { ...work, result: { ...result!, rois: [unmeasured, ...others], patient } };
  const page = reportPageOf({ work: partial, ownThresholds: false, language: "en" });
  const table = page.blocks.find((block) => block.kind === "table")!;
  expect(table.rows[0]!.slice(2)).toEqual(["–", "–", "–", "–", "–"]);
  expect(table.total[2]).toBe("–");
});

test("a Case without a result is no report", () => {
  const { result: _, ...unmeasured } = work;
  expect(() => reportPageOf({ work: unmeasured, ownThresholds: false, language: "en" })).toThrow(/measured/);
});
