import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type AxialSliceTruth, readTruth, type StudyTruth } from "../sample-dicom/truth.ts";
import { readSlice } from "../src/dicom/slice/read-slice.ts";
import type { ScalarImage } from "../src/image/scalar-image.ts";
import type { Slice } from "../src/image/slice.ts";
import { nearestEdge } from "../src/roi/edit/nearest-edge.ts";
import { nearestOnSegment } from "../src/roi/edit/nearest-on-segment.ts";
import type { Outline, PixelPoint } from "../src/roi/outline.ts";
import type { Roi } from "../src/roi/roi.ts";

const studies = fileURLToPath(new URL("../sample-dicom/studies", import.meta.url));

/** The bundled studies with their truth. */
export const sampleTruths = await Promise.all(
  ["lean", "moderate", "heavy"].map((study) => readTruth(path.join(studies, study))),
);

function readSample(study: string, { file }: AxialSliceTruth): Slice {
  const read = readSlice(readFileSync(path.join(studies, study, file)));
  if (!read.ok) throw new Error(read.issues[0].message);
  return read.value;
}

/** The pixels of a slice. */
export const sampleImage = (study: string, slice: AxialSliceTruth): ScalarImage =>
  readSample(study, slice).image;

/** The slices of a study from below upwards. */
export const sampleSeries = ({ study, axialSlices }: StudyTruth) =>
  axialSlices
    .map((slice) => ({ slice, ...readSample(study, slice) }))
    .sort((a, b) => height(a.facts) - height(b.facts));

const height = ({ geometry }: Slice["facts"]) => geometry!.imagePositionPatient[2];

/** The true regions of a slice. */
export const sampleRegions = ({ regions }: AxialSliceTruth): Roi[] =>
  regions.map(({ name, outline }) => ({ id: name, name, origin: "drawn", outlines: [outline] }));

/** The longest run of an outline's vertices for which something is true. */
function longestRun({ points }: Outline, isWanted: (point: PixelPoint) => boolean): PixelPoint[] {
  const wanted = points.map(isWanted);
  let best: PixelPoint[] = [];
  points.forEach((_, start) => {
    if (!wanted[start] || wanted[(start + points.length - 1) % points.length]) return;
    const run: PixelPoint[] = [];
    for (let step = 0; step < points.length && wanted[(start + step) % points.length]; step++)
      run.push(points[(start + step) % points.length]!);
    if (run.length > best.length) best = run;
  });
  return best;
}

/** The true cleft between MF and ES of a side, and the fascia behind ES, as lines. */
export function trueBorders(slice: AxialSliceTruth, side: "L" | "R") {
  const outline = (name: string) => slice.regions.find((region) => region.name === name)!.outline;
  const mf = outline(`MF_${side}`);
  const es = outline(`ES_${side}`);
  const ys = es.points.map(([, y]) => y);
  const middle = (Math.min(...ys) + Math.max(...ys)) / 2;
  return {
    cleft: longestRun(mf, (point) => nearestEdge(es, point)!.distance < 0.5),
    fascia: longestRun(es, (point) => nearestEdge(mf, point)!.distance > 0.5 && point[1] > middle),
  };
}

const step = (a: PixelPoint, b: PixelPoint) => Math.hypot(b[0] - a[0], b[1] - a[1]);

/** Points of a line at equal distances along it, both ends among them. */
export function spacedPoints(line: readonly PixelPoint[], count: number): PixelPoint[] {
  const lengths = line.slice(1).map((point, index) => step(line[index]!, point));
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  return Array.from({ length: count }, (_, at) => {
    let left = (whole * at) / (count - 1);
    for (const [index, length] of lengths.entries()) {
      const [a, b] = [line[index]!, line[index + 1]!];
      if (left <= length)
        return [a[0] + (left / length) * (b[0] - a[0]), a[1] + (left / length) * (b[1] - a[1])];
      left -= length;
    }
    return line.at(-1)!;
  });
}

/** How far each point is from a line. */
export const distances = (points: readonly PixelPoint[], line: readonly PixelPoint[]): number[] =>
  points.map((point) =>
    Math.min(...line.slice(1).map((end, index) => step(point, nearestOnSegment(point, line[index]!, end)))),
  );
