/** One character a byte, so that text and bytes have the same places. */
export type ByteText = string;

const space = /[\0\t\n\f\r ]/;
const delimiter = /[()<>[\]{}/%]/;

/**
 * The part of a PDF object before its stream, with every reference `12 0 R` led to the object's new number. Texts, hex
 * strings and names are left alone, and so is the stream. PDF 32000-1:2008, 7.2 and 7.3.
 *
 * @param object from `obj` to before `endobj`.
 */
export function renumberPdfObject(object: ByteText, numberOf: (old: number) => number): ByteText {
  const parts: string[] = [];
  let kept = 0;
  let at = 0;
  /** Where the last two numbers began, the older one first. */
  let numbers: { readonly start: number; readonly value: string }[] = [];
  while (at < object.length) {
    const character = object[at]!;
    if (space.test(character)) {
      at++;
      continue;
    }
    if (delimiter.test(character)) {
      numbers = [];
      at = afterDelimited(object, at);
      continue;
    }
    const start = at;
    while (at < object.length && !space.test(object[at]!) && !delimiter.test(object[at]!)) at++;
    const token = object.slice(start, at);
    if (token === "stream") break;
    if (/^\d+$/.test(token)) {
      numbers = [...numbers.slice(-1), { start, value: token }];
      continue;
    }
    const [older] = numbers;
    if (token === "R" && numbers.length === 2 && older !== undefined) {
      parts.push(object.slice(kept, older.start), String(numberOf(Number(older.value))));
      kept = older.start + older.value.length;
    }
    numbers = [];
  }
  parts.push(object.slice(kept));
  return parts.join("");
}

/** Behind a text, a hex string, a name or a comment; behind the one character of any other delimiter. */
function afterDelimited(object: ByteText, at: number): number {
  const character = object[at];
  if (character === "(") return afterText(object, at);
  if (character === "<") return object[at + 1] === "<" ? at + 2 : object.indexOf(">", at) + 1;
  if (character === "%") {
    const end = /[\r\n]/.exec(object.slice(at));
    return end === null ? object.length : at + end.index;
  }
  if (character !== "/") return at + 1;
  let end = at + 1;
  while (end < object.length && !space.test(object[end]!) && !delimiter.test(object[end]!)) end++;
  return end;
}

/** Behind the parenthesis that closes the text; a backslash takes the next character with it. */
function afterText(object: ByteText, at: number): number {
  let depth = 0;
  for (let index = at; index < object.length; index++) {
    const character = object[index];
    if (character === "\\") index++;
    else if (character === "(") depth++;
    else if (character === ")" && --depth === 0) return index + 1;
  }
  return object.length;
}
