import { describe, expect, it } from "vitest";
import { issueCatalogue } from "./issue-catalogue.ts";
import { fillText, languages } from "./language.ts";

describe("fillText", () => {
  const text = { en: "{n} {n|row was|rows were} left out", "zh-CN": "已剔除 {n} 行" };

  it("takes the singular for 1, the plural for the rest", () => {
    expect([0, 1, 2, 21].map((n) => fillText(text, "en", { n }))).toEqual([
      "0 rows were left out",
      "1 row was left out",
      "2 rows were left out",
      "21 rows were left out",
    ]);
    expect(fillText(text, "en", { n: "1" })).toBe("1 row was left out");
    expect(fillText(text, "zh-CN", { n: 1 })).toBe("已剔除 1 行");
  });

  it("shows a parameter that was not given", () => {
    expect(fillText(text, "en")).toBe("{n} {n|row was|rows were} left out");
  });
});

describe("sentences of issues about one thing", () => {
  const counted =
    /\b1 (?:of 1 )?(?:rows|cells|values|pairs|slices|formulas|patients|identifiers|studies|files|columns|events)\b/;

  it.each(Object.entries(issueCatalogue))("%s", (_, text) => {
    const names = [...text.en.matchAll(/\{(\w+)/g)].map(([, name]) => [name!, 1]);
    expect(fillText(text, "en", Object.fromEntries(names))).not.toMatch(counted);
    for (const language of languages) {
      const filled = fillText(text, language, Object.fromEntries(names));
      expect(filled).not.toContain("|");
    }
  });
});
