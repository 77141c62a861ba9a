import { plainSigns } from "./plain-signs.ts";

/** What a sign between digits says of the whole column's spelling. */
export type Spelling =
  /** Digits alone, or with a power of ten. */
  | "whole"
  /** `33.47`; `1.234` could also be a thousand. */
  | "point"
  | "point or thousands"
  /** `33,47`; `1,234` could be either. */
  | "comma"
  | "comma or thousands"
  /** `1,234.5`, `1,234,567`. */
  | "comma thousands"
  /** `1.234,5`, `1.234.567`. */
  | "point thousands";

/** A cell that begins with a number: how it is written, and what follows it. */
export interface SpelledNumber {
  readonly spelling: Spelling;
  /** Without blanks and apostrophes between thousands. */
  readonly digits: string;
  /** `%`, `cm2`, `岁`; empty for most. */
  readonly unit: string;
}

const shapes: readonly (readonly [Spelling, RegExp])[] = [
  ["whole", /^[+-]?\d+(?:e[+-]?\d+)?$/i],
  ["point or thousands", /^[+-]?[1-9]\d{0,2}\.\d{3}$/],
  ["point", /^[+-]?(?:\d+\.\d*|\.\d+)(?:e[+-]?\d+)?$/i],
  ["comma or thousands", /^[+-]?[1-9]\d{0,2},\d{3}$/],
  ["comma", /^[+-]?(?:\d+,\d+|,\d+)(?:e[+-]?\d+)?$/i],
  ["comma thousands", /^[+-]?[1-9]\d{0,2}(?:(?:,\d{3})+\.\d*|(?:,\d{3}){2,})$/],
  ["point thousands", /^[+-]?[1-9]\d{0,2}(?:(?:\.\d{3})+,\d*|(?:\.\d{3}){2,})$/],
];

/** Thousands set off by blanks or apostrophes: `1 234.5`, `12'345`. */
const spaced = /^[+-]?[1-9]\d{0,2}(?:[ '\u2019]\d{3})+(?:[.,]\d+)?$/;
const withUnit =
  /^([+-]?[\d.,](?:[\d.,'\u2019 ]*[\d.,])?(?:e[+-]?\d+)?)\s*([%‰°]|(?!x[\da-f])[\p{L}μµ][^\s,;]*)$/iu;

/** How a cell's number is written; undefined where it is none. */
export function spelledNumber(cell: string): SpelledNumber | undefined {
  const text = plainSigns(cell);
  const plain = shaped(text);
  if (plain) return { ...plain, unit: "" };
  const [, number = "", unit = ""] = withUnit.exec(text) ?? [];
  const found = shaped(number);
  return found && { ...found, unit };
}

function shaped(text: string): { readonly spelling: Spelling; readonly digits: string } | undefined {
  const digits = spaced.test(text) ? text.replace(/[ '\u2019]/g, "") : text;
  const shape = shapes.find(([, pattern]) => pattern.test(digits));
  return shape && { spelling: shape[0], digits };
}

/** The number, once the column has shown which sign separates the decimals. */
export function numberOf({ digits }: SpelledNumber, decimal: "." | ","): number {
  const text = decimal === "," ? digits.replaceAll(".", "").replace(",", ".") : digits.replaceAll(",", "");
  return Number(text);
}
