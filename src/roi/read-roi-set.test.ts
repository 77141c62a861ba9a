import { readFileSync } from "node:fs";
import { crc32 } from "node:zlib";
import fc from "fast-check";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readZip } from "../base/archive/read-zip.ts";
import { countPixels } from "../image/mask.ts";
import type { PixelPoint } from "./outline.ts";
import { rasteriseRoi } from "./rasterise-roi.ts";
import { readRoiSet } from "./read-roi-set.ts";
import type { Roi } from "./roi.ts";

const folder = new URL("../../e2e/reference/imagej/", import.meta.url);
const bytesOf = (path: string) => new Uint8Array(readFileSync(new URL(path, folder)));

const read = (bytes: Uint8Array): readonly Roi[] => {
  const result = readRoiSet(bytes);
  if (!result.ok) throw new Error(result.issues[0].message);
  return result.value;
};

/** Python's round: halves go to the even number. */
const roundHalfToEven = (value: number) => {
  const low = Math.floor(value);
  const rest = value - low;
  return rest > 0.5 || (rest === 0.5 && low % 2 !== 0) ? low + 1 : low;
};

describe("what ImageJ's ROI Manager saved", () => {
  const cases = Array.from({ length: 10 }, (_, index) => `phantoms/case0${index}`);

  it.each(cases)("%s has the vertices that were drawn", (path) => {
    const drawn = JSON.parse(readFileSync(new URL(`${path}.poly.json`, folder), "utf8")) as Record<
      string,
      PixelPoint[]
    >;
    const rois = read(bytesOf(`${path}.RoiSet.zip`));
    expect(rois.map(({ name }) => name)).toEqual(["VB", "MF_R", "ES_R", "MF_L", "ES_L"]);
    for (const roi of rois) {
      const subPixel = roi.name.startsWith("ES");
      expect(roi.outlines).toHaveLength(1);
      expect(roi.outlines[0].type).toBe(subPixel ? "freehand" : "polygon");
      expect(roi.outlines[0].points).toHaveLength(drawn[roi.name]!.length);
      roi.outlines[0].points.forEach(([x, y], index) => {
        const [wantedX, wantedY] = drawn[roi.name]![index]!;
        if (subPixel) expect(Math.hypot(x - wantedX, y - wantedY)).toBeLessThan(0.0075);
        else expect([x, y]).toEqual([roundHalfToEven(wantedX), roundHalfToEven(wantedY)]);
      });
      expect(roi).toMatchObject({ origin: "imported" });
      expect(roi.convention).toBeUndefined();
    }
  });

  it("keeps the pixels ImageJ counted", () => {
    const manifest = JSON.parse(readFileSync(new URL("phantoms/manifest.json", folder), "utf8"));
    const counted = new Map<string, string>();
    for (const line of readFileSync(new URL("phantoms/results.csv", folder), "utf8").split("\n").slice(1)) {
      const cells = line.split(",");
      if (cells.length > 7) counted.set(`${cells[0]} ${cells[6]}`, cells[7]!);
    }
    const ours = cases.flatMap((path) => {
      const name = path.replace("phantoms/", "");
      const side = manifest[name].variant.n ?? 320;
      return read(bytesOf(`${path}.RoiSet.zip`)).map((roi) => [
        `${name} ${roi.name}`,
        String(countPixels(rasteriseRoi(roi, { rows: side, columns: side }))),
      ]);
    });
    expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(counted));
  });
});

describe("every kind of selection ImageJ 1.53t writes", () => {
  const result = readRoiSet(bytesOf("rois/kinds.zip"));
  const rois = new Map((result.ok ? result.value : []).map((roi) => [roi.name, roi]));
  const kinds = readFileSync(new URL("rois/kinds.csv", folder), "utf8").trim().split("\n").slice(1);
  const withoutArea = ["line", "point", "polyline", "freeline", "angle", "arrow", "text"];
  const curved = ["composite-curved", "rounded-rectangle", "spline", "spline-subpixel"];

  it.each(kinds)("%s", (kind) => {
    const [name, , , , , , crc] = kind.split(",");
    const roi = rois.get(name!);
    if (withoutArea.includes(name!) || curved.includes(name!)) {
      const code = curved.includes(name!) ? "roi-curved" : "roi-without-area";
      expect(roi).toBeUndefined();
      expect(result.issues).toContainEqual(expect.objectContaining({ code, roi: name }));
    } else {
      expect(String(crc32(rasteriseRoi(roi!, { rows: 96, columns: 96 }).data))).toBe(crc);
    }
  });

  it("reads the convention from the properties, and nothing else from them", () => {
    expect(rois.get("MF_L")?.convention).toBe("fascial");
    expect(rois.get("polygon")?.convention).toBeUndefined();
  });

  it("reads a composite's hole as an outline of its own", () => {
    expect(rois.get("composite-hole")?.outlines).toHaveLength(2);
  });
});

