import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rasteriseRoi } from "../roi/rasterise-roi.ts";
import { readSegmentation } from "./read-segmentation.ts";
import { readSlice } from "./read-slice.ts";
import type { Slice } from "./slice.ts";

const folder = new URL("../../e2e/reference/dicom/", import.meta.url);
const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(`files/${name}`, folder)));
const expected = JSON.parse(readFileSync(new URL("expected.json", folder), "utf8"));

const read = readSlice(bytesOf("explicit-16-signed.dcm"));
if (!read.ok) throw new Error("no slice");
const slice = read.value;

function masksOf(name: string, on: Slice = slice) {
  const result = readSegmentation(bytesOf(name), on);
  if (!result.ok) throw new Error(result.issues[0].code);
  const masks = result.value.map((roi) => [roi.name, [...rasteriseRoi(roi, on.image).data]] as const);
  return {
    masks: Object.fromEntries(masks),
    codes: result.issues.map(({ code }) => code),
    rois: result.value,
  };
}

describe("segmentations written by pydicom give their pixels back", () => {
  it("binary, frames found by SOP Instance UID, labels to regions", () => {
    const { masks, codes, rois } = masksOf("seg-by-uid.dcm");
    expect(masks).toEqual(expected["seg-by-uid.dcm"]);
    expect(codes).toEqual([]);
    expect(new Set(rois.map(({ origin }) => origin))).toEqual(new Set(["imported"]));
  });

  it("binary, found by place, mirrored and larger, regions by number", () => {
    const { masks, codes } = masksOf("seg-by-place.dcm");
    expect(masks).toEqual(expected["seg-by-place.dcm"]);
    expect(codes).toEqual(["segmentation-numbers-assumed"]);
  });

  it("fractional, half and more is inside", () => {
    expect(masksOf("seg-fractional.dcm").masks).toEqual(expected["seg-fractional.dcm"]);
  });

  it("without any place, by SOP Instance UID and size", () => {
    const { geometry: _, ...facts } = slice.facts;
    expect(masksOf("seg-by-uid.dcm", { ...slice, facts }).masks).toEqual(expected["seg-by-uid.dcm"]);
  });
});

describe("a segmentation that does not fit is an issue", () => {
  const codeOf = (bytes: Uint8Array, on: Slice = slice) => readSegmentation(bytes, on).issues[0]?.code;

  it("of another slice", () => {
    expect(codeOf(bytesOf("seg-elsewhere.dcm"))).toBe("segmentation-other-slice");
  });

  it("of another size", () => {
    const { geometry: _, ...facts } = slice.facts;
    const larger: Slice = { image: { ...slice.image, rows: 6, pixels: new Uint16Array(42) }, facts };
    expect(codeOf(bytesOf("seg-by-uid.dcm"), larger)).toBe("segmentation-other-size");
  });

  it("of another frame of reference", () => {
    const geometry = { ...slice.facts.geometry!, frameOfReferenceUid: "1.2.3" };
    const { sopInstanceUid: _, ...facts } = { ...slice.facts, geometry };
    expect(codeOf(bytesOf("seg-by-uid.dcm"), { ...slice, facts })).toBe("segmentation-other-slice");
  });

  it("no segmentation, truncated, no DICOM", () => {
    expect(codeOf(bytesOf("explicit-16-signed.dcm"))).toBe("segmentation-unreadable");
    const whole = bytesOf("seg-by-uid.dcm");
    expect(codeOf(whole.subarray(0, whole.length - 4))).toBe("dicom-truncated");
    expect(codeOf(new Uint8Array(9))).toBe("dicom-not-dicom");
  });
});
