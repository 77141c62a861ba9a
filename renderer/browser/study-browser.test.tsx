// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import { useEffect } from "react";
import { expect, test } from "vitest";
import { success } from "../../src/base/result.ts";
import type { SeriesEntry, StudyEntry } from "../../src/dicom/series/study-listing.ts";
import { useStudies } from "../state/studies/use-studies.ts";
import { renderPart } from "../testing/render-part.tsx";
import { StudyBrowser } from "./study-browser.tsx";

const series = (uid: string, description: string, slices: number): SeriesEntry => ({
  seriesInstanceUid: uid,
  modality: "MR",
  description,
  plane: "axial",
  weighting: "T2",
  fatSuppressed: false,
  rows: 4,
  columns: 4,
  pixelSpacingMm: [1, 1],
  sliceCount: slices,
  transferSyntaxUid: "1.2.840.10008.1.2.1",
  files: [],
  slices: Array.from({ length: slices }, (_, at) => ({ path: `/${uid}/${at}`, frame: 1 })),
});
const study = (uid: string, patientName: string, ...all: SeriesEntry[]): StudyEntry => ({
  studyInstanceUid: uid,
  patientId: uid,
  patientName,
  studyDate: "20260102",
  description: null,
  series: all,
});
const studies = [
  study("p1", "Doe^Jane", series("1", "T2 TSE AX", 5), series("2", "T2 AX L3", 1)),
  study("p2", "Li^Wei", series("3", "AX", 2)),
];

function Browser() {
  const opened = useStudies(() => undefined);
  const { show, browsing } = opened;
  useEffect(() => void show(["/scans"]), [show]);
  return (
    <>
      <StudyBrowser studies={opened} />
      <output data-testid="at">{`${browsing.seriesKey} ${browsing.index}`}</output>
    </>
  );
}

test("patients with their series are listed, found by name, and a series is opened at its middle", async () => {
  const { user, callsOf } = renderPart(<Browser />, {
    machine: { listStudies: async () => success({ studies, issues: [] }) },
  });
  await screen.findByTestId("series-0");
  expect(callsOf("listStudies")).toEqual([[["/scans"]]]);
  expect(screen.getAllByRole("button", { name: /AX/ })).toHaveLength(3);
  expect(screen.getByText(/Jane/)).toBeDefined();

  await user.type(screen.getByTestId("filter"), "wei");
  expect(screen.getAllByRole("button", { name: /AX/ })).toHaveLength(1);
  await user.clear(screen.getByTestId("filter"));

  await user.click(screen.getByTestId("series-2"));
  expect(screen.getByTestId("series-2").getAttribute("aria-current")).toBe("true");
  await user.click(screen.getByTestId("series-0"));
  expect(screen.getByTestId("at").textContent).toMatch(/ 2$/);
});

test("what was opened before can be opened again, and forgotten", async () => {
  const { user, callsOf, settings } = renderPart(<Browser />, {
    settings: { recentPaths: ["/before/study"] },
    machine: { listStudies: async () => success({ studies: [], issues: [] }) },
  });
  await user.click(screen.getByTitle("/before/study"));
  expect(callsOf("listStudies").at(-1)).toEqual([["/before/study"]]);
  await user.click(document.querySelector<HTMLElement>(".forget")!);
  expect(settings).toEqual([{ recentPaths: [] }]);
});
