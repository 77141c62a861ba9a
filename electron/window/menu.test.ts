import type { MenuItemConstructorOptions } from "electron";
import { beforeEach, expect, it, vi } from "vitest";
import type { Language } from "../../src/base/language.ts";
import type { MenuCommand } from "../../src/desktop-api.ts";
import { setMenu } from "./menu.ts";
import { menuLabels } from "./menu-labels.ts";

// Electron itself runs in the window's tests; here its menu is only kept.
const kept = vi.hoisted(() => ({ template: [] as MenuItemConstructorOptions[], isPackaged: true }));
vi.mock("electron", () => ({
  app: kept,
  Menu: {
    buildFromTemplate: (template: MenuItemConstructorOptions[]) => template,
    setApplicationMenu: (template: MenuItemConstructorOptions[]) => {
      kept.template = template;
    },
  },
}));

const items = (from: readonly MenuItemConstructorOptions[] = kept.template): MenuItemConstructorOptions[] =>
  from.flatMap((item) => [item, ...items((item.submenu ?? []) as MenuItemConstructorOptions[])]);
const told: MenuCommand[] = [];
const show = (language: Language) => setMenu({ language, recipes: [] }, (command) => told.push(command));
const click = (item: MenuItemConstructorOptions) => (item.click as (() => void) | undefined)?.();

beforeEach(() => {
  kept.isPackaged = true;
  told.length = 0;
});

it.each(["en", "zh-CN"] as const)("has every word in %s", (language) => {
  show(language);
  const labels = items().flatMap(({ label }) => (label === undefined ? [] : [label]));
  const words: readonly string[] = Object.values(menuLabels).map((text) => text[language]);
  expect(labels.filter((label) => !words.includes(label))).toEqual([]);
  expect(labels).toHaveLength(new Set(labels).size);
  if (language === "zh-CN") for (const label of labels) expect(label).toMatch(/[\u4e00-\u9fff]/);
});

it("tells each command once, and no key twice", () => {
  show("en");
  for (const item of items()) click(item);
  expect(told).toHaveLength(new Set(told).size);
  expect(told).toContain("export-csv");
  expect(told).toContain("page-statistics");
  const keys = items().flatMap(({ accelerator }) => (accelerator === undefined ? [] : [accelerator]));
  expect(keys).toHaveLength(new Set(keys).size);
});

it("opens developer tools only in development", () => {
  const roles = () => items().map(({ role }) => role);
  show("en");
  expect(roles()).not.toContain("toggleDevTools");
  kept.isPackaged = false;
  show("en");
  expect(roles()).toContain("toggleDevTools");
});
