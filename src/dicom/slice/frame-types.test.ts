import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { chooseAxialSeries, isAxialT2 } from "../../pipeline/level/choose-axial-series.ts";
import { inputIssues } from "../../pipeline/measuring/input-issues.ts";
import { readHeader } from "../header/read-header.ts";
import { buildListing } from "../series/build-listing.ts";
import { readSlice } from "./read-slice.ts";

/** Enhanced MR, written by pydicom. */
const bytesOf = (name: string) =>
  new Uint8Array(readFileSync(new URL(`fixtures/frames/${name}.dcm`, import.meta.url)));

function seriesOf(name: string) {
  const header = readHeader(bytesOf(name));
  if (!header.ok) throw new Error(header.issues[0].code);
  const { studies } = buildListing([{ path: name, header: header.value }]);
  return studies[0]!.series;
}

it("frame types tell water, fat, in and opposed phase, magnitude and phase of one file apart", () => {
  const found = seriesOf("kinds").map(({ slices, weighting, fatSuppressed }) => [
    slices.map(({ frame }) => frame),
    weighting,
    fatSuppressed,
  ]);
  expect(found.sort()).toEqual(
    [
      [[1, 2], "T2", true],
      [[3, 4], null, null],
      [[5, 6], "T2", null],
      [[7, 8], null, null],
      [[9, 10], "T2", null],
      [[11, 12], null, null],
    ].sort(),
  );
});

it("neither fat, nor opposed phase, nor phase is taken for the T2", () => {
  const series = seriesOf("kinds");
  const chosen = series.filter(isAxialT2).map(({ slices }) => slices[0]!.frame);
  expect(chosen.sort()).toEqual([5, 9]);
  expect([5, 9]).toContain(chooseAxialSeries(series)?.slices[0]?.frame);
});

it.each([
  [1, ["input-fat-suppressed"]],
  [3, ["input-calculated"]],
  [5, []],
  [7, ["input-calculated"]],
  [9, []],
  [11, ["input-calculated"]],
])("frame %i is measured with what its type says", (frame, codes) => {
  const slice = readSlice(bytesOf("kinds"), frame);
  expect(slice.ok && inputIssues(slice.value.facts).map(({ code }) => code)).toEqual(codes);
});

it("acquisitions of one file are stacks of their own", () => {
  expect(seriesOf("two-acquisitions").map(({ sliceCount }) => sliceCount)).toEqual([5, 5]);
});
