// @vitest-environment jsdom
import { fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { presetRecipes } from "../../src/fat/preset-recipes.ts";
import { defaultRecipe, type Recipe } from "../../src/fat/recipe.ts";
import type { Threshold } from "../../src/measure/measure-result.ts";
import { renderPart } from "../testing/render-part.tsx";
import { HistogramChart } from "./histogram-chart.tsx";
import { LimitField } from "./limit-field.tsx";
import { RecipeFields } from "./recipe-fields.tsx";
import { RecipeMenu } from "./recipe-menu.tsx";

const own: Recipe = { ...defaultRecipe, name: "Ours" };
const press = (testid: string) => fireEvent.click(screen.getByTestId(testid));

function fields(recipe: Recipe) {
  const kept: Recipe[] = [];
  renderPart(
    <RecipeFields recipe={recipe} range={{ lower: 3, upper: 700 }} onCommit={(next) => kept.push(next)} />,
  );
  return kept;
}

test("any setting that changes makes a recipe without a name", () => {
  const kept = fields(own);
  press("scope-muscles");
  press("imagej-1.54");
  press("range-minmax");
  for (const recipe of kept) expect(recipe).not.toHaveProperty("name");
  expect(kept.map(({ scope, imagej, range }) => [scope, imagej, range.kind])).toEqual([
    ["muscles", "1.53k", "file"],
    ["roi", "1.54", "file"],
    ["roi", "1.53k", "minmax"],
  ]);
});

test("a fixed range starts with the range of now, and its ends cannot be exchanged", () => {
  expect(fields(defaultRecipe)).toEqual([]);
  press("range-fixed");
  const kept = fields({ ...defaultRecipe, range: { kind: "fixed", lower: 3, upper: 700 } });
  const upper = screen.getByTestId<HTMLInputElement>("range-upper");
  fireEvent.change(upper, { target: { value: "2" } });
  fireEvent.blur(upper);
  expect(upper.value).toBe("700");
  fireEvent.change(upper, { target: { value: "800.5" } });
  fireEvent.blur(upper);
  expect(kept.map(({ range }) => range)).toEqual([{ kind: "fixed", lower: 3, upper: 800.5 }]);
});

test("manual limits of one depth mean nothing in the other, so the method is automatic again", () => {
  const kept = fields({ ...defaultRecipe, threshold: { kind: "manual", lower: 300, upper: 900 } });
  press("bits-8");
  expect(kept).toMatchObject([{ bits: "8", threshold: { kind: "auto", method: "Otsu" } }]);
});

test("positions of ImageJ's slider stay with either depth, and the same depth changes nothing", () => {
  const kept = fields({ ...defaultRecipe, threshold: { kind: "slider", lower: 120, upper: 255 } });
  press("bits-native");
  press("bits-8");
  expect(kept).toMatchObject([{ bits: "8", threshold: { kind: "slider", lower: 120 } }]);
});

function menu(recipe: Recipe, language: "en" | "zh-CN" = "en") {
  const chosen: Recipe[] = [];
  const lists: (readonly Recipe[])[] = [];
  const part = renderPart(
    <RecipeMenu
      recipe={recipe}
      own={[own]}
      onChoose={(next) => chosen.push(next)}
      onOwnRecipes={(next) => lists.push(next)}
    />,
    { language },
  );
  return { ...part, chosen, lists };
}

test.each(["en", "zh-CN"] as const)("built-in recipes have titles in %s, and a description", (language) => {
  menu(presetRecipes[0]!.recipe, language);
  const select = screen.getByTestId<HTMLSelectElement>("recipe-select");
  const texts = [...select.options].map(({ text }) => text);
  for (const { title } of presetRecipes) expect(texts).toContain(title[language]);
  expect(select.title).toBe(presetRecipes[0]!.description[language]);
});

test("a recipe of the reader's own can be chosen and deleted, a built-in one cannot be deleted", async () => {
  const { user, chosen, lists, unmount } = menu(own);
  await user.selectOptions(screen.getByTestId("recipe-select"), presetRecipes[1]!.recipe.name);
  expect(chosen).toEqual([presetRecipes[1]!.recipe]);
  await user.click(screen.getByRole("button", { name: "Delete this recipe" }));
  expect(lists).toEqual([[]]);
  unmount();
  menu(presetRecipes[0]!.recipe);
  expect(screen.queryByRole("button", { name: "Delete this recipe" })).toBeNull();
});

test("a name that is empty is not kept, Escape keeps nothing, and a name in use is replaced", async () => {
  const { user, lists, chosen } = menu(own);
  await user.click(screen.getByTestId("recipe-save-as"));
  await user.clear(screen.getByTestId("recipe-name"));
  await user.type(screen.getByTestId("recipe-name"), "   {Enter}");
  await user.keyboard("{Escape}");
  expect(screen.queryByTestId("recipe-name")).toBeNull();
  expect(lists).toEqual([]);
  await user.click(screen.getByTestId("recipe-save-as"));
  await user.keyboard("{Enter}");
  expect(lists).toEqual([[own]]);
  expect(chosen).toEqual([own]);
});

function limit(limits: Threshold | null) {
  const kept: Threshold[] = [];
  const part = renderPart(
    <LimitField end="lower" label="Lower limit" limits={limits} onCommit={(next) => kept.push(next)} />,
  );
  return { ...part, kept, field: screen.getByTestId<HTMLInputElement>("threshold-lower") };
}

test("a limit that is cleared, or left by Escape, stays as it was", async () => {
  const { user, kept, field } = limit({ lower: 300, upper: 900 });
  await user.clear(field);
  await user.tab();
  expect(field.value).toBe("300");
  await user.clear(field);
  await user.type(field, "7{Escape}");
  expect(field.value).toBe("300");
  expect(kept).toEqual([]);
  await user.clear(field);
  await user.type(field, "-12.5{Enter}");
  expect(kept).toEqual([{ lower: -12.5, upper: 900 }]);
});

test("without limits there is nothing to type", () => {
  expect(limit(null).field.disabled).toBe(true);
});

/** The chart on a page where a pixel is one grey value: 0 at x = 100. */
function chart(limits: Threshold | null = { lower: 100, upper: 300 }) {
  const dragged: Threshold[] = [];
  const dropped: Threshold[] = [];
  const choices = [{ method: "Otsu" as const, bin: 50, threshold: { lower: 50, upper: 65535 } }];
  renderPart(
    <HistogramChart
      histogram={{ counts: new Uint32Array(256), range: { lower: 0, upper: 400 }, choices }}
      limits={limits}
      logarithmic
      onDrag={(next) => dragged.push(next)}
      onDrop={(next) => dropped.push(next)}
    />,
  );
  const svg = screen.getByTestId("histogram");
  svg.getBoundingClientRect = () => ({ left: 100, width: 400, top: 0, height: 96 }) as DOMRect;
  const at = (value: number) => ({ clientX: 100 + value, pointerId: 1, button: 0 });
  return { svg, dragged, dropped, at };
}

test("pressing takes the nearer limit there; it follows the pointer and is kept when released", () => {
  const { svg, dragged, dropped, at } = chart();
  fireEvent.pointerDown(svg, at(120));
  fireEvent.pointerMove(svg, at(150));
  expect(dropped).toEqual([]);
  fireEvent.pointerUp(svg, at(150));
  expect(dragged).toEqual([
    { lower: 120, upper: 300 },
    { lower: 150, upper: 300 },
  ]);
  expect(dropped).toEqual([{ lower: 150, upper: 300 }]);
  fireEvent.pointerMove(svg, at(10));
  expect(dragged).toHaveLength(2);
});

test("a limit stops at the other one, and the upper one at the right end is open", () => {
  const { svg, dragged, at } = chart();
  fireEvent.pointerDown(svg, at(120));
  fireEvent.pointerMove(svg, at(390));
  fireEvent.pointerUp(svg, at(390));
  expect(dragged.at(-1)).toEqual({ lower: 300, upper: 300 });
  fireEvent.pointerDown(svg, at(310));
  fireEvent.pointerMove(svg, at(400));
  expect(dragged.at(-1)).toEqual({ lower: 100, upper: 65535 });
});

test("without limits, or with another button, nothing is dragged", () => {
  const none = chart(null);
  fireEvent.pointerDown(none.svg, none.at(120));
  expect(none.dragged).toEqual([]);
  expect(screen.queryByTestId("histogram-lower")).toBeNull();
});
