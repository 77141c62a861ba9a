// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { type ThresholdRule, thresholdMethods } from "../../src/fat/recipe.ts";
import type { MethodChoice } from "../../src/pipeline/measuring/live-histogram.ts";
import { renderPart } from "../testing/render-part.tsx";
import { MethodMenu } from "./method-menu.tsx";

const choices = thresholdMethods.map(
  (method, bin): MethodChoice =>
    method === "Minimum"
      ? { method, bin: -1 }
      : { method, bin, threshold: { lower: 100 + bin, upper: 1000 } },
);
const reference: ThresholdRule = {
  kind: "reference",
  tissue: "subcutaneous-fat",
  roi: "FAT",
  fraction: 0.5,
};

function shown(rule: ThresholdRule, regions: readonly string[] = [], language: "en" | "zh-CN" = "en") {
  const chosen: ThresholdRule[] = [];
  const part = renderPart(
    <MethodMenu
      rule={rule}
      choices={choices}
      range={{ lower: 0, upper: 900 }}
      limits={{ lower: 321, upper: 1000 }}
      hasRegion={(name) => regions.includes(name)}
      onChoose={(next) => chosen.push(next)}
    />,
    { language },
  );
  const menu = screen.getByTestId<HTMLSelectElement>("method-select");
  return { ...part, chosen, menu };
}

const otsu: ThresholdRule = { kind: "auto", method: "Otsu" };

test("every method is offered with the limit it would choose here; one that finds none says so", () => {
  const { menu } = shown(otsu);
  const texts = new Map([...menu.options].map(({ value, text }) => [value, text]));
  for (const method of thresholdMethods) expect(texts.get(method)).toContain(method);
  expect(texts.get("Default")).toContain("100");
  expect(texts.get("Minimum")).toContain("no threshold found");
  expect(menu.value).toBe("Otsu");
});

test("another method becomes the rule", async () => {
  const { user, chosen, menu } = shown(otsu);
  await user.selectOptions(menu, "Li");
  expect(chosen).toEqual([{ kind: "auto", method: "Li" }]);
});

test("changing to manual limits starts with the limits of now", async () => {
  const { user, chosen, menu } = shown(otsu);
  await user.selectOptions(menu, "manual");
  expect(chosen).toEqual([{ kind: "manual", lower: 321, upper: 1000 }]);
});

test("ImageJ's slider starts at the positions that papers use, and takes whole positions of 0 to 255 only", async () => {
  const first = shown(otsu);
  await first.user.selectOptions(first.menu, "slider");
  expect(first.chosen).toEqual([{ kind: "slider", lower: 120, upper: 255 }]);
  first.unmount();

  const { user, chosen } = shown({ kind: "slider", lower: 120, upper: 200 });
  const lower = screen.getByTestId<HTMLInputElement>("slider-lower");
  const type = async (text: string) => {
    await user.clear(lower);
    await user.type(lower, `${text}{Enter}`);
  };
  for (const refused of ["-1", "201", "300", "x", " "]) {
    await type(refused);
    expect(lower.value).toBe("120");
  }
  expect(chosen).toEqual([]);
  await type("99.6");
  expect(chosen).toEqual([{ kind: "slider", lower: 100, upper: 200 }]);
});

test("a reference can be chosen only once its region is outlined", () => {
  const { menu } = shown(otsu, ["LEAN"]);
  const isDisabled = (value: string) => [...menu.options].find((one) => one.value === value)!.disabled;
  expect([isDisabled("lean"), isDisabled("subcutaneous-fat")]).toEqual([false, true]);
});

test("a reference is taken from its region, fat from half of its mean", async () => {
  const { user, chosen, menu } = shown(otsu, ["LEAN", "FAT"]);
  await user.selectOptions(menu, "lean");
  await user.selectOptions(menu, "subcutaneous-fat");
  expect(chosen).toEqual([{ kind: "reference", tissue: "lean", roi: "LEAN" }, reference]);
});

test("the fraction of the fat's mean is between 0 and 1", async () => {
  const { user, chosen } = shown(reference, ["FAT"]);
  const field = screen.getByTestId<HTMLInputElement>("reference-fraction");
  for (const refused of ["0", "1.2", "-1", "half", " "]) {
    await user.clear(field);
    await user.type(field, `${refused}{Enter}`);
    expect(field.value).toBe("0.5");
  }
  expect(chosen).toEqual([]);
  await user.clear(field);
  await user.type(field, "1{Enter}");
  expect(chosen).toEqual([{ ...reference, fraction: 1 }]);
});

test.each([
  ["en", /key 7/],
  ["zh-CN", /7/],
] as const)("where the reference is missing, the key to draw it is shown (%s)", (language, words) => {
  const { container } = shown(reference, [], language);
  expect(container.querySelector(".hint")?.textContent).toMatch(words);
});
