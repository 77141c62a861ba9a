import { expect, test } from "vitest";
import { tabledVariables } from "../../risk/models/yang-2025-variables.ts";
import { shownLogOdds, shownValue } from "./shown-value.ts";

const { ageYears, diabetes, csaCm2, bmdTScore } = tabledVariables;
const withCoefficient = <Variable extends object>(variable: Variable) => ({
  ...variable,
  coefficient: 1,
  standardError: 1,
});

test("values with their units in words, yes and no, no unit for a T-score", () => {
  expect(shownValue(withCoefficient(ageYears), 73, "zh-CN")).toBe("73 岁");
  expect(shownValue(withCoefficient(csaCm2), 32.9549, "en")).toBe("32.95 cm²");
  expect(shownValue(withCoefficient(bmdTScore), -3.4, "en")).toBe("−3.4");
  expect(shownValue(withCoefficient(diabetes), 0, "en")).toBe("no");
});

test.each([
  [0.249, "+0.2"],
  [-0.91, "−0.9"],
  [0.04, "0.0"],
  [-0.04, "0.0"],
])("log odds of %d are shown as %s", (value, shown) => {
  expect(shownLogOdds(value)).toBe(shown);
});
