/**
 * Characters that steer a terminal or turn round what is read in it: the control characters but for tab and line ends,
 * DEL, C1, and the marks, embeddings, overrides and isolates of bidirectional text, line and paragraph separators.
 */
const steering =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|\r(?!\n)/g;

/**
 * Text as it may reach a terminal. In JSON what could steer it becomes a \u escape, so that a reader of JSON gets every
 * character; in any other text the replacement character is in its place.
 */
export function terminalText(text: string): string {
  if (text.search(steering) < 0) return text;
  return text.replace(steering, isJson(text) ? escaped : () => "\ufffd");
}

const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

function isJson(text: string): boolean {
  if (!/^\s*[[{"]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
