import { decodeText } from "../../base/text-decoder.ts";

/** What a half of the code table holds: bytes as they are, or pairs of bytes of a WHATWG encoding. */
export interface CodeElement {
  readonly encoding: string;
  readonly width: 1 | 2;
  /** Put before each pair; JIS X 0212 is the third plane of EUC-JP. */
  readonly prefix?: number;
}

const ascii: CodeElement = { encoding: "iso-8859-1", width: 1 };

/** Lower half (G0) by what follows the escape character (DICOM PS3.3 tables C.12-3 and 4). */
const lowerHalves: Readonly<Record<string, CodeElement>> = {
  "(B": ascii,
  "(J": ascii,
  $B: { encoding: "euc-jp", width: 2 },
  "$@": { encoding: "euc-jp", width: 2 },
  "$(D": { encoding: "euc-jp", width: 2, prefix: 0x8f },
};

/** Upper half (G1). */
const upperHalves: Readonly<Record<string, CodeElement>> = {
  ")I": { encoding: "shift_jis", width: 1 },
  "$)C": { encoding: "euc-kr", width: 2 },
  "$)A": { encoding: "gbk", width: 2 },
  "-A": { encoding: "iso-8859-1", width: 1 },
  "-B": { encoding: "iso-8859-2", width: 1 },
  "-C": { encoding: "iso-8859-3", width: 1 },
  "-D": { encoding: "iso-8859-4", width: 1 },
  "-F": { encoding: "iso-8859-7", width: 1 },
  "-G": { encoding: "iso-8859-6", width: 1 },
  "-H": { encoding: "iso-8859-8", width: 1 },
  "-L": { encoding: "iso-8859-5", width: 1 },
  "-M": { encoding: "iso-8859-9", width: 1 },
  "-T": { encoding: "windows-874", width: 1 },
  "-b": { encoding: "iso-8859-15", width: 1 },
};

const escapeCharacter = 0x1b;
/** Tab, line feed, form feed, carriage return, and the delimiters \ ^ = of values and names end what was switched on. */
const delimiters = new Set([0x09, 0x0a, 0x0c, 0x0d, 0x5c, 0x5e, 0x3d]);

/**
 * Text with ISO 2022 code extension as DICOM restricts it (PS3.5 6.1.2.5): escape sequences switch the lower or
 * the upper half of the code table, delimiters switch back. Never throws; what has no meaning is U+FFFD.
 *
 * @param initialUpper what the upper half holds at first, null for none. Without one, a half that
 *   was switched on stays on behind a delimiter, because writers forget to repeat the sequence.
 */
export function decodeIso2022(bytes: Uint8Array, initialUpper: CodeElement | null): string {
  const initial = initialUpper ?? ascii;
  let lower = ascii;
  let upper = initial;
  let text = "";
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at]!;
    if (byte === escapeCharacter) {
      const sequence = escapeSequenceAt(bytes, at + 1);
      lower = lowerHalves[sequence] ?? lower;
      upper = upperHalves[sequence] ?? upper;
      at += 1 + sequence.length;
      continue;
    }
    const isUpper = byte >= 0x80;
    const element = isUpper ? upper : lower;
    const isDelimiter = !isUpper && element.width === 1 && delimiters.has(byte);
    if (isDelimiter && initialUpper !== null) upper = initial;
    // Spaces and control characters are never part of a pair.
    const width = byte <= 0x20 ? 1 : Math.min(element.width, bytes.length - at);
    text +=
      width === 2 ? pairText(bytes, at, element) : decodeText(bytes.subarray(at, at + 1), singleOf(element));
    at += width;
  }
  return text;
}

const singleOf = (element: CodeElement) => (element.width === 1 ? element.encoding : "iso-8859-1");

function pairText(bytes: Uint8Array, at: number, { encoding, prefix }: CodeElement): string {
  const pair = [bytes[at]! | 0x80, bytes[at + 1]! | 0x80];
  return decodeText(Uint8Array.from(prefix === undefined ? pair : [prefix, ...pair]), encoding);
}

/** The characters of a known escape sequence behind its escape character; empty where it is none. */
function escapeSequenceAt(bytes: Uint8Array, at: number): string {
  const following = String.fromCharCode(...bytes.subarray(at, at + 3));
  const known = (sequence: string) => sequence in lowerHalves || sequence in upperHalves;
  return [following, following.slice(0, 2)].find(known) ?? "";
}
