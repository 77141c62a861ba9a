import { existsSync, readdirSync } from "node:fs";
import { join, parse, sep } from "node:path";

/** A byte that is no UTF-8 is in a path as this plus the byte: a lone surrogate, which no text has. */
const escaped = 0xdc00;
const isEscaped = /[\udc80-\udcff]/;
const replacement = "\ufffd";

/**
 * A path as the system takes it. Names on Unix are bytes; those that are no UTF-8, as old discs and archives bring
 * them, are kept in a text by `nameOfBytes`, and are bytes again here.
 */
export function systemPath(path: string): string | Buffer {
  if (!isEscaped.test(path)) return path;
  const parts = Array.from(path, (letter) => {
    const code = letter.codePointAt(0)!;
    return code >= escaped + 0x80 && code <= escaped + 0xff ? Buffer.of(code - escaped) : Buffer.from(letter);
  });
  return Buffer.concat(parts);
}

/** The text of a file name, from which `systemPath` makes the same bytes again. */
export function nameOfBytes(bytes: Buffer): string {
  const text = bytes.toString("utf8");
  if (Buffer.from(text).equals(bytes)) return text;
  let name = "";
  for (let at = 0; at < bytes.length; ) {
    const length = lettersLength(bytes, at);
    name +=
      length === 0 ? String.fromCharCode(escaped + bytes[at]!) : bytes.toString("utf8", at, at + length);
    at += Math.max(1, length);
  }
  return name;
}

/** Length in bytes of the UTF-8 letter at a position; 0 where there is none. */
function lettersLength(bytes: Buffer, at: number): number {
  const first = bytes[at]!;
  const length = first < 0x80 ? 1 : first < 0xc0 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  const letter = bytes.toString("utf8", at, at + length);
  return length > 0 && Buffer.from(letter).equals(bytes.subarray(at, at + length)) ? length : 0;
}

/** True for a name in which bytes that are no UTF-8 were lost. */
export const isLossy = (name: string) => name.includes(replacement);

/**
 * The path that is meant by one that leads nowhere as it is written: bytes that are no UTF-8 arrive from the command line
 * as replacement characters, and letters with accents are one code point or two (Unicode NFC, NFD) depending on the
 * system that wrote them; undefined where no file, or more than one, has such a name.
 */
export function findMeantPath(path: string): string | undefined {
  if (!isLossy(path) && path.normalize("NFC") === path.normalize("NFD")) return undefined;
  const { root } = parse(path);
  let found = root;
  for (const step of path.slice(root.length).split(sep)) {
    const exact = join(found, step);
    if (!isLossy(step) && existsSync(systemPath(exact))) {
      found = exact;
      continue;
    }
    const form = step.normalize("NFC");
    const names = namesIn(found === "" ? "." : found).filter(
      (name) => name.toString("utf8").normalize("NFC") === form,
    );
    if (names.length !== 1) return undefined;
    found = join(found, nameOfBytes(names[0]!));
  }
  return found;
}

function namesIn(folder: string): readonly Buffer[] {
  try {
    return readdirSync(systemPath(folder), { encoding: "buffer" });
  } catch {
    return [];
  }
}
