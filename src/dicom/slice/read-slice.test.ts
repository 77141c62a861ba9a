import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readHeader } from "../header/read-header.ts";
import { readSlice } from "./read-slice.ts";

const folder = new URL("../../../e2e/reference/dicom/", import.meta.url);
const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(`files/${name}`, folder)));
const expected = JSON.parse(readFileSync(new URL("expected.json", folder), "utf8"));

function read(name: string, frame = 1) {
  const result = readSlice(bytesOf(name), frame);
  if (!result.ok) throw new Error(`${name}: ${result.issues[0].code}`);
  return result.value;
}

const firstCode = (bytes: Uint8Array, frame = 1) => readSlice(bytes, frame).issues[0]?.code;

/** Overwrites the value of an explicit little-endian element of a short VR, padded to its length. */
function withValue(bytes: Uint8Array, tag: number, value: Uint8Array | string): Uint8Array {
  const changed = new Uint8Array(bytes);
  const view = new DataView(changed.buffer);
  for (let at = 132; at < changed.length - 8; at += 2) {
    if (view.getUint16(at, true) !== tag >>> 16 || view.getUint16(at + 2, true) !== (tag & 0xffff)) continue;
    const length = view.getUint16(at + 6, true);
    const data = typeof value === "string" ? new TextEncoder().encode(value.padEnd(length)) : value;
    changed.set(data.subarray(0, length), at + 8);
    return changed;
  }
  throw new Error("no such element");
}

const uint16 = (value: number) => Uint8Array.of(value & 0xff, value >> 8);

describe("stored values equal those written by pydicom", () => {
  const names = Object.keys(expected).filter((name) => expected[name].bitsStored !== undefined);

  it.each(names)("%s", (name) => {
    const { image, facts } = read(name);
    expect([...image.pixels]).toEqual(expected[name].values);
    expect(image).toMatchObject({
      rows: 5,
      columns: 7,
      signed: expected[name].signed,
      bitsStored: expected[name].bitsStored,
      pixelSpacingMm: { row: 0.625, column: 0.71875 },
    });
    expect(facts.patientName).toBe(expected[name].patientName ?? "Müller^Ängström");
  });

  it("keeps the photometric interpretation and does not invert", () => {
    expect(read("monochrome1.dcm").image.photometric).toBe("MONOCHROME1");
  });

  it("gives an array of its own, whatever the bytes lie in", () => {
    const buffer = readFileSync(new URL("files/overlay-bits.dcm", folder));
    const before = Uint8Array.from(buffer);
    const result = readSlice(buffer);
    expect(result.ok && [...result.value.image.pixels]).toEqual(expected["overlay-bits.dcm"].values);
    expect(Uint8Array.from(buffer)).toEqual(before);
  });

  it("reads rescale and the first window", () => {
    const { image } = read("rescaled.dcm");
    expect(image.rescale).toEqual({ slope: 2.5, intercept: -1024 });
    expect(image.window).toEqual({ center: 40, width: 400 });
  });

  it("reads every frame of a classic multi-frame file, and claims no place for them", () => {
    for (const frame of [1, 2, 3]) {
      const { image, facts } = read("multi-frame.dcm", frame);
      expect([...image.pixels]).toEqual(expected["multi-frame.dcm"].frames[frame - 1].values);
      expect(facts.geometry).toBeUndefined();
    }
    expect(firstCode(bytesOf("multi-frame.dcm"), 2)).toBe("dicom-no-geometry");
  });

  it("reads each frame's own place, echo, rescale and window from enhanced files", () => {
    const { frames, orientation } = expected["enhanced.dcm"];
    for (const [index, frame] of frames.entries()) {
      const { image, facts } = read("enhanced.dcm", index + 1);
      expect([...image.pixels]).toEqual(frame.values);
      expect(facts.geometry?.imagePositionPatient).toEqual(frame.position);
      expect(facts.geometry?.imageOrientationPatient.flat()).toEqual(orientation);
      expect(facts).toMatchObject({
        echoTimeMs: frame.echo,
        repetitionTimeMs: 4200,
        flipAngleDegrees: 150,
        sliceThicknessMm: 3.5,
        spectralSuppression: "FAT",
        inversionRecovery: false,
      });
      expect(image.rescale).toEqual({ slope: frame.slope, intercept: frame.intercept });
      expect(image.window).toEqual({ center: frame.center, width: 800 });
      expect(image.pixelSpacingMm).toEqual({ row: 0.5, column: 0.75 });
    }
  });
});

