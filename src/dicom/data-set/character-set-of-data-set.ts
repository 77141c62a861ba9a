import { issue } from "../../base/issue.ts";
import { decodeText } from "../../base/text-decoder.ts";
import { tags } from "../dictionary/tags.ts";
import { type CharacterSet, characterSetOf } from "./character-set.ts";
import type { DataSet } from "./data-set.ts";
import { asciiValues, valueBytes } from "./element-values.ts";

/** Where people and their examinations are named. */
const telling = [
  tags.PatientName,
  tags.PatientID,
  tags.ReferringPhysicianName,
  tags.StudyDescription,
  tags.SeriesDescription,
  tags.ProtocolName,
];
const longestText = 1024;

/** What the sets that may be meant are called in DICOM, and as WHATWG encodings. */
const assumable = [
  { term: "ISO_IR 192", encoding: "utf-8" },
  { term: "GB18030", encoding: "gb18030" },
] as const;

/**
 * How the text of a file is read: as SpecificCharacterSet (0008,0005) says (`characterSetOf`). Many a Chinese scanner
 * says nothing, or names another set, and writes UTF-8 or GB 18030 all the same: where text has bytes outside ASCII that
 * no set accounts for, it is read as UTF-8 if it is valid there, else as GB 18030 if it is Chinese there, with
 * `dicom-character-set-assumed`; else as Latin-1. Where a set is stated that the names do not fit, they are read as the
 * one of the two that they do fit, with `dicom-character-set-contradicted`, which is reported as well where they fit none.
 */
export function characterSetOfDataSet(dataSet: DataSet): CharacterSet {
  const terms = asciiValues(dataSet, tags.SpecificCharacterSet);
  const isStated = terms.some((term) => !/^(ISO[ _-]?IR[ _-]?6)?$/i.test(term.trim()));
  const stated = characterSetOf(terms);
  const foreign = foreignTexts(dataSet);
  if (foreign.length === 0 || (isStated && fits(foreign, terms, stated))) return stated;
  const assumed = assumable.find(({ encoding }) =>
    foreign.every((bytes) => {
      const text = decodeText(bytes, encoding);
      return !text.includes("\ufffd") && (encoding === "utf-8" || isChinese(bytes));
    }),
  );
  if (!isStated && assumed === undefined) return stated;
  const characterSet = assumed?.term ?? terms.join("\\");
  const told = isStated
    ? issue("dicom-character-set-contradicted", { stated: terms.join("\\"), characterSet })
    : issue("dicom-character-set-assumed", { characterSet });
  if (assumed === undefined) return { ...stated, issues: [...stated.issues, told] };
  return { read: (bytes) => decodeText(bytes, assumed.encoding), issues: [told] };
}

/**
 * Whether texts may be written in the set that is stated: they have a meaning there, and where it is Latin-1, which
 * gives every byte one, or GB 18030, which gives nearly every pair one, nothing speaks for another set.
 */
function fits(
  foreign: readonly Uint8Array[],
  terms: readonly string[],
  { read, issues }: CharacterSet,
): boolean {
  const isUtf8 = () => foreign.every((bytes) => !decodeText(bytes, "utf-8").includes("\ufffd"));
  if (issues.length > 0) return !isUtf8() && !foreign.every(isSurelyChinese);
  if (foreign.some((bytes) => read(bytes).includes("\ufffd"))) return false;
  if (terms.length > 1) return true;
  const [term = ""] = terms;
  if (/GB/i.test(term)) return foreign.some(isChinese) || !isUtf8();
  return !/100$|8859-?1$/.test(term) || (!isUtf8() && !foreign.every(isSurelyChinese));
}

/** Two or more characters in pairs of bytes, most of them usual ones: accents of Latin-1 come one by one. */
function isSurelyChinese(bytes: Uint8Array): boolean {
  const runs = decodeText(bytes, "iso-8859-1").match(/[\x80-\xff]+/g) ?? [];
  const inPairs = runs.every((run) => /^([\xb0-\xf7][\xa1-\xfe])+$/.test(run));
  return inPairs && runs.join("").length >= 4 && isChinese(bytes);
}

const foreignTexts = (dataSet: DataSet) =>
  telling
    .map((tag) => valueBytes(dataSet, tag)?.subarray(0, longestText))
    .filter((bytes) => bytes?.some((byte) => byte >= 0x80))
    .map((bytes) => bytes!);

/**
 * True where at least half of the two-byte characters are among the 3755 usual ones (GB 2312, rows 16 to 55). Letters
 * with accents in Latin-1 are alone between ASCII letters, or begin with other bytes.
 */
function isChinese(bytes: Uint8Array): boolean {
  let [usual, pairs] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const first = bytes[at]!;
    if (first < 0x80) continue;
    const second = bytes[++at] ?? 0;
    pairs++;
    if (first >= 0xb0 && first <= 0xd7 && second >= 0xa1) usual++;
  }
  return usual * 2 >= pairs;
}
