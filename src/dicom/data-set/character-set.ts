import { type Issue, issue } from "../../base/issue.ts";
import { decodeText } from "../../base/text-decoder.ts";
import { type CodeElement, decodeIso2022 } from "./iso-2022.ts";

/** Turns the bytes of a text value into text. */
export type TextReader = (bytes: Uint8Array) => string;

export interface CharacterSet {
  readonly read: TextReader;
  readonly issues: readonly Issue[];
}

/** WHATWG encodings of the single-byte sets, by ISO registration number (DICOM PS3.3 C.12.1.1.2, table C.12-2). */
const singleByteEncodings: Readonly<Record<string, string>> = {
  6: "iso-8859-1",
  13: "shift_jis",
  100: "iso-8859-1",
  101: "iso-8859-2",
  109: "iso-8859-3",
  110: "iso-8859-4",
  126: "iso-8859-7",
  127: "iso-8859-6",
  138: "iso-8859-8",
  144: "iso-8859-5",
  148: "iso-8859-9",
  166: "windows-874",
  203: "iso-8859-15",
};

/** Sets of two bytes a character, which escape sequences switch on: Japanese (87, 159), Korean (149) and Chinese (58). */
const multiByteEncodings: Readonly<Record<string, string>> = {
  58: "gbk",
  87: "euc-jp",
  149: "euc-kr",
  159: "euc-jp",
};

/** Sets that hold for the whole text, by what DICOM and scanners call them, without spaces, hyphens and underscores. */
const wholeEncodings: Readonly<Record<string, string>> = {
  ISOIR192: "utf-8",
  UTF8: "utf-8",
  GB18030: "gb18030",
  GBK: "gb18030",
  GB2312: "gb18030",
  GB231280: "gb18030",
  CP936: "gb18030",
  EUCCN: "gb18030",
  BIG5: "big5",
  SHIFTJIS: "shift_jis",
  EUCJP: "euc-jp",
  EUCKR: "euc-kr",
};

const registration = /^ISO[ _-]*(2022)?[ _-]*IR[ _-]*(\d+)$/;

/** The encoding of a set that holds for the whole text; undefined for the others. */
function wholeEncodingOf(term: string): string | undefined {
  const name = term.replace(/[ _-]/g, "").replace(/^ISO2022(?!IR\d+$)|^ISO2022(?=IR192$)/, "");
  return wholeEncodings[name === "IR192" ? "ISOIR192" : name];
}

/**
 * How text is read under SpecificCharacterSet (0008,0005): one set for all, or ISO 2022 escape sequences where
 * several are named or the first says so. Names of sets that are no defined terms but mean one are understood, and a
 * set of two bytes a character is read without its escape sequences where it is named first. Text under no set, or an
 * unknown one, is read as Latin-1; the latter with `dicom-unknown-character-set`. DICOM PS3.3 C.12.1.1.2, PS3.5 6.1.2.
 */
export function characterSetOf(terms: readonly string[]): CharacterSet {
  const normalised = terms.map((term) => term.trim().toUpperCase());
  const unknown = normalised.find((term) => !isKnown(term));
  const issues =
    unknown === undefined ? [] : [issue("dicom-unknown-character-set", { characterSet: unknown })];
  const whole = normalised.map(wholeEncodingOf).find((encoding) => encoding !== undefined);
  if (whole !== undefined) return { read: (bytes) => decodeText(bytes, whole), issues };
  const [first = ""] = normalised;
  const [, extended, number = "6"] = registration.exec(first) ?? [];
  const pairs = multiByteEncodings[number];
  if (pairs !== undefined) {
    return { read: (bytes) => decodeIso2022(bytes, { encoding: pairs, width: 2 }), issues };
  }
  const initial = singleByteEncodings[number] ?? "iso-8859-1";
  if (extended === undefined && normalised.length < 2) {
    return { read: (bytes) => decodeText(bytes, initial), issues };
  }
  const hasHighHalf = first !== "" && number !== "6" && number in singleByteEncodings;
  const upper: CodeElement | null = hasHighHalf ? { encoding: initial, width: 1 } : null;
  return { read: (bytes) => decodeIso2022(bytes, upper), issues };
}

function isKnown(term: string): boolean {
  if (term === "" || wholeEncodingOf(term) !== undefined) return true;
  const number = registration.exec(term)?.[2];
  return number !== undefined && (number in singleByteEncodings || number in multiByteEncodings);
}
