import { readFileSync } from "node:fs";
import { readSlice } from "../../src/dicom/slice/read-slice.ts";
import { brokenPromise } from "./broken-promise.ts";
import { applyEdits, randomEdits, shrinkEdits } from "./mutation.ts";
import { randomFrom } from "./random.ts";
import type { SeedFile } from "./seed-files.ts";

/** A file that broke a promise, its edits as few as possible. */
export interface FuzzFailure {
  readonly name: string;
  readonly reason: string;
  readonly bytes: Uint8Array;
}

/** The slice that segmentations and label maps among the seeds were made on. */
const source = readSlice(
  readFileSync(new URL("../reference/dicom/files/explicit-16-signed.dcm", import.meta.url)),
);
if (!source.ok) throw new Error(source.issues[0].message);
export const sourceSlice = source.value;

/** One mutation of one of the seeds, both determined by a number. */
export function fuzzOnce(seeds: readonly SeedFile[], number: number): FuzzFailure | undefined {
  const random = randomFrom(number);
  const { name, bytes } = seeds[random(seeds.length)]!;
  const other = seeds[random(seeds.length)]!.bytes;
  const edits = randomEdits(bytes, other, random);
  if (brokenPromise(applyEdits(bytes, edits), sourceSlice) === undefined) return undefined;
  const fewest = shrinkEdits(
    edits,
    (some) => brokenPromise(applyEdits(bytes, some), sourceSlice) !== undefined,
  );
  const failing = applyEdits(bytes, fewest);
  return {
    name: `${number}-${name.replace(/\W+/g, "-")}`,
    reason: brokenPromise(failing, sourceSlice) ?? "",
    bytes: failing,
  };
}
