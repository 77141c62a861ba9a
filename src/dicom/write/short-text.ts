const longest = 64;

/** Text as one value of a Long String: no backslash or control character, at most 64 characters (DICOM PS3.5 6.2). */
export function shortText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is replaced
  const clean = text.replace(/[\u0000-\u001f\u007f\\]/g, "_").trim();
  return [...clean].slice(0, longest).join("");
}
