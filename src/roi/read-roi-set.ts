import { isZip, readZip } from "../base/archive/read-zip.ts";
import { type Issue, issue } from "../base/issue.ts";
import { failure, mapResult, type Result, success } from "../base/result.ts";
import { isImagejRoi, readImagejRoi, type StackPosition, stackPositionOf } from "./read-imagej-roi.ts";
import type { Roi } from "./roi.ts";

const limits = { entries: 2000, bytes: 64 * 2 ** 20 };

/** A region and the image of ImageJ's stack that it was drawn on. */
export interface StackedRoi {
  readonly roi: Roi;
  readonly position: StackPosition;
}

/**
 * Reads ImageJ outlines: a single `.roi`, or a `RoiSet.zip` as ImageJ's ROI Manager saves it. Names come from the
 * selection itself, else from the file in the archive. Which image of a stack an outline was drawn on is not looked
 * at: `readStackedRois` tells.
 *
 * @returns the regions in the order of the file; what was left out (damaged, without area, curved) is an issue
 *   each. A failure where nothing is left, where this is neither file, or where the archive unpacks to more than
 *   64 MB or 2000 outlines. Never throws, whatever the bytes.
 * @example
 * import { readFile } from "node:fs/promises";
 * import { readRoiSet } from "paraspine";
 *
 * const rois = readRoiSet(await readFile("RoiSet.zip"));
 * if (!rois.ok) throw new Error(rois.issues[0].message);
 * rois.value.map(({ name }) => name); // => ["MF_R", "MF_L", "ES_R", "ES_L"]
 */
export function readRoiSet(bytes: Uint8Array): Result<readonly Roi[]> {
  const stacked = readStackedRois(bytes);
  if (!stacked.ok) return stacked;
  const rois = stacked.value.map(({ roi }) => roi);
  return success(rois, [...stacked.issues, ...repeatedNames(rois)]);
}

/** As `readRoiSet`, with the image of the stack that each region was drawn on. Names may be repeated. */
export function readStackedRois(bytes: Uint8Array): Result<readonly StackedRoi[]> {
  if (isImagejRoi(bytes)) return collect([readStacked(bytes, "ROI", idOf(0))]);
  if (!isZip(bytes)) return failure(issue("roi-unreadable"));

  const entries = readZip(bytes, (path) => /\.roi$/i.test(path) && !path.startsWith("__MACOSX/"), limits);
  if (entries === "too-large")
    return failure(
      issue("roi-set-too-large", { limit: `${limits.entries} outlines, ${limits.bytes / 2 ** 20} MB` }),
    );
  if (entries === "damaged" || entries.length === 0) return failure(issue("roi-unreadable"));

  return collect(
    entries.map(({ name: path, bytes: content }, index) => {
      const name = path.replace(/^.*\//, "").replace(/\.roi$/i, "") || "ROI";
      if (!content) return failure(issue("roi-damaged", { roi: name }, { roi: name }));
      return readStacked(content, name, idOf(index));
    }),
  );
}

const idOf = (index: number) => `imported-${index + 1}`;

function readStacked(bytes: Uint8Array, fallbackName: string, id: string): Result<StackedRoi> {
  const read = readImagejRoi(bytes, fallbackName, id);
  return mapResult(read, (value) => ({ roi: value, position: stackPositionOf(bytes) }));
}

function collect(results: readonly Result<StackedRoi>[]): Result<readonly StackedRoi[]> {
  const rois = results.flatMap((result) => (result.ok ? [result.value] : []));
  const issues: Issue[] = results.flatMap((result) => result.issues);
  const [first, ...more] = issues;
  if (rois.length === 0 && first) return failure(first, ...more);
  return success(rois, issues);
}

/** `roi-name-repeated` for each name that more than one region has. */
export function repeatedNames(rois: readonly Roi[]): readonly Issue[] {
  const names = rois.map(({ name }) => name);
  const repeated = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  return [...repeated].map((name) => issue("roi-name-repeated", { roi: name }, { roi: name }));
}
