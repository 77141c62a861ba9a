// @vitest-environment jsdom
import { waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { type Result, success } from "../../../src/base/result.ts";
import type { SeriesEntry, StudyEntry, StudyListing } from "../../../src/dicom/series/study-listing.ts";
import { renderPart } from "../../testing/render-part.tsx";
import { currentStudy } from "./browsing.ts";
import { type Studies, useStudies } from "./use-studies.ts";

const series = (path: string, plane: "axial" | "sagittal"): SeriesEntry => ({
  seriesInstanceUid: path,
  modality: "MR",
  description: null,
  plane,
  weighting: "T2",
  fatSuppressed: false,
  rows: 4,
  columns: 4,
  pixelSpacingMm: [1, 1],
  sliceCount: 1,
  transferSyntaxUid: "1.2.840.10008.1.2.1",
  files: [path],
  slices: [{ path, frame: 1 }],
});
const listing = (studyInstanceUid: string, ...all: readonly SeriesEntry[]): Result<StudyListing> => {
  const about = { patientId: null, patientName: null, studyDate: null, description: null };
  const study: StudyEntry = { ...about, studyInstanceUid, series: all };
  return success({ studies: [study], issues: [] });
};

test("a slice that was left before its study was found whole has it found when the reader comes back, once", async () => {
  const later: (() => void)[] = [];
  let studies!: Studies;
  function Held() {
    studies = useStudies(() => undefined);
    return null;
  }
  const { act, callsOf } = renderPart(<Held />, {
    machine: {
      listStudies: async ([path]) => {
        const name = path!.split("/")[1]!;
        if (path === "/a/axial" && later.length === 0)
          await new Promise<void>((resolve) => later.push(resolve));
        return listing(name, series(`/${name}/axial/1`, "axial"));
      },
      studyAround: async (path) => {
        const name = path.split("/")[1]!;
        return listing(name, series(path, "axial"), series(`/${name}/sagittal/1`, "sagittal"));
      },
    },
  });
  const visit = (name: string) => studies.openAt({ path: `/${name}/axial/1`, frame: 1 });
  const planes = () => currentStudy(studies.browsing)?.series.map(({ plane }) => plane);
  let left!: Promise<void>;
  await act(() => {
    left = visit("a");
  });
  await waitFor(() => expect(later).toHaveLength(1));
  await act(() => visit("b"));
  later[0]!();
  await act(() => left);
  expect(currentStudy(studies.browsing)?.studyInstanceUid).toBe("b");

  await act(() => visit("a"));
  expect(planes()).toEqual(["axial", "sagittal"]);
  await act(() => visit("b"));
  await act(() => visit("a"));
  expect(callsOf("studyAround")).toEqual([["/b/axial/1"], ["/a/axial/1"]]);
});
