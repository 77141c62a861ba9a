import type { Cell } from "../../base/csv-text.ts";
import type { Column } from "./column.ts";
import { cutToBytes, utf8Length } from "./utf8-length.ts";

/** One variable as SPSS knows it. */
export interface SpssVariable {
  /** Legal, and distinguished from all others without regard to capitals. */
  readonly name: string;
  /** At most 255 bytes. */
  readonly label: string;
  /** Width of a text in bytes of UTF-8, 1 to 32767; 0: a number. */
  readonly width: number;
  /** Digits behind the point that are shown; all are kept. */
  readonly decimals: number;
  readonly level: "nominal" | "scale";
  /** A value and its label; numbers where the variable is one. */
  readonly valueLabels: readonly (readonly [value: string | number, label: string])[];
  readonly values: readonly Cell[];
}

const reserved = /^(ALL|AND|BY|EQ|GE|GT|LE|LT|NE|NOT|OR|TO|WITH)$/i;
const shownDecimals = 4;

/** The columns of a table as variables of SPSS, with the label in one language. */
export function spssVariables<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  language: "en" | "zh-CN",
): readonly SpssVariable[] {
  const taken = new Set<string>();
  return columns.map((column) => {
    const values = rows.map((row) => column.cell(row));
    const isText = column.type === "text" || column.type === "category";
    const texts = isText ? values.map((value) => (value === undefined ? "" : String(value))) : [];
    const label = `${column.label[language]}${column.unit === "" ? "" : ` (${column.unit})`}`;
    return {
      name: freeName(column.name, taken),
      label: cutToBytes(label, 255),
      width: isText ? Math.min(32767, Math.max(1, ...texts.map(utf8Length), ...valueWidths(column))) : 0,
      decimals: column.type === "number" ? shownDecimals : 0,
      level: column.type === "number" || (column.type === "integer" && !column.values) ? "scale" : "nominal",
      valueLabels: Object.entries(column.values ?? {}).map(
        ([value, text]) => [isText ? value : Number(value), cutToBytes(text[language], 120)] as const,
      ),
      values: isText ? values.map((value) => (value === undefined ? undefined : String(value))) : values,
    };
  });
}

const valueWidths = (column: Column<never>) => Object.keys(column.values ?? {}).map(utf8Length);

/** A name that SPSS takes: a letter first, letters, digits and underscores, at most 64 bytes (SPSS, "Variable names"). */
function freeName(name: string, taken: Set<string>): string {
  const plain = name.replace(/[^\p{L}\p{N}_]/gu, "_").replace(/_+$/, "");
  const base = /^\p{L}/u.test(plain) && !reserved.test(plain) ? plain : `v_${plain}`;
  let free = cutToBytes(base, 64);
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${cutToBytes(base, 58)}_${number}`;
  taken.add(free.toLowerCase());
  return free;
}
