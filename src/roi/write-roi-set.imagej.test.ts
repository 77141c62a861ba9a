import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { crc32 } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { lacksOracle } from "../../e2e/lacks-oracle.ts";
import type { Outline, PixelPoint } from "./outline.ts";
import { rasteriseRoi } from "./rasterise-roi.ts";
import type { Roi } from "./roi.ts";
import { traceMask } from "./trace-mask.ts";
import { writeRoiSet } from "./write-roi-set.ts";

const jar = "/usr/share/java/ij.jar";
const program = fileURLToPath(new URL("../../e2e/reference/imagej/rois/ReadRois.java", import.meta.url));
const side = 96;

/** The same numbers on every run (Park and Miller 1988). */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 48271) % 2147483647;
    yield state / 2147483647;
  }
}

const random = numbers(20);
const between = (low: number, high: number) => low + (high - low) * random.next().value;
const rounded = [
  Math.round,
  (x: number) => x,
  (x: number) => Math.round(x * 2) / 2,
  (x: number) => Math.round(x * 64) / 64,
];

function outlineNumber(index: number): Outline {
  const types = ["polygon", "freehand", "traced", "oval", "rectangle"] as const;
  const type = types[index % types.length]!;
  const round = rounded[Math.floor(index / types.length) % rounded.length]!;
  const count = type === "oval" || type === "rectangle" ? 2 : Math.floor(between(3, 40));
  const points = Array.from(
    { length: count },
    (): PixelPoint => [round(between(-10, 100)), round(between(-10, 100))],
  );
  return { type, points };
}

const regions: Roi[] = Array.from({ length: 120 }, (_, index): Roi => {
  const several = index % 3 === 0 ? [outlineNumber(index + 7), outlineNumber(index + 11)] : [];
  const name = index % 4 === 0 ? `竖脊肌 ${index}` : `ES_L ${index}`;
  const convention = index % 2 === 0 ? { convention: "fascial" as const } : {};
  return { id: name, name, outlines: [outlineNumber(index), ...several], origin: "drawn", ...convention };
});
const speckle = Uint8Array.from({ length: side * side }, () => (between(0, 1) < 0.5 ? 1 : 0));
const [first, ...holes] = traceMask({ rows: side, columns: side, data: speckle });
regions.push({ id: "speckle", name: "speckle", outlines: [first!, ...holes], origin: "model" });

describe.skipIf(lacksOracle("imagej"))("ImageJ", () => {
  const folder = mkdtempSync(join(tmpdir(), "roi-set-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("opens what is written: same names, conventions and pixels", { timeout: 60_000 }, () => {
    const path = join(folder, "RoiSet.zip");
    writeFileSync(path, writeRoiSet(regions));
    const options = ["-Djava.awt.headless=true", "-cp", jar, program, path, String(side)];
    const opened = spawnSync("java", options, { encoding: "utf8", timeout: 55_000 });
    expect(opened.status, opened.stderr).toBe(0);
    const lines = opened.stdout
      .trim()
      .split("\n")
      .map((line) => line.split("\t"));
    expect(lines.map(([name, , convention, , , crc]) => [name, convention, crc])).toEqual(
      regions.map((roi) => [
        roi.name,
        roi.convention ?? "null",
        String(crc32(rasteriseRoi(roi, { rows: side, columns: side }).data)),
      ]),
    );
  });
});
