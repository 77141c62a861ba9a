import { describe, expect, it } from "vitest";
import { type Column, missingRules } from "./column.ts";
import { spssVariables } from "./spss-variables.ts";
import { cutToBytes, utf8Length } from "./utf8-length.ts";

const column = (name: string): Column<number> => ({
  name,
  label: { en: name, "zh-CN": name },
  unit: "",
  type: "number",
  formula: "",
  source: "",
  missing: missingRules.unknown,
  cell: (row) => row,
});
const namesOf = (...names: readonly string[]) =>
  spssVariables(names.map(column), [1], "en").map(({ name }) => name);

describe("the names of SPSS variables", () => {
  it("begin with a letter and hold no other signs", () => {
    expect(namesOf("csa_mm2", "2nd", "record_a b(c)", "record_医院", "WITH", "_x")).toEqual([
      "csa_mm2",
      "v_2nd",
      "record_a_b_c",
      "record_医院",
      "v_WITH",
      "v__x",
    ]);
  });

  it("have at most 64 bytes and are told apart without regard to capitals", () => {
    const long = `record_${"椎".repeat(60)}`;
    const names = namesOf(long, `${long}2`, "Age", "age", "AGE");
    expect(names.map(utf8Length).every((bytes) => bytes <= 64)).toBe(true);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(5);
  });
});

describe("bytes of UTF-8", () => {
  // U+10437 from RFC 2781, two and three byte letters from RFC 3629.
  it.each([
    ["a", 1],
    ["\u00e9", 2],
    ["椎", 3],
    ["\u{10437}", 4],
  ])("%s has %i", (text, bytes) => expect(utf8Length(text)).toBe(bytes));

  it("are cut between two characters", () => {
    expect(cutToBytes("a椎b", 3)).toBe("a");
    expect(cutToBytes("a椎b", 4)).toBe("a椎");
    expect(cutToBytes("a椎b", 9)).toBe("a椎b");
  });
});
