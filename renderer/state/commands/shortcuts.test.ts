import { expect, test } from "vitest";
import { commandOfKey, keyOf, shortcuts } from "./shortcuts.ts";

const press = (key: string, held: { ctrl?: boolean; shift?: boolean; alt?: boolean } = {}) =>
  commandOfKey({
    key,
    ctrlKey: held.ctrl ?? false,
    metaKey: false,
    shiftKey: held.shift ?? false,
    altKey: held.alt ?? false,
  });

test("letters with and without modifiers are different commands", () => {
  expect(press("b")).toBe("tool-brush");
  expect(press("B", { shift: true })).toBe("view-B");
  expect(press("z")).toBe("tool-zoom");
  expect(press("z", { ctrl: true })).toBe("undo");
  expect(press("Z", { ctrl: true, shift: true })).toBe("redo");
  expect(press("f", { alt: true })).toBeNull();
});

test("arrows with Shift move what is drawn, each its own way; without it both pairs scroll", () => {
  expect(press("ArrowLeft", { shift: true })).toBe("nudge-left");
  expect(press("ArrowUp", { shift: true })).toBe("nudge-up");
  expect(press("ArrowLeft")).toBe("previous-slice");
  expect(press("ArrowUp")).toBe("previous-slice");
  expect(press("Backspace")).toBe("delete");
});

test("symbols work on any keyboard layout, with Shift or without", () => {
  expect(press("?", { shift: true })).toBe("help");
  expect(press("[")).toBe("threshold-down");
  expect(press("{", { shift: true })).toBe("threshold-down-10");
  expect(press("5", { shift: true })).toBe("region-5");
});

test("no key stands for two commands", () => {
  const keys = shortcuts.map(({ key, ctrl, shift }) => `${ctrl ?? false} ${shift ?? false} ${key}`);
  expect(new Set(keys).size).toBe(keys.length);
});

test("keys are printed the way they are labelled", () => {
  expect(keyOf("redo")).toBe("Ctrl+Shift+Z");
  expect(keyOf("next-slice")).toBe("↓");
  expect(keyOf("open-case")).toBe("");
});
