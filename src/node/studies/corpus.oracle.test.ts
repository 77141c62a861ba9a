import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
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

/** Files that stand beside the checkout or come with Debian's pydicom; where they are missing, so are their tests. */
const corpora = [
  { name: "pydicom's test files", folder: "/usr/lib/python3/dist-packages/pydicom/data" },
  { name: "the shared DICOM files", folder: fileAt("../../../../shared/data/dicom") },
].map((corpus) => ({ ...corpus, files: describeFiles(corpus.name, corpus.folder) }));

function describeFiles(name: string, folder: string): readonly Described[] {
  if (!existsSync(folder)) {
    console.log(`Skipped: ${name} are not there (${folder}).`);
    return [];
  }
  try {
    const script = fileAt("../../../e2e/reference/dicom/describe_corpus.py");
    const answer = execFileSync("/usr/bin/python3", [script, folder], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      maxBuffer: 1e9,
    });
    return answer
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
  } catch {
    console.log(`Skipped: ${name} need /usr/bin/python3 with pydicom.`);
    return [];
  }
}

function pixelsOf(packed: string): Float64Array {
  const bytes = new Uint8Array(inflateSync(Buffer.from(packed, "base64")));
  return new Float64Array(bytes.buffer);
}

/** Decoders of lossy streams round differently by one or two; everything else is exact. */
function mostDifference({ image }: Slice, expected: Float64Array): number {
  let most = image.pixels.length === expected.length ? 0 : Number.POSITIVE_INFINITY;
  for (const [index, value] of image.pixels.entries())
    most = Math.max(most, Math.abs(value - expected[index]!));
  return most;
}

const mostMs = 5000;
const mostBytes = 1e9;

describe.each(corpora)("$name", ({ folder, files }) => {
  const here = it.skipIf(files.length === 0);

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
          if (performance.now() - start > mostMs) wrong.push([path, "too long"]);
          if (pixels === undefined) continue;
          const difference = slice.ok
            ? mostDifference(slice.value, pixelsOf(pixels[index]!))
            : slice.issues[0].message;
          if (typeof difference === "string" || difference > (lossy ? 2 : 0))
            wrong.push([path, frame, difference]);
          if (lossy && !slice.issues.some(({ code }) => code === "dicom-lossy")) wrong.push([path, "lossy"]);
        }
      }
      expect(wrong).toEqual([]);
      expect(process.memoryUsage().rss).toBeLessThan(mostBytes);
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