describe("files that are not what they should be", () => {
  const whole = bytesOf("phantoms/case00.RoiSet.zip");
  const kinds = bytesOf("rois/kinds.zip");
  const codes = (bytes: Uint8Array) => readRoiSet(bytes).issues.map(({ code }) => code);
  const text = (value: string) => Uint8Array.from(value, (letter) => letter.charCodeAt(0));

  it("says so", () => {
    expect(codes(new Uint8Array())).toEqual(["roi-unreadable"]);
    expect(codes(text("not an outline, but long enough for the header of one, truly it is"))).toEqual([
      "roi-unreadable",
    ]);
    expect(codes(whole.subarray(0, 500))).toEqual(["roi-unreadable"]);
    expect(codes(zipSync({}))).toEqual(["roi-unreadable"]);
    expect(codes(zipSync({ "readme.txt": text("hello") }))).toEqual(["roi-unreadable"]);
    expect(codes(zipSync({ "MF_L.roi": text("hello") }))).toEqual(["roi-damaged"]);
  });

  it("reads the rest of a set that has a damaged outline", () => {
    const bytes = whole.slice();
    bytes.fill(0, 60, 80);
    const result = readRoiSet(bytes);
    expect(result.ok && result.value.length).toBe(4);
    expect(result.issues.map(({ code, roi }) => [code, roi])).toEqual([["roi-damaged", "VB"]]);
  });

  it("refuses an archive that unpacks to far more than outlines", () => {
    const bomb = zipSync({ "MF_L.roi": new Uint8Array(65 * 2 ** 20) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(codes(bomb)).toEqual(["roi-set-too-large"]);
  });

  it("believes no size: an entry that holds more than it says is damaged", () => {
    const lying = zipSync({ "MF_L.roi": new Uint8Array(2 ** 20) });
    const file = new DataView(lying.buffer);
    for (let at = 0; at < lying.length - 4; at++)
      if (file.getUint32(at, true) === 2 ** 20) file.setUint32(at, 100, true);
    expect(codes(lying)).toEqual(["roi-damaged"]);
  });

  it("warns of a repeated name", () => {
    const [one] = singles(kinds);
    expect(codes(zipSync({ "a.roi": one!, "b.roi": one! }))).toEqual(["roi-name-repeated"]);
  });

  it("takes the name from the file where the selection has none", () => {
    const nameless = singles(kinds)[0]!.slice();
    new DataView(nameless.buffer).setInt32(60, 0);
    expect(read(zipSync({ "L3/ES_R.roi": nameless })).map(({ name }) => name)).toEqual(["ES_R"]);
  });

  it("never throws on mutated bytes", () => {
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 12 });
    const sources = [whole, kinds, ...singles(kinds)];
    fc.assert(
      fc.property(fc.nat(sources.length - 1), edits, fc.nat(), (source, changes, cut) => {
        const bytes = sources[source]!.slice();
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        const result = readRoiSet(cut % 4 === 0 ? bytes.subarray(0, cut % bytes.length) : bytes);
        if (result.ok) for (const roi of result.value) rasteriseRoi(roi, { rows: 32, columns: 32 });
      }),
      { numRuns: 4000 },
    );
  });
});

/** The single selections of a set, unpacked. */
function singles(set: Uint8Array): Uint8Array[] {
  const entries = readZip(set, () => true, { entries: 100, bytes: 1e6 });
  return typeof entries === "string" ? [] : entries.flatMap(({ bytes }) => (bytes ? [bytes] : []));
}
