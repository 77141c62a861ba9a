import { expect, test } from "vitest";
import {
  type ChooseMode,
  changeSelection,
  chosenRows,
  isChosen,
  nothingSelected,
  rowAfter,
} from "./row-selection.ts";

const shown = ["a", "b", "c", "d", "e"];
type Step = readonly [string, ChooseMode];
const after = (...steps: readonly Step[]) =>
  steps.reduce(
    (state, [id, mode]) => changeSelection(state, { kind: "choose", id, mode }, shown),
    nothingSelected,
  );

test("a row alone, more with Ctrl, a range with Shift from where it began", () => {
  expect(chosenRows(after(["b", "one"]), shown)).toEqual(["b"]);
  expect(chosenRows(after(["d", "one"], ["b", "toggle"]), shown)).toEqual(["b", "d"]);
  expect(chosenRows(after(["d", "one"], ["b", "toggle"], ["d", "toggle"]), shown)).toEqual(["b"]);
  expect(chosenRows(after(["d", "one"], ["b", "range"]), shown)).toEqual(["b", "c", "d"]);
  expect(chosenRows(after(["d", "one"], ["b", "range"], ["e", "range"]), shown)).toEqual(["d", "e"]);
});

test("the row with the cursor is chosen while none is selected", () => {
  const chosen = (...steps: readonly Step[]) => shown.filter((id) => isChosen(after(...steps), id));
  expect(chosen()).toEqual([]);
  expect(chosen(["b", "one"])).toEqual(["b"]);
  expect(chosen(["d", "one"], ["b", "toggle"], ["d", "toggle"])).toEqual(["b"]);
});

test("what is filtered out of the list is not acted upon", () => {
  const all = changeSelection(after(["a", "one"]), { kind: "all" }, shown);
  expect(chosenRows(all, ["b", "e"])).toEqual(["b", "e"]);
  expect(chosenRows(after(["a", "one"]), ["b"])).toEqual([]);
});

test("the cursor goes to the next row that stays, at the end to the one before", () => {
  expect(rowAfter(["b", "c"], shown)).toBe("d");
  expect(rowAfter(["b", "e"], shown)).toBe("d");
  expect(rowAfter(["e"], shown)).toBe("d");
  expect(rowAfter(shown, shown)).toBeNull();
});
