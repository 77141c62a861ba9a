import { describe, expect, it } from "vitest";
import { printedNumber } from "./printed-number.ts";

describe("printed numbers", () => {
  it.each([
    ["75.64", 75.635, 75.645],
    ["0.80", 0.795, 0.805],
    ["64", 63.5, 64.5],
    ["−3.74", -3.745, -3.735],
    ["0.021*", 0.0205, 0.0215],
    ["P = .03", 0.025, 0.035],
    ["25.60 %", 25.595, 25.605],
    ["1.2e-5", 1.15e-5, 1.25e-5],
    ["＜0.001", Number.NEGATIVE_INFINITY, 0.001],
    ["> 0.8", 0.8, Number.POSITIVE_INFINITY],
  ])("%s", (text, lower, upper) => {
    const number = printedNumber(text)!;
    expect(number.lower).toBeCloseTo(lower, 9);
    expect(number.upper).toBeCloseTo(upper, 9);
  });

  it.each(["", "n/a", "1.2.3", "12 ± 3", "--1"])("%j is none", (text) => {
    expect(printedNumber(text)).toBeUndefined();
  });
});
