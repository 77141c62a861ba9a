import { plainSigns } from "./plain-signs.ts";

const yes = new Set([
  "yes",
  "y",
  "true",
  "t",
  "是",
  "有",
  "阳性",
  "positive",
  "case",
  "cases",
  "病例",
  "病例组",
  "event",
  "1",
  "1.0",
]);
const no = new Set([
  "no",
  "n",
  "false",
  "f",
  "否",
  "无",
  "没有",
  "阴性",
  "negative",
  "control",
  "controls",
  "对照",
  "对照组",
  "no event",
  "0",
  "0.0",
]);

/** 1 or 0 of a word for yes or no, or for case or control, in English or Chinese; a dash is neither, as it may mean negative or not examined. */
export function yesNo(cell: string): 0 | 1 | undefined {
  const word = plainSigns(cell).toLowerCase();
  return yes.has(word) ? 1 : no.has(word) ? 0 : undefined;
}
