import { fillText, type Language, type Text, type TextParameters } from "../../base/language.ts";
import { type CaveatCode, caveatCatalogue } from "./caveat-catalogue.ts";

/** Something that must be said beside a score. Plain data; `message` is the English sentence. */
export interface Caveat {
  readonly code: CaveatCode;
  readonly message: string;
  readonly parameters?: TextParameters;
}

/** Makes a caveat from its catalogue entry. */
export function caveat(code: CaveatCode, parameters: TextParameters = {}): Caveat {
  return {
    code,
    message: fillText(caveatCatalogue[code], "en", parameters),
    ...(Object.keys(parameters).length > 0 ? { parameters } : {}),
  };
}

/** The caveat's sentence in a language. */
export const caveatMessage = ({ code, parameters = {} }: Caveat, language: Language): string =>
  fillText(caveatCatalogue[code], language, parameters);

/** Labels in a row, in both languages. */
export const listOf = (labels: readonly Text[]): Text => ({
  en: labels.map(({ en }) => en).join(", "),
  "zh-CN": labels.map((label) => label["zh-CN"]).join("、"),
});
