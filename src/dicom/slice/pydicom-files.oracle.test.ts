import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { lacksOracle } from "../../../e2e/lacks-oracle.ts";
import { readHeader } from "../header/read-header.ts";
import { readSlice } from "./read-slice.ts";

/** Debian's python3-pydicom brings some 200 test files; the first and last frame of each as pydicom reads it. */
const script = `
import glob, hashlib, json, os, warnings
warnings.filterwarnings("ignore")
import numpy, pydicom, pydicom.data
folder = os.path.dirname(pydicom.data.__file__)
for path in sorted(glob.glob(folder + "/**/*", recursive=True)):
    if os.path.isdir(path):
        continue
    found = {"path": path}
    try:
        dataset = pydicom.dcmread(path, force=True)
        found["samples"] = int(dataset.get("SamplesPerPixel", 0))
        found["name"] = str(dataset.get("PatientName", ""))
        found["frames"] = int(dataset.get("NumberOfFrames", 1) or 1)
        found["compressed"] = dataset.file_meta.TransferSyntaxUID.is_compressed
        pixels = dataset.pixel_array if found["frames"] > 1 else dataset.pixel_array[None]
        found["hashes"] = [hashlib.sha256(numpy.ascontiguousarray(pixels[i].astype("<f8")).tobytes()).hexdigest() for i in (0, -1)]
    except Exception as error:
        found["error"] = str(error)
    print(json.dumps(found))
`;

interface Found {
  readonly path: string;
  readonly samples?: number;
  readonly name?: string;
  readonly frames?: number;
  readonly compressed?: boolean;
  readonly hashes?: readonly [string, string];
}

function askPydicom(): readonly Found[] {
  const answer = execFileSync("/usr/bin/python3", ["-c", script], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    maxBuffer: 1e8,
  });
  return answer
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

const lacks = lacksOracle("pydicom");
const files = lacks ? [] : askPydicom();

const hashOf = (pixels: Iterable<number>) =>
  createHash("sha256")
    .update(new Uint8Array(Float64Array.from(pixels).buffer))
    .digest("hex");

describe.skipIf(lacks)("pydicom's test files", () => {
  it("every greyscale, uncompressed image has pydicom's pixels", () => {
    const comparable = files.filter(
      ({ samples, compressed, hashes }) => samples === 1 && !compressed && hashes,
    );
    expect(comparable.length).toBeGreaterThan(20);
    for (const { path, frames = 1, hashes } of comparable) {
      const bytes = new Uint8Array(readFileSync(path));
      for (const [index, frame] of [1, frames].entries()) {
        const slice = readSlice(bytes, frame);
        const found = slice.ok ? hashOf(slice.value.image.pixels) : slice.issues[0].code;
        expect([path, frame, found]).toEqual([path, frame, hashes![index]]);
      }
    }
  });

  it("every file is read or refused with an issue, within a second", () => {
    for (const { path } of files) {
      const start = performance.now();
      const slice = readSlice(new Uint8Array(readFileSync(path)));
      expect(slice.ok || slice.issues.length > 0).toBe(true);
      expect(performance.now() - start).toBeLessThan(1000);
    }
  });

  it("names read as pydicom reads them", () => {
    for (const { path, name } of files) {
      const header = readHeader(new Uint8Array(readFileSync(path)));
      // Four carets are a name without a part in it.
      if (header.ok)
        expect(header.value.frames[0].facts.patientName ?? "").toBe(name?.replace(/^\^+$/, "") ?? "");
    }
  });
});
