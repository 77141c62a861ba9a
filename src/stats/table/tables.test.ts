import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agreementTable } from "../analyses/agreement-table.ts";
import { kappaTable } from "../analyses/kappa-table.ts";
import { logisticTable } from "../analyses/logistic-table.ts";
import { rocTable } from "../analyses/roc-table.ts";
import { compareGroups } from "../groups/compare-groups.ts";
import { seededRandom } from "../numbers/random.ts";
import { parseTable } from "./table.ts";

const random = seededRandom(1);
const codes = (result: { readonly issues: readonly { readonly code: string }[] }) =>
  result.issues.map(({ code }) => code);

const table = (rows: readonly string[]) => parseTable(["outcome,x,y", ...rows].join("\n"));

describe("degenerate input gives a named issue, never NaN", () => {
  it.each([
    ["a constant column", ["1,5,1", "0,5,2", "1,5,3", "0,5,5"], ["stats-constant"]],
    ["one group empty", ["1,1,1", "1,2,2", "1,3,4"], ["stats-empty-group"]],
    ["text in a number column", ["1,a,1", "0,2,2"], ["stats-not-a-number"]],
    ["an outcome of three values", ["2,1,1", "1,2,2", "3,2,2"], ["stats-not-binary"]],
    ["n of 1 in a group", ["1,1,1", "0,2,2", "0,3,3"], ["stats-too-few"]],
  ])("groups: %s", (_, rows, expected) => {
    const result = compareGroups(table(rows), { by: "outcome", continuous: ["x"], categorical: [] });
    expect(codes(result)).toEqual(expected);
    expect(JSON.stringify(result)).not.toMatch(/null|NaN/);
  });

  it("logistic: perfect separation is named", () => {
    const rows = [1, 2, 3, 4, 5, 6, 7, 8].map((x) => `${x > 4 ? 1 : 0},${x},${(x * 7) % 5}`);
    expect(codes(logisticTable(table(rows), { outcome: "outcome", terms: ["x"], random }))).toContain(
      "stats-separation",
    );
  });

  it("logistic: quasi-complete separation by a 0/1 term is named", () => {
    const rows = ["1,1,3", "1,1,1", "1,0,4", "0,0,1", "0,0,5", "1,0,9", "0,0,2", "1,1,6"];
    expect(codes(logisticTable(table(rows), { outcome: "outcome", terms: ["x", "y"], random }))).toContain(
      "stats-separation",
    );
  });

  it("logistic: collinear terms are named", () => {
    const rows = [3, 1, 4, 1, 5, 9, 2, 6].map((x, i) => `${i % 2},${x},${2 * x - 1}`);
    expect(codes(logisticTable(table(rows), { outcome: "outcome", terms: ["x", "y"], random }))).toEqual([
      "stats-collinear",
    ]);
  });

  it("an unknown column lists the known ones", () => {
    const result = rocTable(table(["1,1,1", "0,2,2"]), { outcome: "outcome", variables: ["z"] });
    expect(result.issues[0]).toMatchObject({
      code: "stats-unknown-column",
      parameters: { known: "outcome, x, y" },
    });
  });

  it("agreement of equal ratings has no F test, and says so", () => {
    const result = agreementTable(table(["1,5,5", "0,5,5", "1,5,5"]), ["x", "y"]);
    expect(codes(result)).toEqual(["stats-constant"]);
    expect(JSON.stringify(result)).not.toMatch(/null|NaN/);
  });

  it("no table of numbers makes NaN, null or an exception", () => {
    const cell = fc.oneof(
      fc.integer({ min: -3, max: 3 }),
      fc.constant(""),
      fc.double({ noNaN: true, min: -1e6, max: 1e6 }).map((value) => value.toFixed(4)),
    );
    const row = fc.tuple(fc.constantFrom("0", "1", ""), cell, cell).map((cells) => cells.join(","));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const data = table(rows);
        const results = [
          compareGroups(data, { by: "outcome", continuous: ["x", "y"], categorical: ["x"], exact: true }),
          logisticTable(data, {
            outcome: "outcome",
            terms: ["x"],
            profile: true,
            ridge: true,
            performance: true,
            random,
          }),
          logisticTable(data, { outcome: "outcome", terms: ["x*y"], firth: true, random }),
          rocTable(data, { outcome: "outcome", variables: ["x", "y"], compare: true }),
          agreementTable(data, ["x", "y"]),
          kappaTable(data, ["x", "y"], "quadratic"),
        ];
        const shown = JSON.stringify(results, (key, value) => (key === "curve" ? undefined : value));
        expect(shown).not.toMatch(/[:,[]null|NaN/);
      }),
      { numRuns: 300, seed: 20220301 },
    );
  });
});

it("reads a million rows", () => {
  const rows = Array.from(
    { length: 1_000_000 },
    (_, i) => `${i % 4 === 0 ? 1 : 0},${(i * 7919) % 1000},${i % 10}`,
  );
  const result = compareGroups(table(rows), { by: "outcome", continuous: ["x"], categorical: ["y"] });
  expect(result.ok && result.value.continuous[0]!.n1).toBe(250_000);
}, 60_000);
