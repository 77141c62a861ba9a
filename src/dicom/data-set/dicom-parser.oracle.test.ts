import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { inflateRawSync } from "node:zlib";
import dicomParser from "dicom-parser";
import { describe, expect, it } from "vitest";
import type { DataSet } from "./data-set.ts";
import { locateDataSet } from "./open-dicom-file.ts";
import { readDataSet, readItems } from "./read-data-set.ts";

const fileAt = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The first two are in the repository; of the others there are what is on this computer. */
const folders = [
  { name: "the reference files", folder: fileAt("../../../e2e/reference/dicom/files"), least: 25 },
  { name: "the samples", folder: fileAt("../../../sample-dicom/studies"), least: 60 },
  { name: "pydicom's test files", folder: "/usr/lib/python3/dist-packages/pydicom/data", least: 70 },
  { name: "DICOM files of other projects", folder: fileAt("../../../../shared/data/dicom"), least: 60 },
];

type Theirs = dicomParser.DataSet;

const tagOf = ({ tag }: dicomParser.Element) => Number.parseInt(tag.slice(1), 16);
const pixelData = 0x7fe00010;
const hex = (tag: number) => tag.toString(16).padStart(8, "0");

/** What is deflated behind the meta header. */
const inflater = (bytes: Uint8Array, position: number) => inflateRawSync(bytes.subarray(position));

const options: dicomParser.ParseDicomOptions & { inflater: typeof inflater } = { inflater };

/** What differs between two readings of one data set, in its items as well: `tag: what`. Pixel data are compared by the tests of pixels. */
function differences(ours: DataSet, theirs: Theirs, place = ""): readonly string[] {
  const elements = Object.values(theirs.elements).filter((element) => tagOf(element) < 0xfffe0000);
  const known = new Set(elements.map(tagOf));
  const missing = [...ours.elements.keys()].filter((tag) => !known.has(tag) && tag < pixelData);
  return [
    ...missing.map((tag) => `${place}${hex(tag)}: only here`),
    ...elements.flatMap((element): readonly string[] => {
      const tag = tagOf(element);
      if (tag >= pixelData || (place === "" && tag < 0x00030000)) return [];
      const at = `${place}${hex(tag)}`;
      const own = ours.elements.get(tag);
      if (own === undefined) return [`${at}: only there`];
      if (element.vr !== undefined && own.vr !== "" && own.vr !== element.vr)
        return [`${at}: ${own.vr}, there ${element.vr}`];
      if (element.items !== undefined) {
        const items = readItems(ours, tag);
        if (items.length !== element.items.length)
          return [`${at}: ${items.length} items, there ${element.items.length}`];
        return items.flatMap((item, index) =>
          differences(item, element.items![index]!.dataSet!, `${at}[${index}].`),
        );
      }
      const here = ours.bytes.subarray(own.start, own.start + own.length);
      const there = theirs.byteArray.subarray(element.dataOffset, element.dataOffset + element.length);
      return Buffer.compare(here, there) === 0 ? [] : [`${at}: ${here.length} bytes, there ${there.length}`];
    }),
  ];
}

/** What dicom-parser reads differently of a file; undefined where the file is not DICOM here. */
function compared(bytes: Uint8Array): string | undefined {
  const located = locateDataSet(bytes);
  if (!located.ok) return undefined;
  const { bytes: own, start, encoding } = located.value;
  const ours = readDataSet(own, start, own.length, encoding);
  try {
    return differences(ours, dicomParser.parseDicom(bytes, options)).join("; ");
  } catch (error) {
    return `throws: ${typeof error === "string" ? error : ((error as { exception?: string }).exception ?? String(error))}`;
  }
}

const noPreamble = "throws: dicomParser.readPart10Header: DICM prefix not found";
const endsEarly = "throws: dicomParser:parseDicomDataSetExplicit: buffer overrun";
const noItem = "throws: dicomParser.readSequenceItem: item tag (FFFE,E000) not found";

/** Where dicom-parser reads otherwise, and how; pydicom and dcmtk read these files as this program does, or give up as well. */
const disagreements: { readonly [file: string]: string } = {
  // No preamble, which PS3.10 wants and old files lack.
  "no-preamble-implicit.dcm": noPreamble,
  "ExplVR_BigEndNoMeta.dcm": noPreamble,
  "ExplVR_LitEndNoMeta.dcm": noPreamble,
  "rtstruct.dcm": noPreamble,
  "CR-MONO1-10-chest": noPreamble,
  "GH340.dcm": noPreamble,
  "meta_missing_tsyntax.dcm": "throws: Error: dicomParser.parseDicom: missing required meta header attribute",
  // The file ends within an element; here everything before it is read.
  "MR_truncated.dcm": endsEarly,
  "SC_rgb_jpeg.dcm": endsEarly,
  "GH179B.dcm": endsEarly,
  "rtplan_truncated.dcm":
    "throws: dicomParser.parseDicomDataSetImplicit: invalid value for parameter 'maxPosition'",
  "DICOMDIR-nooffset": "throws: dicomParser.parseDicomDataSetExplicit: invalid value for parameter",
  // Items of a sequence of unknown VR, and of one within another.
  "unknown-sequence.dcm": endsEarly,
  "nested_priv_SQ.dcm": "throws: dicomParser.ByteStream: parameter 'position' cannot be greater",
  "GH177_D_CLUNIE_CT1_IVRLE_BigEndian_undefined_length.dcm": noItem,
  "deflated-16.dcm": noItem,
  // A sequence states too short a length: dicom-parser takes what its item has behind that for elements of the image.
  "GH364.dcm": "00186012: only there",
};

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

it("a 64-bit number and deep nesting are beyond dicom-parser, and read here", () => {
  const head = Buffer.concat([
    Buffer.alloc(128),
    Buffer.from("DICM\x02\0\x10\0UI\x14\x001.2.840.10008.1.2.1\0", "latin1"),
  ]);
  const wide = Buffer.from("\x08\0\x0c\x04UV\0\0\x08\0\0\0\x01\0\0\0\0\0\0\0", "latin1");
  const opened = Buffer.from("\x08\0\x40\x11SQ\0\0\xff\xff\xff\xff\xfe\xff\0\xe0\xff\xff\xff\xff", "latin1");
  const of = (content: Buffer) => Buffer.concat([head, content]);
  expect(compared(of(wide))).toMatch(/^throws/);
  expect(compared(of(Buffer.concat(Array.from({ length: 20_000 }, () => opened))))).toMatch(/^throws/);
  const located = locateDataSet(of(wide));
  if (!located.ok) throw new Error(located.issues[0].message);
  const { bytes, start, encoding } = located.value;
  expect(readDataSet(bytes, start, bytes.length, encoding).elements.get(0x0008040c)?.length).toBe(8);
});

describe.each(folders)("$name", ({ folder, least }) => {
  it.skipIf(!existsSync(folder))("have the elements and values that dicom-parser reads", () => {
    const found = filesIn(folder).flatMap((path) => {
      const difference = compared(readFileSync(path));
      return difference === undefined ? [] : [{ path, difference }];
    });
    expect(found.length).toBeGreaterThanOrEqual(least);
    const unexpected = found.filter(({ path, difference }) => {
      const known = disagreements[basename(path)];
      return known === undefined ? difference !== "" : !difference.startsWith(known);
    });
    expect(unexpected).toEqual([]);
  });
});
