import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readHeader } from "./read-header.ts";

const reference = new URL("../../../e2e/reference/dicom/files/", import.meta.url);

/** A reference file with a text of its header replaced by one of the same length. */
function changed(name: string, ...changes: readonly (readonly [from: string, to: string])[]): Uint8Array {
  const bytes = readFileSync(new URL(name, reference));
  for (const [from, to] of changes) {
    const at = bytes.indexOf(from, 0, "latin1");
    if (at < 0 || from.length !== to.length) throw new Error(from);
    bytes.write(to, at, "latin1");
  }
  return new Uint8Array(bytes);
}

const codesOf = (bytes: Uint8Array) => {
  const header = readHeader(bytes);
  return header.ok ? header.value.issues.map(({ code }) => code) : header.issues[0].code;
};

const file = "explicit-16-signed.dcm";
const frames = (count: string) => `(\0\x08\0IS\x02\0${count}`;

it.each([
  ["spacing and place", [], []],
  ["no sound spacing", [["0.625\\0.71875", "0.625\\-.71875"]], ["dicom-pixel-spacing-invalid"]],
  [
    "axes that are not perpendicular",
    [["1\\0\\0\\0\\0.95", "1\\0\\0\\1\\0.95"]],
    ["dicom-geometry-contradictory"],
  ],
  [
    "the same of another modality",
    [
      ["1\\0\\0\\0\\0.95", "1\\0\\0\\1\\0.95"],
      ["CS\x02\0MR", "CS\x02\0OT"],
    ],
    [],
  ],
] as const)("tells of an MR image with %s", (_, changes, codes) => {
  expect(codesOf(changed(file, ...changes))).toEqual(codes);
});

it("tells that frames have no place", () => {
  expect(codesOf(changed("multi-frame.dcm"))).toEqual(["dicom-no-geometry"]);
});

it.each(["explicit-8.dcm", "big-endian-16-signed.dcm", "float.dcm", "multi-frame.dcm", "rle.dcm"])(
  "refuses the first bytes of %s where the file ends within its pixels, and no sound file",
  (name) => {
    const bytes = changed(name);
    const start = bytes.subarray(0, Math.min(bytes.length, 2048));
    expect(readHeader(start, bytes.length).ok).toBe(true);
    // More than a padding byte and the delimiter behind compressed pixels take.
    expect(readHeader(start, bytes.length - 16)).toMatchObject({ issues: [{ code: "dicom-truncated" }] });
  },
);

it("refuses more frames than the pixel data can hold", () => {
  expect(codesOf(changed("multi-frame.dcm", [frames("3 "), frames("99")]))).toBe("dicom-corrupt");
});

// Made from the makers' conformance statements: the creator of the private block, then the number of images in it.
it.each([
  ["Siemens", "\x19\0\x10\0LO\x12\0SIEMENS MR HEADER \x19\0\x0a\x10US\x02\0\x1e\0", 30],
  ["United Imaging", "\x65\0\x10\0LO\x14\0Image Private Header\x65\0\x50\x10DS\x02\x0025", 25],
  ["nobody's", "\x19\0\x10\0LO\x06\0NOBODY\x19\0\x0a\x10US\x02\0\x1e\0", undefined],
])("reads how many slices a mosaic of %s has from private elements", (_, elements, count) => {
  const bytes = Buffer.from(changed(file));
  // Tags stay in order: before the study's UID (0020,000D), or before the pixels.
  const at = bytes.indexOf(elements.startsWith("\x65") ? "\xe0\x7f\x10\0" : "\x20\0\x0d\0", 0, "latin1");
  const withThem = Buffer.concat([
    bytes.subarray(0, at),
    Buffer.from(elements, "latin1"),
    bytes.subarray(at),
  ]);
  const header = readHeader(new Uint8Array(withThem));
  if (!header.ok) throw new Error(header.issues[0].message);
  expect(header.value.frames[0].facts.mosaicImages).toBe(count);
});
