import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { separatedTerms } from "./separated-terms.ts";

const columns = (...values: number[][]) =>
  [values[0]!.map(() => 1), ...values].map((column) => Float64Array.from(column));

describe("separation by linear programming", () => {
  it("complete: every coefficient can grow without end", () => {
    expect(separatedTerms(columns([1, 2, 3, 4, 5, 6]), [0, 0, 0, 1, 1, 1])).toEqual([true, true]);
  });

  it("quasi-complete by one category: only its coefficient", () => {
    const category = [1, 1, 0, 0, 0, 0, 0, 0];
    const other = [3, 1, 2, 5, 4, 3, 2, 6];
    expect(separatedTerms(columns(category, other), [1, 1, 0, 1, 0, 1, 0, 0])).toEqual([false, true, false]);
  });

  it("overlap: none", () => {
    expect(separatedTerms(columns([1, 2, 3, 4, 5, 6]), [0, 1, 0, 1, 0, 1])).toEqual([false, false]);
  });

  it("a combination of terms that no single one shows", () => {
    const [a, b] = [
      [0, 1, 2, 3, 0, 1, 2, 3],
      [1, 2, 3, 4, 0.5, 1.5, 2.5, 3.5],
    ];
    expect(separatedTerms(columns(a, b), [1, 1, 1, 1, 0, 0, 0, 0])).toEqual([true, true, true]);
  });

  it("agrees with the definition for one predictor and any outcome", () => {
    const row = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.constantFrom(0, 1));
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 12 }), (rows) => {
        const [ones, zeros] = [1, 0].map((y) => rows.filter((item) => item[1] === y).map(([x]) => x));
        const x = rows.map((item) => item[0]);
        fc.pre(ones!.length > 0 && zeros!.length > 0 && new Set(x).size > 1);
        const apart = Math.max(...ones!) <= Math.min(...zeros!) || Math.max(...zeros!) <= Math.min(...ones!);
        const found = separatedTerms(
          columns(x),
          rows.map((item) => item[1]),
        );
        expect(found![1]).toBe(apart);
      }),
      { numRuns: 500, seed: 7 },
    );
  });
});
