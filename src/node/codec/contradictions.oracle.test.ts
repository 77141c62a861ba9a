import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readHeader } from "../../dicom/header/read-header.ts";
import { readSlice } from "../../dicom/slice/read-slice.ts";
import { decodeWithCodecs } from "./decode-with-codecs.ts";

/*
 * Files whose header and pixels contradict each other: e2e/reference/dicom/ORIGIN.md. All hold the same picture of
 * 64 x 48 pixels of 12 bits, or 600 less (signed), or those by 8 (8 bits), encoded by other programs.
 */
const folder = new URL("../../../e2e/reference/dicom/contradictions/", import.meta.url);
const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(`${name}.dcm`, folder)));

/** The picture as it lies, uncompressed, at the end of one of the files. */
const plain = bytesOf("13-vr-OB");
const picture = [...new Uint16Array(plain.slice(-2 * 64 * 48).buffer)];
const signedPicture = picture.map((value) => value - 600);
const eightBits = picture.map((value) => value >> 3);
const signedEightBits = signedPicture.map((value) => value >> 3);

const read = (name: string) => readSlice(bytesOf(name), 1, decodeWithCodecs);
const codes = (name: string) => read(name).issues.map(({ code }) => code);

function pixelsOf(name: string): number[] {
  const slice = read(name);
  if (!slice.ok) throw new Error(`${name}: ${slice.issues[0].message}`);
  return [...slice.value.image.pixels];
}

const namesOf = (beginning: string) =>
  readdirSync(folder)
    .filter((name) => name.startsWith(beginning))
    .map((name) => name.replace(".dcm", ""));

describe("a compressed image", () => {
  it.each([...namesOf("16-"), ...namesOf("17-"), ...namesOf("18-")])(
    "of another size, more samples or more bits than the header says is refused: %s",
    (name) => {
      const slice = read(name);
      expect(slice.ok).toBe(false);
      expect(slice.issues[0]?.code).toBe("dicom-stream-contradicts");
    },
  );

  it.each([
    ["02-bits8of16", signedEightBits, []],
    ["03-htj2k", eightBits, []],
    ["03-j2k", eightBits, []],
    ["03-jls", eightBits, []],
    ["03-ljpeg-sv1", eightBits, []],
    ["04-ht-unsigned-stream-signed-header", signedPicture, []],
    ["04-jls-stream16-stored12", picture, ["dicom-bits-outside"]],
    ["05-no-eoi", picture, []],
    ["05-one-zero-before-eoi", picture, []],
    ["05-trailing-after-eoi", picture, []],
    ["07-j2k-labelled-ht", picture, []],
    ["07-j2k-labelled-jpegls", picture, []],
    ["07-jpegls-labelled-.70", picture, []],
    ["19-signed16-stream-signed-header-13bit", signedPicture, []],
    ["19-signed16-stream-unsigned-header", signedPicture.map((value) => Math.max(value, 0)), []],
    ["19-unsigned16-stream-of-13bit-patterns-signed-header", signedPicture, []],
    ["19-unsigned8-stream-signed-header-8alloc", signedEightBits, []],
    ["19-unsigned16-stream-sign-extended-13stored", signedPicture, []],
    ["19-signed8-stream-signed-header-8alloc", signedEightBits, []],
    ["20-j2k16-in-32", picture, []],
  ] as const)("whose bits can be told is read: %s", (name, expected, told) => {
    expect(pixelsOf(name)).toEqual(expected);
    expect(codes(name)).toEqual(told);
  });

  it("of 8 lossy bits in 16 allocated is the picture of 8 bits, as dcmtk decodes it", () => {
    const pixels = pixelsOf("03-baseline");
    const difference = Math.max(...pixels.map((value, at) => Math.abs(value - eightBits[at]!)));
    expect(difference).toBeLessThan(8);
    expect(codes("03-baseline")).toEqual(["dicom-lossy"]);
  });

  it.each(["j2k", "jls", "ljpeg", "rle"])("of more frames than the header counts is told: %s", (kind) => {
    const name = `09-${kind}-no-NumberOfFrames`;
    expect(pixelsOf(name)).toEqual(picture);
    expect(codes(name)).toContain("dicom-frames-contradict");
    const header = readHeader(bytesOf(name));
    expect(header.ok && header.value.issues.map(({ code }) => code)).toContain("dicom-frames-contradict");
  });

  it.each(["19-unsigned8-stream-signed-header-8alloc", "04-jls-stream16-stored12", "03-ljpeg-sv1"])(
    "that is damaged is told or refused: %s",
    (name) => {
      const bytes = bytesOf(name);
      const pixels = Buffer.from(bytes).indexOf(Buffer.from([0xe0, 0x7f, 0x10, 0]));
      bytes.fill(0xff, pixels + 600, bytes.length - 20);
      const slice = readSlice(bytes, 1, decodeWithCodecs);
      const code = slice.ok ? "dicom-stream-damaged" : "dicom-decode-failed";
      expect(slice.issues.map((found) => found.code)).toContain(code);
    },
  );

  it.each(["06-ljpeg-truncated", "06-jls-truncated"])(
    "that ends early is refused, as dcmtk does: %s",
    (name) => {
      const slice = read(name);
      expect(slice.ok).toBe(false);
      expect(slice.issues.map(({ code }) => code)).toContain("dicom-decode-failed");
      expect(slice.issues.map(({ message }) => message).join()).not.toContain("unreachable");
    },
  );

  it.each(["09-j2k-badbot-frag700", "09-rle-badbot-frag700"])(
    "whose offset table is wrong is parted where its streams begin: %s",
    (name) => expect(pixelsOf(name)).toEqual(picture),
  );
});

