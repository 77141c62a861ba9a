/** The languages every text exists in: English and Simplified Chinese. BCP 47. */
export const languages = ["en", "zh-CN"] as const;
export type Language = (typeof languages)[number];

/** One text in every language. `{name}` stands for a parameter, `{n|row|rows}` for the first word where `n` is 1, else the second. */
export type Text = { readonly [L in Language]: string };

/** What is filled in; of a text in both languages, the reader's is taken. */
export type TextParameters = { readonly [name: string]: string | number | Text };

/** Fills `{name}` in a text; a parameter that was not given stays visible as `{name}`. */
export function fillText(text: Text, language: Language, parameters: TextParameters = {}): string {
  return text[language].replace(
    /\{(\w+)(?:\|([^{}|]*)\|([^{}|]*))?\}/g,
    (whole: string, name: string, one?: string, many?: string) => {
      const given = parameters[name];
      if (given === undefined) return whole;
      const value = typeof given === "object" ? given[language] : given;
      return one === undefined ? String(value) : String(value) === "1" ? one : many!;
    },
  );
}
