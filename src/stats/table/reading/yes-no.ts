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

/**
 * 1 or 0 of a word for yes or no, or for case or control, in English or Chinese, also with its code beside it (`1=yes`,
 * `2: no`, `是(1)`). A dash is neither, as it may mean negative or not examined; nor is `1=no` or `0=yes`, which a bare
 * 1 or 0 in the same column would contradict.
 */
export function yesNo(cell: string): 0 | 1 | undefined {
  const word = plainSigns(cell).toLowerCase();
  const plain = answerOf(word);
  if (plain !== undefined) return plain;
  const { code, answer } = codedAnswer(word);
  const isOpposite = (code === "0" && answer === 1) || (code === "1" && answer === 0);
  return isOpposite ? undefined : answer;
}

/** What the word beside a code says, whatever the code is: of `1=no` 0. */
export const answerInWords = (cell: string): 0 | 1 | undefined =>
  codedAnswer(plainSigns(cell).toLowerCase()).answer;

const answerOf = (word: string): 0 | 1 | undefined => (yes.has(word) ? 1 : no.has(word) ? 0 : undefined);

/** A code before its word: `1=yes`, `0: no`, `1.是`, `1 - yes`, `1 (yes)`, `1 yes`, `1是`. */
const codeFirst = /^(?<code>\d)(?:\s*[=:.、,;)-]\s*|\s*[([]\s*|\s+|(?=\P{ASCII}))(?<word>\D+?)\s*[)\]]?$/u;
/** A code after its word: `yes=1`, `no: 0`, `yes (1)`, `是1`. */
const codeLast = /^(?<word>\D+?)(?:\s*[=:.、,;([-]\s*|\s+|(?<=\P{ASCII}))(?<code>\d)\s*[)\]]?$/u;

function codedAnswer(word: string): { readonly code?: string; readonly answer?: 0 | 1 | undefined } {
  const found = (codeFirst.exec(word) ?? codeLast.exec(word))?.groups;
  return found === undefined ? {} : { code: found.code!, answer: answerOf(found.word!) };
}
