import { fillText, type Language, type Text, type TextParameters } from "../../base/language.ts";
import { type CaveatCode, caveatCatalogue } from "./caveat-catalogue.ts";

/** Something that must be said beside a score. Plain data; `message` is the English sentence. */
export interface Caveat {
  readonly code: CaveatCode;
  readonly message: string;
  readonly parameters?: { readonly [name: string]: string | number | Text };
}

export type CaveatParameters = NonNullable<Caveat["parameters"]>;

/** Makes a caveat from its catalogue entry. A parameter that is a text in both languages is shown in the reader's. */
export function caveat(code: CaveatCode, parameters: CaveatParameters = {}): Caveat {
  return {
    code,
    message: fill(code, "en", parameters),
    ...(Object.keys(parameters).length > 0 ? { parameters } : {}),
  };
}

/** The caveat's sentence in a language. */
export const caveatMessage = ({ code, parameters = {} }: Caveat, language: Language): string =>
  fill(code, language, parameters);

function fill(code: CaveatCode, language: Language, parameters: CaveatParameters): string {
  const shown: { [name: string]: TextParameters[string] } = {};
  for (const [name, value] of Object.entries(parameters)) {
    shown[name] = typeof value === "object" ? value[language] : value;
  }
  return fillText(caveatCatalogue[code], language, shown);
}

/** Labels in a row, in both languages. */
export const listOf = (labels: readonly Text[]): Text => ({
  en: labels.map(({ en }) => en).join(", "),
  "zh-CN": labels.map((label) => label["zh-CN"]).join("、"),
});
