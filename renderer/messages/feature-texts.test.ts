import { describe, expect, it } from "vitest";
import type { Text } from "../../src/base/language.ts";
import { clinicalTexts } from "../clinical-import/clinical-texts.ts";
import { deidentifyTexts } from "../deidentify/deidentify-texts.ts";
import { localModelTexts } from "../local-model/local-model-texts.ts";
import { riskTexts } from "../risk/risk-texts.ts";
import { secondReaderTexts } from "../second-reader/second-reader-texts.ts";
import { conventionsTexts } from "../shell/workspace/conventions-texts.ts";
import { jobsTexts } from "../worklist/jobs/jobs-texts.ts";
import { takeOverTexts } from "../worklist/take-over/take-over-texts.ts";
import { worklistTexts } from "../worklist/texts/worklist-texts.ts";
import { en } from "./en.ts";
import { zhCn } from "./zh-cn.ts";

const window = Object.fromEntries(
  Object.entries(en).map(([key, text]) => [key, { en: text, "zh-CN": zhCn[key as keyof typeof en] }]),
);
const tables: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  window,
  clinicalTexts,
  conventionsTexts,
  deidentifyTexts,
  jobsTexts,
  localModelTexts,
  riskTexts,
  secondReaderTexts,
  takeOverTexts,
  worklistTexts,
};
const texts = Object.entries(tables).flatMap(([table, words]) =>
  Object.entries(words).map(([key, text]) => ({ at: `${table} ${key}`, text })),
);
const namesIn = (text: string) => new Set([...text.matchAll(/\{(\w+)[|}]/g)].map(([, name]) => name!));
/** Abbreviations, names and units that Chinese radiologists write in Latin letters. */
const latin = /^[\p{Script=Latin}\d\s.,:;{}|%±/×·()²³°_~<>=+\-–—…→←↔"'*&#?!]*$/u;

describe("the words of the features", () => {
  it("name the same values in both languages", () => {
    const unlike = texts.filter(({ text }) => {
      const [english, chinese] = [namesIn(text.en), namesIn(text["zh-CN"])];
      return english.size !== chinese.size || [...english].some((name) => !chinese.has(name));
    });
    expect(unlike.map(({ at }) => at)).toEqual([]);
  });

  it("are Chinese where the English ones are sentences", () => {
    const untranslated = texts.filter(
      ({ text }) =>
        /\p{L}{2,} \p{L}{2,} \p{L}{2,}/u.test(text.en.replaceAll(/\{[^}]*\}/g, "")) &&
        latin.test(text["zh-CN"]),
    );
    expect(untranslated.map(({ at }) => at)).toEqual([]);
  });

  it("have the punctuation of their language", () => {
    const halfWidth = texts.filter(({ text }) =>
      /\p{Script=Han}[,;:!?(]|[,;!?)]\p{Script=Han}/u.test(text["zh-CN"]),
    );
    expect(halfWidth.map(({ at, text }) => `${at}: ${text["zh-CN"]}`)).toEqual([]);
    const fullWidth = texts
      .filter(({ at }) => !at.startsWith("window language."))
      .filter(({ text }) => /[，。；：（）？！\p{Script=Han}]/u.test(text.en));
    expect(fullWidth.map(({ at }) => at)).toEqual([]);
  });

  it("leave no plural to choose in Chinese", () => {
    expect(texts.filter(({ text }) => /\{\w+\|/.test(text["zh-CN"])).map(({ at }) => at)).toEqual([]);
  });

  it("say one of a thing in the singular", () => {
    const counted =
      /\{(\w+)\} (slices|patients|files|rows|columns|messages|studies|versions|pairs|events|entries)\b/;
    const plural = texts
      .filter(({ text }) => counted.test(text.en))
      .map(({ at, text }) => `${at}: ${text.en}`);
    // Numbers that are never 1, and totals.
    const never = /of \{total\}|fewest|\{samples\}|needs|outlier\.reason|verifyGood|verifyBad|errorOf/;
    expect(plural.filter((line) => !never.test(line))).toEqual([]);
  });
});
