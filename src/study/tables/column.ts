import type { Cell } from "../../base/csv-text.ts";
import type { Text } from "../../base/language.ts";
import type { CellTable } from "./write-csv.ts";

/** `category`: one of few texts; `integer`: a count or 0/1. */
export type ColumnType = "text" | "category" | "integer" | "number";

/** What a codebook says of a column. */
export interface ColumnWords {
  readonly label: Text;
  /** As people write it; empty where there is none. */
  readonly unit: string;
  readonly type: ColumnType;
  /** The values of a category (or of 0/1) and what they mean, in order. */
  readonly values?: { readonly [value: string]: Text };
  /** How the value is worked out, or what it is taken from. */
  readonly formula: string;
  /** The paper, program or DICOM attribute that the formula follows. */
  readonly source: string;
  /** When the cell is empty. */
  readonly missing: Text;
}

/** One column of a table: what it says, and how it is got from what a row is about. */
export interface Column<Row> extends ColumnWords {
  readonly name: string;
  cell(row: Row): Cell;
}

/** Makes columns of texts that share their source and the rule for empty cells. */
export const textColumnFrom =
  <Row>(source: string, missing: Text) =>
  (name: string, label: Text, formula: string, cell: Column<Row>["cell"]): Column<Row> => ({
    name,
    label,
    unit: "",
    type: "text",
    formula,
    source,
    missing,
    cell,
  });

/** The table of the rows. */
export const tableOf = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): CellTable => ({
  columns: columns.map(({ name }) => name),
  rows: rows.map((row) => columns.map((column) => column.cell(row))),
});

/** When cells are empty. */
export const missingRules = {
  never: { en: "Never empty.", "zh-CN": "不为空。" },
  notStated: { en: "The image does not state it.", "zh-CN": "图像未注明。" },
  notRecorded: {
    en: "The image does not state it, or the Case is of an older version of the program, which did not record it: measure again to know.",
    "zh-CN": "图像未注明；或该病例文件由不记录此项的旧版程序保存，重新测量后即可区分。",
  },
  notMeasured: {
    en: "Not measured or not measurable; the issues column gives the reason. Never 0 instead.",
    "zh-CN": "未测量或无法测量，原因见问题代码列。不以 0 代替。",
  },
  noResult: { en: "Nothing was measured.", "zh-CN": "尚未测量。" },
  noModel: { en: "No model drew it.", "zh-CN": "并非由模型勾画。" },
  notExternal: {
    en: "The area of the outline itself was used.",
    "zh-CN": "采用轮廓本身的面积。",
  },
  noEightBit: { en: "Measured without the 8-bit step.", "zh-CN": "测量时未转换为 8 位。" },
  noLevel: { en: "The level was not confirmed, or not marked.", "zh-CN": "L3 水平未确认或未标记。" },
  notInProject: { en: "Not from a project, or nothing was entered.", "zh-CN": "并非来自项目，或未填写。" },
  unknown: { en: "Not known.", "zh-CN": "未知。" },
  noIssue: { en: "No issues.", "zh-CN": "没有问题。" },
} as const satisfies Record<string, Text>;
