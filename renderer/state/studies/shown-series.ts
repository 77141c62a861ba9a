import { weakMemo } from "../../../src/base/weak-memo.ts";
import { planeOf } from "../../../src/dicom/series/plane-of.ts";
import type { SeriesEntry, SliceEntry, StudyEntry } from "../../../src/dicom/series/study-listing.ts";
import { pixelToPatient } from "../../../src/image/pixel-to-patient.ts";
import type { PlacedSlice } from "../../../src/image/placed-slice.ts";
import type { SliceGeometry } from "../../../src/image/slice-geometry.ts";
import { sliceNormal } from "../../../src/image/slice-normal.ts";
import { dot, scale } from "../../../src/image/vector3.ts";
import { isInReadingOrder } from "./reading-order.ts";

/** A series as the reader knows it: one stack, or the blocks of one angled series with all their slices in a row. */
export interface ShownSeries {
  /** Names the entry among everything that is open. */
  readonly key: string;
  /** What holds for all blocks. */
  readonly facts: SeriesEntry;
  /** In the order in which they are read, and so are the slices of each (`isInReadingOrder`). */
  readonly blocks: readonly [SeriesEntry, ...SeriesEntry[]];
  readonly slices: readonly SliceEntry[];
}

/** Two stacks of one orientation are no blocks of each other but two echoes or repetitions. */
const sameDirection = 0.9999;

const geometryOf = (series: SeriesEntry): SliceGeometry | undefined => series.slices[0]?.geometry;

/** Whether two stacks of one series are blocks angled to different discs. */
function areBlocks(a: SeriesEntry, b: SeriesEntry): boolean {
  const [one, other] = [geometryOf(a), geometryOf(b)];
  if (one === undefined || other === undefined) return false;
  const spacing = (series: SeriesEntry) => series.pixelSpacingMm?.map((mm) => mm.toFixed(4)).join();
  return (
    a.seriesInstanceUid === b.seriesInstanceUid &&
    a.rows === b.rows &&
    a.columns === b.columns &&
    spacing(a) === spacing(b) &&
    one.frameOfReferenceUid === other.frameOfReferenceUid &&
    dot(sliceNormal(one), sliceNormal(other)) < sameDirection &&
    samePlane(one, other)
  );
}

/** A block angled past the bound of a plane still belongs to the others. */
function samePlane(a: SliceGeometry, b: SliceGeometry): boolean {
  const [one, other] = [planeOf(a), planeOf(b)];
  return one === other || one === "oblique" || other === "oblique";
}

/** The stack as a PACS shows it: the listing goes along the normal, which is from foot to head in most axial ones. */
function asRead(series: SeriesEntry): SeriesEntry {
  const geometry = geometryOf(series);
  if (geometry === undefined || isInReadingOrder(geometry)) return series;
  return { ...series, slices: [...series.slices].reverse() };
}

/** From one end of the spine to the other, the way the first is read. */
function inOrder(blocks: readonly SeriesEntry[]): readonly SeriesEntry[] {
  const first = geometryOf(blocks[0]!);
  if (first === undefined) return blocks;
  const along = sliceNormal(first);
  const normal = isInReadingOrder(first) ? along : scale(along, -1);
  const place = (series: SeriesEntry) => {
    const middle = series.slices[series.slices.length >> 1];
    const placed = middle && placedSlice(series, middle);
    return placed ? dot(centreOf(placed), normal) : 0;
  };
  return [...blocks].sort((a, b) => place(a) - place(b));
}

/** The middle of a slice in the patient, mm. */
const centreOf = (slice: PlacedSlice) => pixelToPatient(slice, slice.columns / 2, slice.rows / 2);

/** The series of a study with the blocks of an angled series joined; the same objects for the same study. */
export const seriesOfStudy = weakMemo((study: StudyEntry): readonly ShownSeries[] => {
  const groups: SeriesEntry[][] = [];
  for (const series of study.series) {
    const group = groups.find((others) => others.every((other) => areBlocks(other, series)));
    if (group === undefined) groups.push([series]);
    else group.push(series);
  }
  return groups.map((group, index) => {
    const sorted = inOrder(group) as readonly [SeriesEntry, ...SeriesEntry[]];
    const blocks = sorted.map(asRead) as unknown as readonly [SeriesEntry, ...SeriesEntry[]];
    return {
      key: `${study.studyInstanceUid}/${study.patientId ?? ""}/${blocks[0].seriesInstanceUid}/${index}`,
      facts: sorted[0],
      blocks,
      slices: blocks.flatMap(({ slices }) => slices),
    };
  });
});

/** A slice of a series in the patient; null where the files do not say where it is. */
function placedSlice(series: SeriesEntry, { geometry }: SliceEntry): PlacedSlice | null {
  if (geometry === undefined || series.pixelSpacingMm === null) return null;
  const [row, column] = series.pixelSpacingMm;
  return { geometry, pixelSpacingMm: { row, column }, rows: series.rows, columns: series.columns };
}

/** Every slice of a stack in the patient, in its order; empty where one of them has no place. */
export function placedSlices(series: SeriesEntry): readonly PlacedSlice[] {
  const placed = series.slices.map((slice) => placedSlice(series, slice));
  return placed.every((slice) => slice !== null) ? placed : [];
}

export const frameOfReferenceOf = ({ facts }: ShownSeries): string | undefined =>
  geometryOf(facts)?.frameOfReferenceUid;

/** The block that holds the slice at an index of the whole series, and where each block begins. */
export function blockAt(
  { blocks }: ShownSeries,
  index: number,
): { readonly block: number; readonly starts: readonly number[] } {
  const starts: number[] = [];
  let start = 0;
  for (const { slices } of blocks) {
    starts.push(start);
    start += slices.length;
  }
  return { block: Math.max(0, starts.filter((first) => first <= index).length - 1), starts };
}
