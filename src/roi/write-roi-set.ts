import { zipSync } from "fflate";
import type { Roi } from "./roi.ts";
import { writeImagejRoi } from "./write-imagej-roi.ts";

/**
 * Regions as a `RoiSet.zip` that ImageJ's ROI Manager opens: one `.roi` each, in the order given. The same regions
 * give the same bytes on every computer, whatever its clock. `readRoiSet` gives back names, outlines and
 * conventions (coordinates in single precision, ovals and rectangles inside a composite as polygons); the origin
 * becomes `imported`. A region without a single point is left out, as ImageJ has no such selection.
 *
 * @example
 * const square: Outline = { type: "polygon", points: [[10, 10], [30, 10], [30, 30], [10, 30]] };
 * const bytes = writeRoiSet([{ id: "1", name: "MF_L", origin: "drawn", outlines: [square] }]);
 * const again = readRoiSet(bytes);
 * again.ok && again.value[0]?.outlines[0]?.points; // => [[10, 10], [30, 10], [30, 30], [10, 30]]
 */
export function writeRoiSet(rois: readonly Roi[]): Uint8Array {
  const entries = new Map<string, Uint8Array>();
  for (const roi of rois) {
    if (roi.outlines.every(({ points }) => points.length === 0)) continue;
    entries.set(freeName(roi.name, entries), writeImagejRoi(roi));
  }
  return zipSync(Object.fromEntries(entries), { level: 6, mtime: earliestZipTime() });
}

/** The first moment a ZIP can state; fflate writes local time, so this is midnight wherever it runs. */
const earliestZipTime = () => new Date(1980, 0, 1);

/** A file name for a region that no other has, without characters that a file system refuses. */
function freeName(name: string, taken: ReadonlyMap<string, unknown>): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is replaced
  const base = name.replace(/[\u0000-\u001f/\\:*?"<>|]/g, "_").slice(0, 100) || "ROI";
  let candidate = `${base}.roi`;
  for (let number = 1; taken.has(candidate); number++) candidate = `${base}-${number}.roi`;
  return candidate;
}