describe("an uncompressed image", () => {
  it.each(["13-vr-blank", "13-vr-zero"])("whose VR is blank begins behind its length: %s", (name) => {
    expect(pixelsOf(name)).toEqual(picture);
    expect(readHeader(bytesOf(name)).ok).toBe(true);
  });

  it.each(namesOf("47-"))("whose length contradicts the header is told or refused: %s", (name) => {
    const slice = read(name);
    const code = slice.ok ? "dicom-pixel-data-length" : "dicom-truncated";
    expect(slice.issues.map((found) => found.code)).toContain(code);
  });

  it("with bits outside the stored ones is told", () => {
    expect(pixelsOf("10-overlay-in-high-bits")).toEqual(picture);
    expect(codes("10-overlay-in-high-bits")).toEqual(["dicom-bits-outside"]);
    expect(pixelsOf("21-stored16-highbit11")).toEqual(picture);
    expect(codes("21-stored16-highbit11")).toEqual(["dicom-bits-contradictory"]);
    const fewerBits = new Uint8Array(plain);
    const at = Buffer.from(plain).indexOf(Buffer.from([0x28, 0, 0x01, 0x01, 0x55, 0x53, 2, 0]));
    fewerBits[at + 8] = 8;
    fewerBits[at + 18] = 7;
    expect(readSlice(fewerBits).issues.map(({ code }) => code)).toEqual(["dicom-bits-outside"]);
  });

  it.each(["23-slope-two", "23-slope-empty"])(
    "with a rescale slope of no or two values says so: %s",
    (name) => {
      const slice = read(name);
      expect(slice.ok && slice.value.image.rescale).toEqual({ slope: 1, intercept: 0 });
      expect(codes(name)).toContain("dicom-rescale-invalid");
    },
  );

  it("with a decimal comma has its spacing, and says so", () => {
    const slice = read("22-comma");
    expect(slice.ok && slice.value.image.pixelSpacingMm).toEqual({ row: 0.8, column: 0.6 });
    expect(codes("22-comma")).toEqual(["dicom-decimal-comma"]);
  });

  it("with pixels of a size that no image of the spine has says so", () => {
    expect(codes("22-cm-for-mm")).toEqual(["dicom-pixel-spacing-unusual"]);
    const header = readHeader(bytesOf("22-cm-for-mm"));
    expect(header.ok && header.value.issues.map(({ code }) => code)).toEqual(["dicom-pixel-spacing-unusual"]);
  });
});
