import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readSlice } from "../../dicom/slice/read-slice.ts";
import { decodeInWorker } from "../worker/decode-in-worker.ts";

interface Expected {
  readonly exact: boolean;
  readonly tolerance: number;
  readonly frames: readonly (readonly number[])[];
}

const reference = new URL("../../../e2e/reference/dicom/", import.meta.url);
const expected = new Map<string, Expected>(
  Object.entries(JSON.parse(readFileSync(new URL("compressed.json", reference), "utf8"))),
);
const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(`compressed/${name}.dcm`, reference)));

/** Files encoded, and with loss also decoded, by dcmtk and gdcm (HTJ2K: OpenJPH). */
describe("compressed frames", () => {
  it("are all compared", () => {
    expect(readdirSync(new URL("compressed", reference)).sort()).toEqual(
      [...expected.keys()].map((name) => `${name}.dcm`).sort(),
    );
  });

  it.each([...expected.keys()])("%s", (name) => {
    const { exact, tolerance, frames } = expected.get(name)!;
    for (const [index, values] of frames.entries()) {
      const slice = readSlice(bytesOf(name), index + 1, decodeInWorker);
      if (!slice.ok) throw new Error(slice.issues[0].message);
      const { pixels } = slice.value.image;
      expect(slice.issues.some(({ code }) => code === "dicom-lossy")).toBe(!exact);
      if (tolerance === 0) expect([...pixels]).toEqual(values);
      else
        expect(Math.max(...values.map((value, at) => Math.abs(value - pixels[at]!)))).toBeLessThanOrEqual(
          tolerance,
        );
    }
  });
});
