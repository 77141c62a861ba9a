import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { lacksOracle } from "../../../e2e/lacks-oracle.ts";
import type { Slice } from "../../image/slice.ts";
import { listStudies } from "./list-studies.ts";
import { loadSlice } from "./load-slice.ts";

interface FrameFacts {
  readonly position: readonly number[] | null;
  readonly orientation: readonly number[] | null;
  readonly spacing: readonly number[] | null;
  readonly slope: readonly number[] | null;
  readonly intercept: readonly number[] | null;
  readonly echo: readonly number[] | null;
}

/** One file as pydicom, dcmtk and gdcm read it (describe_corpus.py). */
interface Described {
  readonly path: string;
  readonly frames?: number;
  readonly lossy?: boolean;
  readonly pixels?: readonly [first: string, last: string];
  readonly enhanced?: readonly FrameFacts[];
}

const fileAt = (path: string) => fileURLToPath(new URL(path, import.meta.url));

interface Corpus {
  readonly name: string;
  readonly folder: string;
  /** As many images at least have pixels that the other programs can read: fewer, and they were not asked properly. */
  readonly images: number;
  readonly files: readonly Described[];
}

const lacks = lacksOracle("pydicom", "dcmtk", "gdcm");

/**
 * What the other programs read from the files of a folder. An oracle that fails fails the test; a folder that is not on this
 * computer is skipped, and that is said.
 */
function describedCorpus(name: string, folder: string, images: number): Corpus {
  if (lacks) return { name, folder, images, files: [] };
  if (!existsSync(folder)) {
    console.log(
      `Skipped: ${name} are not on this computer (${folder}); their licences keep them out of the repository.`,
    );
    return { name, folder, images, files: [] };
  }
  const answer = execFileSync(
    "/usr/bin/python3",
    [fileAt("../../../e2e/reference/dicom/describe_corpus.py"), folder],
    { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], maxBuffer: 1e9 },
  );
  const files = answer
    .trim()
    .split("\n")
    .map((line): Described => JSON.parse(line));
  return { name, folder, images, files };
}

/** Files that come with Debian's pydicom, and more where they lie beside the checkout. */
const corpora = [
  describedCorpus("pydicom's test files", "/usr/lib/python3/dist-packages/pydicom/data", 60),
  describedCorpus("DICOM files of other projects", fileAt("../../../../shared/data/dicom"), 60),
];

function pixelsOf(packed: string): Float64Array {
  const bytes = new Uint8Array(inflateSync(Buffer.from(packed, "base64")));
  return new Float64Array(bytes.buffer);
}

/** Decoders of lossy streams round differently by one or two; everything else is exact. */
function maxDifference({ image }: Slice, expected: Float64Array): number {
  let most = image.pixels.length === expected.length ? 0 : Number.POSITIVE_INFINITY;
  for (const [index, value] of image.pixels.entries())
    most = Math.max(most, Math.abs(value - expected[index]!));
  return most;
}

const maxMs = 5000;
const maxBytes = 1e9;

describe.each(corpora)("$name", ({ folder, images, files }) => {
  const here = it.skipIf(files.length === 0);

  here("are read by the other programs, too", () => {
    expect(files.filter(({ pixels }) => pixels !== undefined).length).toBeGreaterThanOrEqual(images);
  });

  here("are listed: every file is there, or named with the reason", async () => {
    const listing = await listStudies([folder]);
    const listed = listing.studies.flatMap(({ series }) => series.flatMap((one) => one.files));
    const named = listing.issues.flatMap(({ path }) => (path === undefined ? [] : [path]));
    const archives = named.filter((path) => path.includes(".zip/"));
    const told = new Set([...listed, ...named, ...archives]);
    const silent = files.filter(({ path }) => !told.has(path) && !/\.zip$|DICOMDIR$/i.test(path));
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  here(
    "are read within five seconds and a gigabyte, with the pixels of pydicom, dcmtk and gdcm",
    async () => {
      const wrong: unknown[] = [];
      for (const { path, frames = 1, lossy, pixels } of files) {
        for (const [index, frame] of (frames > 1 ? [1, frames] : [1]).entries()) {
          const start = performance.now();
          const slice = await loadSlice(path, frame);
          if (performance.now() - start > maxMs) wrong.push([path, "too long"]);
          if (pixels === undefined) continue;
          const difference = slice.ok
            ? maxDifference(slice.value, pixelsOf(pixels[index]!))
            : slice.issues[0].message;
          if (typeof difference === "string" || difference > (lossy ? 2 : 0))
            wrong.push([path, frame, difference]);
          if (lossy && !slice.issues.some(({ code }) => code === "dicom-lossy")) wrong.push([path, "lossy"]);
        }
      }
      expect(wrong).toEqual([]);
      expect(process.memoryUsage().rss).toBeLessThan(maxBytes);
    },
  );

  here("place, scale and time every frame of enhanced files as pydicom reads them", async () => {
    for (const { path, enhanced = [], pixels } of files) {
      if (pixels === undefined) continue;
      for (const [index, expected] of enhanced.entries()) {
        const slice = await loadSlice(path, index + 1);
        if (!slice.ok) throw new Error(`${path}: ${slice.issues[0].message}`);
        const { facts, image } = slice.value;
        const { geometry } = facts;
        const { row, column } = image.pixelSpacingMm ?? {};
        expect([path, index, geometry?.imagePositionPatient ?? null]).toEqual([
          path,
          index,
          expected.position,
        ]);
        expect(geometry?.imageOrientationPatient.flat() ?? null).toEqual(expected.orientation);
        expect(row === undefined ? null : [row, column]).toEqual(expected.spacing);
        expect(image.rescale.slope).toBe(expected.slope?.[0] ?? 1);
        expect(image.rescale.intercept).toBe(expected.intercept?.[0] ?? 0);
        expect(facts.echoTimeMs ?? null).toBe(expected.echo?.[0] ?? null);
      }
    }
  });
});
