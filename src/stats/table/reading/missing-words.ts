import { plainSigns } from "./plain-signs.ts";

/** Cells that count as missing in any column, as R and spreadsheets write them; all but NA in any case. */
const always = new Set(["", ".", "n/a", "nan", "#n/a", "#na", "null", "<na>", "缺失"]);

/** Signs that mean no value, among numbers and among categories. */
const signs = ["-", "--", "---", "—", "——", "–", "/", "\\", "?", "*"];

/** What means missing where numbers are expected, although it may be a category elsewhere. */
const amongNumbers = new Set([
  ...signs,
  ...["na", "n.a.", "none", "missing", "unknown", "nd"],
  ...["未知", "不详", "无数据", "未查", "未测", "未做", "未检", "未检测", "空"],
]);

/** Whether a cell counts as a missing value. */
export const isMissing = (cell: string): boolean =>
  cell === "" || cell === "NA" || (cell.length <= 5 && always.has(plainSigns(cell).toLowerCase()));

/** Whether a cell counts as a missing value in a column of numbers. */
export const isMissingNumber = (cell: string): boolean => {
  if (isMissing(cell)) return true;
  const word = plainSigns(cell).toLowerCase();
  return amongNumbers.has(word) || amongNumbers.has(cell);
};

/** Whether a cell counts as a missing value in a column of categories: words may be categories, signs are none. */
export const isMissingCategory = (cell: string): boolean =>
  isMissing(cell) || signs.includes(plainSigns(cell)) || signs.includes(cell);

/** `#DIV/0!` and its kin. */
export const isSpreadsheetError = (cell: string): boolean =>
  /^#(DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/i.test(cell);