describe("what cannot be read is an issue", () => {
  const good = bytesOf("explicit-16-signed.dcm");
  const compressed = withValue(bytesOf("rle.dcm"), 0x00020010, "1.2.840.10008.1.2.9");

  it.each([
    ["nothing", new Uint8Array(0), "dicom-not-dicom"],
    ["zeros", new Uint8Array(4096), "dicom-not-dicom"],
    ["text", new TextEncoder().encode("paraspine ".repeat(100)), "dicom-not-dicom"],
    ["the end of the pixels missing", good.subarray(0, good.length - 1), "dicom-truncated"],
    ["the end of the header missing", good.subarray(0, 600), "dicom-truncated"],
    ["a frame that is not there", good, "dicom-frame-out-of-range", 2],
    ["frame 0", good, "dicom-frame-out-of-range", 0],
    ["frame 1.5", good, "dicom-frame-out-of-range", 1.5],
    ["colour", withValue(good, 0x00280004, "RGB"), "dicom-unsupported-pixels"],
    ["three samples a pixel", withValue(good, 0x00280002, uint16(3)), "dicom-unsupported-pixels"],
    ["no rows", withValue(good, 0x00280010, uint16(0)), "dicom-bad-image-size"],
    [
      "more pixels than any image",
      withValue(withValue(good, 0x00280010, uint16(65535)), 0x00280011, uint16(65535)),
      "dicom-bad-image-size",
    ],
    ["more rows than pixel data", withValue(good, 0x00280010, uint16(6)), "dicom-truncated"],
    ["12 bits allocated", withValue(good, 0x00280100, uint16(12)), "dicom-bad-bits"],
    ["17 of 16 bits stored", withValue(good, 0x00280101, uint16(17)), "dicom-bad-bits"],
    ["compressed", compressed, "dicom-unsupported-syntax"],
    ["broken RLE", bytesOf("rle.dcm"), "dicom-decode-failed"],
    ["a spacing of zero", withValue(good, 0x00280030, "0\\0"), "dicom-pixel-spacing-invalid"],
    ["a negative spacing", withValue(good, 0x00280030, "-1\\0.5"), "dicom-pixel-spacing-invalid"],
    ["a spacing of light years", withValue(good, 0x00280030, "1e200\\1e200"), "dicom-pixel-spacing-invalid"],
    [
      "a spacing smaller than atoms",
      withValue(good, 0x00280030, "1e-9\\1e-9"),
      "dicom-pixel-spacing-invalid",
    ],
    ["a single spacing", withValue(good, 0x00280030, "0.5"), "dicom-pixel-spacing-invalid"],
    ["no spacing", withValue(good, 0x00280030, ""), "dicom-no-pixel-spacing"],
    ["no position", withValue(good, 0x00200032, ""), "dicom-no-geometry"],
    ["words for a position", withValue(good, 0x00200032, "here\\and\\there"), "dicom-geometry-contradictory"],
    ["a skewed orientation", withValue(good, 0x00200037, "1\\0\\0\\1\\0\\0"), "dicom-geometry-contradictory"],
    ["a slope of zero", withValue(bytesOf("rescaled.dcm"), 0x00281053, "0"), "dicom-rescale-invalid"],
    ["an endless slope", withValue(bytesOf("rescaled.dcm"), 0x00281053, "9e99"), "dicom-rescale-invalid"],
  ] as [string, Uint8Array, string, number?][])("%s", (_, bytes, code, frame = 1) => {
    expect(firstCode(bytes, frame)).toBe(code);
  });

  it("names the syntax it refuses", () => {
    const result = readSlice(compressed);
    expect(result.issues[0]?.parameters).toEqual({ syntax: "1.2.840.10008.1.2.9" });
  });

  it("hands compressed frames to a decoder", () => {
    const result = readSlice(compressed, 1, ({ codeStream, rows, columns, bitsAllocated }) => {
      expect([...codeStream]).toEqual([1, 2, 3, 4]);
      return { ok: true, value: new Uint8Array((rows * columns * bitsAllocated) / 8).fill(9), issues: [] };
    });
    expect(result.ok && [...result.value.image.pixels]).toEqual(Array(35).fill(9));
  });

  it("warns and leaves out what it does not believe, but reads the rest", () => {
    const result = readSlice(withValue(good, 0x00280030, "0\\0"));
    expect(result.ok && result.value.image.pixelSpacingMm).toBeUndefined();
    expect(result.ok && [...result.value.image.pixels]).toEqual(expected["explicit-16-signed.dcm"].values);
  });
});

function headerOf(bytes: Uint8Array) {
  const header = readHeader(bytes);
  if (!header.ok) throw new Error(header.issues[0].code);
  return header.value;
}

