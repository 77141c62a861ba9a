import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Slice } from "../../image/slice.ts";
import { rasteriseRoi } from "../../roi/rasterise-roi.ts";
import { readSlice } from "../slice/read-slice.ts";
import { readSegmentation } from "./read-segmentation.ts";

const folder = new URL("../../../e2e/reference/dicom/", import.meta.url);
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

describe("segmentations of other programs", () => {
  const fixture = (name: string) =>
    new Uint8Array(readFileSync(new URL(`fixtures/seg/${name}.dcm`, import.meta.url)));
  const own = readSlice(fixture("slice"));
  if (!own.ok) throw new Error("no slice");
  const on = own.value;
  const pixelsOf = (name: string) => {
    const rois = readSegmentation(fixture(name), on);
    return rois.ok ? rois.value.map((roi) => [...rasteriseRoi(roi, on.image).data]) : rois.issues[0];
  };

  it("with each frame deflated by itself hold the same pixels", () => {
    expect(pixelsOf("binary-deflated-frames")).toEqual(pixelsOf("plain"));
    // By pydicom.
    expect(pixelsOf("plain")).toHaveLength(2);
    for (const mask of pixelsOf("plain") as number[][]) expect(mask.filter(Boolean)).toHaveLength(300);
  });

  it.each([
    ["other-frame-of-reference", "FrameOfReferenceUID"],
    ["double-resolution", "PixelSpacing, ImagePositionPatient"],
  ])("%s is refused, and what differs is named", (name, attributes) => {
    expect(pixelsOf(name)).toMatchObject({ code: "segmentation-other-place", parameters: { attributes } });
  });

  it("mirrored against the slice, so that no pixel of it is there, is an error", () => {
    const { geometry } = on.facts;
    const [[x, y, z], column] = geometry!.imageOrientationPatient;
    const mirrored = { ...geometry!, imageOrientationPatient: [[-x, -y, -z], column] as const };
    const found = readSegmentation(fixture("plain"), { ...on, facts: { ...on.facts, geometry: mirrored } });
    expect([found.ok, found.issues.map(({ code }) => code)]).toEqual([
      false,
      ["segmentation-other-slice", "segmentation-empty-segment", "segmentation-empty-segment"],
    ]);
  });

  it("with another Patient ID than the image is read with a warning, which contains neither", () => {
    const codesFor = (patientId: string | undefined) => {
      const { patientId: _, ...facts } = on.facts;
      const found = readSegmentation(fixture("plain"), {
        ...on,
        facts: patientId === undefined ? facts : { ...facts, patientId },
      });
      expect(found.ok).toBe(true);
      for (const { parameters, message } of found.issues) {
        expect(JSON.stringify([parameters, message])).not.toContain(patientId ?? "MISSING");
      }
      return found.issues.map(({ code }) => code);
    };
    expect(codesFor(on.facts.patientId)).toEqual([]);
    expect(codesFor("ANOTHER-7")).toEqual(["segmentation-other-patient"]);
    expect(codesFor(undefined)).toEqual([]);
  });

  it("of another series, whose images are numbered alike, is not taken for this one's", () => {
    // Its place is elsewhere, so that the number alone would tie it to the slice.
    const { geometry } = on.facts;
    const moved = { ...geometry!, imagePositionPatient: [0, 0, 500] as const };
    const elsewhere: Slice = { ...on, facts: { ...on.facts, geometry: moved } };
    const named = withReferencedSeries(fixture("plain"), "1.2.3");
    expect(readSegmentation(named, elsewhere).issues[0]?.code).toBe("segmentation-other-slice");
    const same = withReferencedSeries(fixture("plain"), on.facts.seriesInstanceUid!);
    expect(readSegmentation(same, elsewhere).issues[0]?.code).toBe("segmentation-other-place");
    expect(readSegmentation(same, on).ok).toBe(true);
  });
});

/** The SEG with a ReferencedSeriesSequence (0008,1115) of one series, put before SharedFunctionalGroupsSequence in no order of tags. */
function withReferencedSeries(bytes: Uint8Array, uid: string): Uint8Array {
  const value = Buffer.from(uid.length % 2 ? `${uid}\0` : uid, "latin1");
  const element = Buffer.alloc(12 + 8 + 8 + value.length);
  element.set([0x08, 0x00, 0x15, 0x11, 0x53, 0x51, 0, 0]);
  element.writeUInt32LE(8 + 8 + value.length, 8);
  element.set([0xfe, 0xff, 0x00, 0xe0], 12);
  element.writeUInt32LE(8 + value.length, 16);
  element.set([0x20, 0x00, 0x0e, 0x00, 0x55, 0x49], 20);
  element.writeUInt16LE(value.length, 26);
  element.set(value, 28);
  const at = Buffer.from(bytes).indexOf(Buffer.from([0x00, 0x52, 0x29, 0x92, 0x53, 0x51]));
  return new Uint8Array(Buffer.concat([bytes.subarray(0, at), element, bytes.subarray(at)]));
}
