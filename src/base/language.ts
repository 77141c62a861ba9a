/** The languages every text exists in: English and Simplified Chinese. BCP 47. */
export const languages = ["en", "zh-CN"] as const;
export type Language = (typeof languages)[number];

/** One text in every language. `{name}` stands for a parameter. */
export type Text = { readonly [L in Language]: string };

export type TextParameters = { readonly [name: string]: string | number };

/** Fills `{name}` in a text; a parameter that was not given stays visible as `{name}`. */
export function fillText(text: Text, language: Language, parameters: TextParameters = {}): string {
  return text[language].replace(/\{(\w+)\}/g, (whole, name: string) => String(parameters[name] ?? whole));
}
