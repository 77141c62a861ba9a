/** The languages every text exists in: English and Simplified Chinese. BCP 47. */
export const languages = ["en", "zh-CN"] as const;
export type Language = (typeof languages)[number];

/** One text in every language. `{name}` stands for a parameter, `{n|row|rows}` for the first word where `n` is 1, else the second. */
export type Text = { readonly [L in Language]: string };

export type TextParameters = { readonly [name: string]: string | number };

/** Fills `{name}` in a text; a parameter that was not given stays visible as `{name}`. */
export function fillText(text: Text, language: Language, parameters: TextParameters = {}): string {
  return text[language].replace(
    /\{(\w+)(?:\|([^{}|]*)\|([^{}|]*))?\}/g,
    (whole: string, name: string, one?: string, many?: string) => {
      const value = parameters[name];
      if (value === undefined) return whole;
      return one === undefined ? String(value) : String(value) === "1" ? one : many!;
    },
  );
}
