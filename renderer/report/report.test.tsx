// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { defaultRecipe } from "../../src/fat/recipe.ts";
import { caseFromSlice } from "../../src/pipeline/measuring/case-from-slice.ts";
import { measureCase } from "../../src/pipeline/measuring/measure-case.ts";
import { renderPart } from "../testing/render-part.tsx";
import { sampleSlice, squareRoi } from "../testing/sample-slice.ts";
import { Report } from "./report.tsx";

const work = caseFromSlice({
  slice: sampleSlice,
  sha256: sampleSlice.sha256,
  rois: [squareRoi("MF_L")],
  recipe: defaultRecipe,
});
const document = { ...measureCase(work, sampleSlice, sampleSlice.sha256), ownThresholds: false };

test.each([
  ["en", /level/i],
  ["zh-CN", /层面|水平/],
] as const)(
  "the printed page names the patient by the ID, has the numbers and the warnings (%s)",
  (language, level) => {
    renderPart(<Report document={{ ...document, language }} panels="panels.png" />, { language });
    expect(screen.getByText("P-07")).toBeDefined();
    const rows = screen.getAllByRole("row").map(({ textContent }) => textContent);
    expect(rows).toContainEqual(expect.stringMatching(/100/));
    // Nobody has confirmed the level: the page says so.
    expect(screen.getAllByRole("listitem").some(({ textContent }) => level.test(textContent ?? ""))).toBe(
      true,
    );
  },
);

test("a Case without a result is no report", () => {
  expect(() =>
    renderPart(<Report document={{ work, ownThresholds: false, language: "en" }} panels="" />),
  ).toThrow(/measured/);
});
