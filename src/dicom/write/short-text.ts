const longest = 64;

/** Text as a single value: no backslash, which would part it in two, and no control character (DICOM PS3.5 6.2). */
export function singleText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is replaced
  return text.replace(/[\u0000-\u001f\u007f\\]/g, "_").trim();
}

/** Text as one value of a Long String: at most 64 characters. */
export const shortText = (text: string): string => [...singleText(text)].slice(0, longest).join("").trim();
