import { type Issue, issue } from "../base/issue.ts";
import { decodeIso2022 } from "./iso-2022.ts";
import { decodeText } from "./text-decoder.ts";

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

/** Sets that are only reached by escape sequences: Japanese (87, 159), Korean (149) and Chinese (58). */
const multiByteRegistrations: readonly string[] = ["58", "87", "149", "159"];

const wholeEncodings: Readonly<Record<string, string>> = {
  "ISO_IR 192": "utf-8",
  GB18030: "gb18030",
  GBK: "gbk",
};

const registration = /^ISO[ _-]?(2022)?[ _-]?IR[ _-]?(\d+)$/;

/**
 * How text is read under SpecificCharacterSet (0008,0005): one set for all, or ISO 2022 escape sequences where
 * several are named or the first says so. Text under no set, or an unknown one, is read as Latin-1; the latter
 * with `dicom-unknown-character-set`. DICOM PS3.3 C.12.1.1.2, PS3.5 6.1.2.
 */
export function characterSetOf(terms: readonly string[]): CharacterSet {
  const normalised = terms.map((term) => term.trim().toUpperCase());
  const unknown = normalised.find((term) => !isKnown(term));
  const issues =
    unknown === undefined ? [] : [issue("dicom-unknown-character-set", { characterSet: unknown })];
  const [first = ""] = normalised;
  const whole = wholeEncodings[first.replace(/[ _-]IR[ _-]/, "_IR ")];
  if (whole !== undefined) return { read: (bytes) => decodeText(bytes, whole), issues };
  const [, extended, number = "6"] = registration.exec(first) ?? [];
  const initial = singleByteEncodings[number] ?? "iso-8859-1";
  if (extended === undefined && normalised.length < 2) {
    return { read: (bytes) => decodeText(bytes, initial), issues };
  }
  const hasHighHalf = first !== "" && number !== "6" && number in singleByteEncodings;
  return { read: (bytes) => decodeIso2022(bytes, hasHighHalf ? initial : null), issues };
}

function isKnown(term: string): boolean {
  if (term === "" || term in wholeEncodings || term === "ISO IR 192" || term === "ISO-IR 192") return true;
  const number = registration.exec(term)?.[2];
  return number !== undefined && (number in singleByteEncodings || multiByteRegistrations.includes(number));
}