describe("what a header does not say as it should is assumed, and told", () => {
  const good = bytesOf("explicit-16-signed.dcm");
  const frames = bytesOf("multi-frame.dcm");
  const toldOf = (bytes: Uint8Array) => {
    const result = readSlice(bytes);
    if (!result.ok) throw new Error(result.issues[0].code);
    return result.issues.flatMap(({ code, parameters }) =>
      code === "dicom-value-assumed" ? [parameters] : [],
    );
  };

  it.each([2, 255, 65535])("PixelRepresentation %i", (value) => {
    const told = toldOf(withValue(good, 0x00280103, uint16(value)));
    expect(told).toEqual([{ attribute: "PixelRepresentation", assumed: 0 }]);
  });

  it("a missing PixelRepresentation or PhotometricInterpretation", () => {
    // Under another tag, and in its order, there is none.
    const without = (tag: number, other: number) => {
      const changed = new Uint8Array(good);
      const view = new DataView(changed.buffer);
      for (let at = 132; at < changed.length - 8; at += 2) {
        if (view.getUint16(at, true) !== tag >>> 16 || view.getUint16(at + 2, true) !== (tag & 0xffff))
          continue;
        view.setUint16(at + 2, other, true);
        return changed;
      }
      throw new Error("no such element");
    };
    const sign = toldOf(without(0x00280103, 0x0104));
    expect(sign).toEqual([{ attribute: "PixelRepresentation", assumed: 0 }]);
    const grey = toldOf(without(0x00280004, 0x0005));
    expect(grey).toEqual([{ attribute: "PhotometricInterpretation", assumed: "MONOCHROME2" }]);
  });

  it.each(["0", "-1", "x", "1x", "2\\3"])("NumberOfFrames %s", (value) => {
    const told = toldOf(withValue(frames, 0x00280008, value));
    expect(told).toMatchObject([{ attribute: "NumberOfFrames" }]);
  });

  it.each(["1", "+1", "1\0", "1.0", "3"])("but not NumberOfFrames %j", (value) => {
    expect(toldOf(withValue(frames, 0x00280008, value))).toEqual([]);
  });

  it("more frames described than counted, in slice and listing", () => {
    const enhanced = withValue(bytesOf("enhanced.dcm"), 0x00280008, "1");
    const found = expected["enhanced.dcm"].frames.length;
    for (const { issues } of [readSlice(enhanced), headerOf(enhanced)]) {
      expect(issues).toContainEqual(
        expect.objectContaining({
          code: "dicom-frame-groups-contradict",
          parameters: { found, frames: 1 },
        }),
      );
    }
  });

  it("MONOCHROME2 in small letters is what it says", () => {
    const result = readSlice(withValue(good, 0x00280004, "monochrome2"));
    expect(result.ok && result.value.image.photometric).toBe("MONOCHROME2");
  });

  it("a position a thousand kilometres away is none", () => {
    const result = readSlice(withValue(good, 0x00200032, "1e9\\0\\0"));
    expect(result.issues.map(({ code }) => code)).toEqual(["dicom-geometry-contradictory"]);
  });
});

describe("never throws", () => {
  const seeds = [
    "explicit-16-signed.dcm",
    "enhanced.dcm",
    "deflated-16.dcm",
    "unknown-sequence.dcm",
    "rle.dcm",
    "korean.dcm",
  ].map(bytesOf);

  it("on any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(typeof readSlice(bytes).ok).toBe("boolean");
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  it("on files with changed, missing and repeated bytes", () => {
    const change = fc.tuple(fc.nat(2000), fc.constantFrom(0, 1, 0x7f, 0x80, 0xfe, 0xff, 0x5c));
    const edit = fc.record({
      seed: fc.constantFrom(...seeds),
      changes: fc.array(change, { maxLength: 6 }),
      cut: fc.nat(2000),
      frame: fc.integer({ min: -1, max: 5 }),
    });
    fc.assert(
      fc.property(edit, ({ seed, changes, cut, frame }) => {
        const bytes = new Uint8Array(seed);
        for (const [at, value] of changes) bytes[132 + (at % (bytes.length - 132))] = value;
        const result = readSlice(cut < 300 ? bytes.subarray(0, 132 + cut) : bytes, frame);
        if (result.ok) {
          const { image } = result.value;
          expect(image.pixels.length).toBe(image.rows * image.columns);
        } else expect(result.issues.length).toBeGreaterThan(0);
      }),
      { numRuns: 3000, seed: 2 },
    );
  });
});
