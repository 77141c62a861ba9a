import { describe, expect, it } from "vitest";
import { riskModels } from "../models/risk-models.ts";
import { aboutModel } from "./about-model.ts";

describe.each(riskModels.map((model) => [model.name, model] as const))("page about %s", (_, model) => {
  const about = aboutModel(model);

  it("has every section, in both languages", () => {
    expect(about.sections.map(({ code }) => code)).toEqual([
      "can",
      "cannot",
      "source",
      "method",
      "variables",
      "defects",
    ]);
    for (const { title, paragraphs } of about.sections) {
      for (const text of [title, ...paragraphs]) {
        expect(text.en.length).toBeGreaterThan(3);
        expect(text["zh-CN"].length).toBeGreaterThan(1);
        expect(JSON.stringify(text)).not.toMatch(/undefined|\{\w+\}/);
      }
    }
  });

  it("answers the 27 items of TRIPOD+AI and rates the domains of PROBAST+AI", () => {
    const [tripod, probast] = about.checklists;
    expect(tripod!.items.map(({ item }) => item)).toEqual(
      Array.from({ length: 27 }, (_, index) => String(index + 1)),
    );
    expect(probast!.items.at(-1)!.status.en).toBe("high risk of bias");
    for (const { topic, status, note } of [...tripod!.items, ...probast!.items]) {
      for (const text of [topic, status, note]) {
        expect(text.en).toMatch(/\w/);
        expect(text["zh-CN"]).toMatch(/[\u4e00-\u9fff]|L2022005/);
      }
    }
  });

  it("shows none of the paper's checklists for another source", () => {
    expect(aboutModel({ ...model, source: { citation: "Another", licence: "CC0" } }).checklists).toEqual([]);
  });
});
