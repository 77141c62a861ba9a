import { quantileSorted } from "d3-array";
import fc from "fast-check";
import { expect, it } from "vitest";
import { orderStatistic } from "./order-statistic.ts";

// d3-array's quantile is R's type 7: linear between order statistics.
it("is what sorting everything gives", () => {
  fc.assert(
    fc.property(
      fc.float32Array({
        minLength: 1,
        maxLength: 300,
        noNaN: true,
        noDefaultInfinity: true,
        min: -1e6,
        max: 1e6,
      }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (values, share) => {
        const expected = quantileSorted([...values.slice().sort()], share)!;
        const found = orderStatistic(values, share * (values.length - 1));
        expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-9 * (1 + Math.abs(expected)));
      },
    ),
    { seed: 3 },
  );
});

it("one value, and many equal ones", () => {
  expect(orderStatistic(Float32Array.of(7), 0)).toBe(7);
  expect(orderStatistic(new Float32Array(50).fill(3), 48.5)).toBe(3);
});
