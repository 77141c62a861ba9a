import { issue } from "../base/issue.ts";
import { type CharacterSet, characterSetOf } from "./character-set.ts";
import type { DataSet } from "./data-set.ts";
import { asciiValues, valueBytes } from "./element-values.ts";
import { tags } from "./tags.ts";
import { decodeText } from "./text-decoder.ts";

/** Where people and their examinations are named. */
const telling = [
  tags.patientName,
  tags.patientId,
  tags.referringPhysicianName,
  tags.studyDescription,
  tags.seriesDescription,
  tags.protocolName,
];
const longestText = 1024;

/** What the sets that may be meant are called in DICOM, and as WHATWG encodings. */
const assumable = [
  { term: "ISO_IR 192", encoding: "utf-8" },
  { term: "GB18030", encoding: "gb18030" },
] as const;

/**
 * How the text of a file is read: as SpecificCharacterSet (0008,0005) says (`characterSetOf`). Many a Chinese scanner
 * says nothing and writes UTF-8 or GB 18030 all the same: where text has bytes outside ASCII that no set accounts for,
 * it is read as UTF-8 if it is valid there, else as GB 18030 if it is Chinese there, with
 * `dicom-character-set-assumed`; else as Latin-1.
 */
export function characterSetOfDataSet(dataSet: DataSet): CharacterSet {
  const terms = asciiValues(dataSet, tags.specificCharacterSet);
  const isStated = terms.some((term) => !/^(ISO[ _-]?IR[ _-]?6)?$/i.test(term.trim()));
  const foreign = isStated ? [] : foreignTexts(dataSet);
  if (foreign.length === 0) return characterSetOf(terms);
  const assumed = assumable.find(({ encoding }) =>
    foreign.every((bytes) => {
      const text = decodeText(bytes, encoding);
      return !text.includes("\ufffd") && (encoding === "utf-8" || isChinese(bytes));
    }),
  );
  if (assumed === undefined) return characterSetOf(terms);
  const { term, encoding } = assumed;
  return {
    read: (bytes) => decodeText(bytes, encoding),
    issues: [issue("dicom-character-set-assumed", { characterSet: term })],
  };
}

const foreignTexts = (dataSet: DataSet) =>
  telling
    .map((tag) => valueBytes(dataSet, tag)?.subarray(0, longestText))
    .filter((bytes) => bytes?.some((byte) => byte >= 0x80))
    .map((bytes) => bytes!);

/**
 * True where at least half of the two-byte characters are among the 3755 usual ones (GB 2312, rows 16 to 55). Letters
 * with accents in Latin-1 stand alone between ASCII letters, or begin with other bytes.
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
