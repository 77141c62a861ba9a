import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readSlice } from "./read-slice.ts";

const folder = new URL("../../../e2e/reference/dicom/contradictions/", import.meta.url);
const paddingOf = (bytes: Uint8Array) => {
  const slice = readSlice(bytes);
  return slice.ok && slice.value.image.padding;
};
const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(name, folder)));

/** The file again, its PixelPaddingValue and that one's VR changed. */
function withPadding(name: string, vr: "US" | "SS", value: number): Uint8Array {
  const bytes = bytesOf(name);
  const at = Buffer.from(bytes).indexOf(Buffer.from([0x28, 0, 0x20, 0x01]));
  bytes.set([vr.charCodeAt(0), vr.charCodeAt(1)], at + 4);
  new DataView(bytes.buffer).setUint16(at + 8, value & 0xffff, true);
  return bytes;
}

describe("the padding value", () => {
  it("is read under the sign of the pixels", () => {
    expect(paddingOf(bytesOf("24-padding-2000.dcm"))).toEqual({ lower: -2000, upper: -2000 });
    expect(paddingOf(bytesOf("24-padding-4095.dcm"))).toEqual({ lower: 4095, upper: 4095 });
  });

  it("is a bit pattern where its VR has the other sign", () => {
    const padding = paddingOf(withPadding("24-padding-2000.dcm", "US", -2000));
    expect(padding).toEqual({ lower: -2000, upper: -2000 });
  });

  it("that no pixel has is none", () => {
    expect(paddingOf(withPadding("24-padding-4095.dcm", "US", 4094))).toBeUndefined();
  });
});
