import { readFileSync } from "node:fs";
import { gzipSync } from "fflate";
import { expect, it } from "vitest";
import { readNiftiLabelMap } from "../../nifti/read-nifti-label-map.ts";
import { readImage } from "./read-image.ts";

const dicom = readFileSync(
  new URL("../../../e2e/reference/dicom/files/explicit-16-signed.dcm", import.meta.url),
);
const codes = (bytes: Uint8Array) => readImage(bytes).issues.map(({ code }) => code);

it("says of a packed file that it has to be unpacked, not that it is a damaged image", () => {
  const tar = new Uint8Array(1024);
  tar.set(Buffer.from("ustar"), 257);
  const packed = [
    gzipSync(dicom),
    gzipSync(tar),
    tar,
    Buffer.from("Rar!\x1a\x07\x01\0"),
    Buffer.from("BZh91AY&SY"),
  ];
  for (const bytes of packed) expect(codes(bytes)).toEqual(["archive-chosen"]);
});

it("still says what is wrong with an image", () => {
  expect(codes(Buffer.from("a note"))).toEqual(["dicom-not-dicom"]);
  expect(codes(gzipSync(dicom).subarray(0, 60))).toEqual(["nifti-image-unreadable"]);
});

it("says the same of outlines", () => {
  const slice = readImage(dicom);
  if (!slice.ok) throw new Error(slice.issues[0].code);
  const read = readNiftiLabelMap(gzipSync(dicom), slice.value);
  expect(read.issues.map(({ code }) => code)).toEqual(["archive-chosen"]);
});
