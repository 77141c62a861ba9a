import { expect, test } from "vitest";
import type { SeriesEntry, StudyEntry } from "../../../src/dicom/series/study-listing.ts";
import { changeBrowsing, currentSeries, currentSlice, nothingOpen, preferredSeries } from "./browsing.ts";

const series = (uid: string, part: Partial<SeriesEntry>, slices = 5): SeriesEntry => ({
  seriesInstanceUid: uid,
  modality: "MR",
  description: uid,
  plane: "axial",
  weighting: "T2",
  fatSuppressed: false,
  rows: 4,
  columns: 4,
  pixelSpacingMm: [1, 1],
  sliceCount: slices,
  transferSyntaxUid: "1.2.840.10008.1.2.1",
  files: [],
  slices: Array.from({ length: slices }, (_, index) => ({ path: `${uid}/${index}`, frame: 1 })),
  ...part,
});
const study = (uid: string, ...entries: SeriesEntry[]): StudyEntry => ({
  studyInstanceUid: uid,
  patientId: null,
  patientName: null,
  studyDate: null,
  description: null,
  series: entries,
});

const sagittal = series("sag", { plane: "sagittal" });
const t1 = series("t1", { weighting: "T1" });
const suppressed = series("fs", { fatSuppressed: true });
const t2 = series("t2", {});

test("the axial T2 series without fat suppression comes first, at its middle slice", () => {
  const opened = changeBrowsing(nothingOpen, {
    kind: "opened",
    listing: { studies: [study("1", sagittal, t1, suppressed, t2)], issues: [] },
  });
  expect(currentSeries(opened)?.facts.seriesInstanceUid).toBe("t2");
  expect(currentSlice(opened)?.path).toBe("t2/2");
});

test("without it: fat-suppressed T2, any axial, anything", () => {
  expect(preferredSeries([study("1", sagittal, t1, suppressed)])?.facts.seriesInstanceUid).toBe("fs");
  expect(preferredSeries([study("1", sagittal, t1)])?.facts.seriesInstanceUid).toBe("t1");
  expect(preferredSeries([study("1", sagittal)])?.facts.seriesInstanceUid).toBe("sag");
  expect(preferredSeries([])).toBeNull();
});

test("a study opened again takes its old place, a new one comes last", () => {
  const open = (...studies: StudyEntry[]) => ({ kind: "opened", listing: { studies, issues: [] } }) as const;
  const both = changeBrowsing(changeBrowsing(nothingOpen, open(study("1", t1))), open(study("2", t2)));
  const again = changeBrowsing(both, open(study("1", t1, sagittal)));
  expect(again.studies.map((one) => [one.studyInstanceUid, one.series.length])).toEqual([
    ["1", 2],
    ["2", 1],
  ]);
});

test("scrolling stops at both ends", () => {
  const opened = changeBrowsing(nothingOpen, {
    kind: "opened",
    listing: { studies: [study("1", t2)], issues: [] },
  });
  expect(changeBrowsing(opened, { kind: "slice", index: -3 }).index).toBe(0);
  expect(changeBrowsing(opened, { kind: "slice", index: Number.MAX_SAFE_INTEGER }).index).toBe(4);
});

test("a slice is shown by its file, and stays when more of its study is found", () => {
  const alone = series("t2", { slices: [{ path: "t2/3", frame: 1 }] });
  const place = { path: "t2/3", frame: 1 };
  const shown = changeBrowsing(nothingOpen, {
    kind: "found",
    listing: { studies: [study("1", alone)], issues: [] },
    place,
  });
  expect(currentSlice(shown)).toEqual(place);
  const whole = changeBrowsing(shown, {
    kind: "found",
    listing: { studies: [study("1", sagittal, t2)], issues: [] },
  });
  expect(currentSlice(whole)).toEqual(place);
  expect(currentSeries(whole)?.slices).toHaveLength(5);
  const otherCopy = series("t2", { slices: [{ path: "copy/3", frame: 1 }] });
  const listing = { studies: [study("1", otherCopy)], issues: [] };
  expect(currentSlice(changeBrowsing(shown, { kind: "found", listing }))).toEqual(place);
});

test("a proposed slice comes into sight, but never in the place of one that the reader has touched", () => {
  const opened = changeBrowsing(nothingOpen, {
    kind: "opened",
    listing: { studies: [study("1", t1, t2)], issues: [] },
  });
  const proposed = { kind: "proposed", place: { path: "t2/4", frame: 1 } } as const;
  expect(currentSlice(changeBrowsing(opened, proposed))?.path).toBe("t2/4");
  for (const hand of [
    { kind: "touched" },
    { kind: "slice", index: 2 },
    { kind: "series", seriesKey: opened.seriesKey! },
  ] as const) {
    expect(currentSlice(changeBrowsing(changeBrowsing(opened, hand), proposed))?.path).toBe("t2/2");
  }
  const there = changeBrowsing(opened, proposed);
  expect(changeBrowsing(there, { kind: "proposed", place: { path: "t2/0", frame: 1 } })).toBe(there);
  const unknown = changeBrowsing(opened, { kind: "proposed", place: { path: "elsewhere", frame: 1 } });
  expect(currentSlice(unknown)?.path).toBe("t2/2");
});
