import { describe, expect, it } from "vitest";
import { type MeasureDefinition, measureCatalogue } from "./measure-catalogue.ts";

describe("the catalogue of numbers", () => {
  it.each(Object.entries(measureCatalogue) as [string, MeasureDefinition][])(
    "%s is complete",
    (_, definition) => {
      expect(definition.name.en).not.toBe("");
      expect(definition.name["zh-CN"]).toMatch(/[\u4e00-\u9fff]/);
      expect(definition.ucum).not.toBe("");
      expect(definition.formula).not.toBe("");
      expect(definition.source).not.toBe("");
    },
  );
});
