import { expect, test } from "vitest";
import type { SeriesEntry, StudyEntry } from "../../../src/dicom/series/study-listing.ts";
import type { Vector3 } from "../../../src/image/slice-geometry.ts";
import { blockAt, seriesOfStudy } from "./shown-series.ts";

/** A stack of three slices, 4 mm apart from `z` upward, tilted by `degrees` about the patient's left-right axis. */
function stack(uid: string, z: number, degrees: number, part: Partial<SeriesEntry> = {}): SeriesEntry {
  const [cosine, sine] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const column: Vector3 = [0, cosine, -sine];
  const slices = [0, 4, 8].map((step) => ({
    path: `${uid} ${z + step}`,
    frame: 1,
    geometry: {
      imagePositionPatient: [-80, -80 * cosine, z + step + 80 * sine] as const,
      imageOrientationPatient: [[1, 0, 0], column] as const,
      frameOfReferenceUid: "f",
    },
  }));
  return {
    seriesInstanceUid: uid,
    modality: "MR",
    description: uid,
    plane: "axial",
    weighting: "T2",
    fatSuppressed: false,
    rows: 160,
    columns: 160,
    pixelSpacingMm: [1, 1],
    sliceCount: 3,
    transferSyntaxUid: "1.2.840.10008.1.2.1",
    files: [],
    slices,
    ...part,
  };
}

const study = (...series: SeriesEntry[]): StudyEntry => ({
  studyInstanceUid: "s",
  patientId: null,
  patientName: null,
  studyDate: null,
  description: null,
  series,
});

test("the blocks of an angled series are one entry, from head to foot as a PACS shows them", () => {
  const shown = seriesOfStudy(study(stack("a", 60, 15), stack("a", 0, -10), stack("a", 30, 3)));
  expect(shown).toHaveLength(1);
  expect(shown[0]!.slices.map(({ path }) => path)).toEqual(
    [68, 64, 60, 38, 34, 30, 8, 4, 0].map((z) => `a ${z}`),
  );
  expect(blockAt(shown[0]!, 4)).toEqual({ block: 1, starts: [0, 3, 6] });
});

test("echoes, other matrices and other series are entries of their own", () => {
  const series = [stack("a", 0, 3), stack("a", 0, 3), stack("a", 0, 20, { rows: 320 }), stack("b", 0, 20)];
  expect(seriesOfStudy(study(...series)).map(({ facts }) => series.indexOf(facts))).toEqual([0, 1, 2, 3]);
});

test("two echoes of two blocks are two entries of two blocks", () => {
  const shown = seriesOfStudy(
    study(stack("a", 0, 3), stack("a", 30, 15), stack("a", 0, 3), stack("a", 30, 15)),
  );
  expect(shown.map(({ blocks }) => blocks.length)).toEqual([2, 2]);
  expect(new Set(shown.map(({ key }) => key)).size).toBe(2);
});

test("a series of three planes is no angled one", () => {
  const sagittal = stack("a", 0, 0);
  const turned = {
    ...sagittal,
    slices: sagittal.slices.map((slice) => ({
      ...slice,
      geometry: {
        ...slice.geometry,
        imageOrientationPatient: [
          [0, 1, 0],
          [0, 0, -1],
        ] as const,
      },
    })),
  };
  expect(seriesOfStudy(study(sagittal, turned as SeriesEntry))).toHaveLength(2);
});

test("a stack that the listing sorts from foot to head is shown from head to foot, and stays as it is in the listing", () => {
  const series = stack("a", 0, 0);
  const [shown] = seriesOfStudy(study(series));
  expect(shown!.slices.map(({ path }) => path)).toEqual(["a 8", "a 4", "a 0"]);
  expect(shown!.blocks[0].slices).toEqual(shown!.slices);
  expect(shown!.facts).toBe(series);
  expect(series.slices.map(({ path }) => path)).toEqual(["a 0", "a 4", "a 8"]);
});

test("the same study gives the same objects", () => {
  const one = study(stack("a", 0, 3));
  expect(seriesOfStudy(one)).toBe(seriesOfStudy(one));
});
