import { fillText, type Text, type TextParameters } from "../../base/language.ts";
import { type FindingCode, findingCatalogue } from "./finding-catalogue.ts";
import type { Grade } from "./grade.ts";

/** Something an audit found, in a sentence with its figures. */
export interface Finding {
  readonly code: FindingCode;
  readonly grade: Grade;
  /** The table or section. */
  readonly table: string;
  readonly row?: string;
  readonly sentence: Text;
  readonly figures: TextParameters;
}

/** Makes a finding from its catalogue entry; numbers are shown with up to four digits, `figures` holds them in full. */
export function finding(
  code: FindingCode,
  place: { readonly table: string; readonly row?: string },
  figures: TextParameters,
): Finding {
  const { grade, ...text } = findingCatalogue[code];
  const shown = Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, typeof value === "number" ? figure(value) : value]),
  );
  return {
    code,
    grade,
    ...place,
    sentence: { en: fillText(text, "en", shown), "zh-CN": fillText(text, "zh-CN", shown) },
    figures,
  };
}

/** A number in a sentence: whole numbers whole, others with four digits that count, small ones as powers of ten. */
export function figure(value: number): string {
  if (Number.isInteger(value)) return String(value);
  const size = Math.abs(value);
  if (size < 1e-3) return value.toExponential(1);
  if (size >= 1e4) return value.toFixed(0);
  return String(Number(value.toPrecision(4)));
}
