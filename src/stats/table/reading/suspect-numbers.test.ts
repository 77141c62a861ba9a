import { describe, expect, it } from "vitest";
import { parseTable } from "../table.ts";
import { categoryColumn, numberColumn } from "../table-columns.ts";

const ages = [45, 52, 61, 66, 70, 71, 74, 78, 80, 83];
const tScores = [-3.2, -2.5, -2.1, -1.8, -1.0, -0.4, 0.3, 1.1];
const areas = [21.3, 24.8, 26.1, 28.4, 29.9, 30.2, 33.7];
const column = (values: readonly (number | string)[]) => parseTable(`x,y\n${values.join(",1\n")},1\n`);
const told = (values: readonly (number | string)[]) => {
  const read = numberColumn(column(values), "x");
  if (!read.ok) throw new Error(read.issues[0].message);
  return read.issues.map(({ code, parameters }) => [code, parameters?.codes ?? parameters?.example]);
};

describe("numbers that may stand for a missing value", () => {
  it.each([
    ["999 among ages", [...ages, 999], "999"],
    ["9999, twice", [...ages, 9999, 9999], "9999"],
    ["-99 among ages", [...ages, -99], "-99"],
    ["-9 among areas", [...areas, -9], "-9"],
    ["99 among areas", [...areas, 99], "99"],
    ["99.9 among T-scores", [...tScores, 99.9], "99.9"],
    ["-99 among T-scores", [...tScores, -99, -99], "-99"],
    ["888 and 999", [...ages, 888, 999, 999], "888, 999"],
    ["9 after a yes or no", [0, 0, 1, 1, 0, 1, 0, 9], "9"],
    ["-1 among areas", [...areas, -1], "-1"],
  ])("%s", (_, values, codes) => {
    expect(told(values)).toEqual([["stats-missing-codes", codes]]);
  });

  it.each([
    ["99 among the very old", [...ages, 92, 99]],
    ["a small -9 in a column of differences", [-12, -8, -3, 2, 5, 9, 14, -9]],
    ["9 on a scale of ten", [0, 3, 5, 6, 8, 10, 9]],
    ["-1 among T-scores", [...tScores, -1]],
    ["an outlier that is no code", [...ages, 640]],
    ["a column of two values", [9, 99, 9, 99]],
    ["999 within a wide column", [12, 80, 300, 450, 700, 1200, 2300, 999]],
  ])("%s is none", (_, values) => {
    expect(told(values)).toEqual([]);
  });

  it("the values stay as they are", () => {
    const read = numberColumn(column([...ages, 999]), "x");
    expect(read.ok && read.value.at(-1)).toBe(999);
  });

  it.each([
    [["0", "1", "2", "9"], "9"],
    [["1", "2", "3", "99"], "99"],
    [["0", "1", "-9"], "-9"],
    [["7", "8", "9"], undefined],
    [["1", "2", "3", "4", "5", "9"], undefined],
    [["a", "b", "9"], undefined],
  ])("categories %j: %s", (levels, codes) => {
    const read = categoryColumn(column([...levels, ...levels]), "x");
    const found = read.issues.find(({ code }) => code === "stats-missing-code-levels");
    expect(found?.parameters).toEqual(codes === undefined ? undefined : { variable: "x", n: 2, codes });
  });
});

describe("numbers that are dates", () => {
  it.each([
    ["day", ["20240211", "20231230", "19991105"]],
    ["minute", ["202402111530", "202312300805"]],
    ["month after a point", ["2024.02", "2023.11"]],
  ])("to the %s", (_, values) => {
    expect(told(values)).toEqual([["stats-date-numbers", values[0]]]);
  });

  it.each([
    ["identifiers", ["20241399", "20240211"]],
    ["years", ["1950", "1962"]],
    ["large numbers", ["150000", "203000"]],
    ["no day of February", ["20230229", "20240229"]],
  ])("%s are none", (_, values) => {
    expect(told(values)).toEqual([]);
  });
});
