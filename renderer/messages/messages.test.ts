import { expect, test } from "vitest";
import { en, type MessageKey } from "./en.ts";
import { zhCn } from "./zh-cn.ts";

const keys = Object.keys(en) as MessageKey[];
const parameters = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

test("both languages have the same keys, and no empty text", () => {
  expect(Object.keys(zhCn).sort()).toEqual([...keys].sort());
  for (const key of keys) expect(en[key].trim() && zhCn[key].trim(), key).not.toBe("");
});

test.each(keys)("%s names the same parameters in both languages", (key) => {
  expect(parameters(zhCn[key])).toEqual(parameters(en[key]));
});
