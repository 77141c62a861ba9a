import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalString } from "./decimal-string.ts";

describe("decimalString", () => {
  it("keeps what fits and rounds what does not", () => {
    expect(decimalString(0.6875)).toBe("0.6875");
    expect(decimalString(-0)).toBe("0");
    expect(decimalString(1 / 3)).toBe("0.33333333333333");
    expect(decimalString(-1e-7 / 3)).toBe("-3.3333333333e-8");
  });

  it("is at most 16 characters and off by less than 1e-8 of the value", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e300, max: 1e300 }), (value) => {
        const text = decimalString(value);
        expect(text.length).toBeLessThanOrEqual(16);
        expect(Math.abs(Number(text) - value)).toBeLessThanOrEqual(1e-8 * Math.abs(value));
      }),
      { seed: 5 },
    );
  });
});
