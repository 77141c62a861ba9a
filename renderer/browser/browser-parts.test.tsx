// @vitest-environment jsdom
import { screen, waitFor } from "@testing-library/react";
import { useEffect } from "react";
import { expect, test } from "vitest";
import type { Language } from "../../src/base/language.ts";
import { success } from "../../src/base/result.ts";
import type { SeriesEntry, StudyEntry } from "../../src/dicom/series/study-listing.ts";
import { useStudies } from "../state/studies/use-studies.ts";
import { renderPart } from "../testing/render-part.tsx";
import { ReadingNote } from "./reading-note.tsx";
import { RecentList } from "./recent-list.tsx";
import { StudyBrowser } from "./study-browser.tsx";

const entry = (more: Partial<SeriesEntry> = {}): SeriesEntry => ({
  seriesInstanceUid: "1",
  modality: "MR",
  description: "T2 TSE AX",
  plane: "axial",
  weighting: "T2",
  fatSuppressed: false,
  rows: 4,
  columns: 4,
  pixelSpacingMm: [1, 1],
  sliceCount: 3,
  transferSyntaxUid: "1.2.840.10008.1.2.1",
  files: [],
  slices: [1, 2, 3].map((at) => ({ path: `/s/${at}`, frame: 1 })),
  ...more,
});
const studyOf = (more: Partial<StudyEntry>): StudyEntry => ({
  studyInstanceUid: "s",
  patientId: "P-07",
  patientName: "Li^Wei",
  studyDate: "20260102",
  description: null,
  series: [entry()],
  ...more,
});

function Browser() {
  const opened = useStudies(() => undefined);
  const { show } = opened;
  useEffect(() => void show(["/scans"]), [show]);
  return <StudyBrowser studies={opened} />;
}

async function listed(study: Partial<StudyEntry>, language: Language = "en") {
  const part = renderPart(<Browser />, {
    language,
    machine: { listStudies: async () => success({ studies: [studyOf(study)], issues: [] }) },
  });
  const series = await screen.findByTestId("series-0");
  return { ...part, series, head: part.container.querySelector("section.study header")!.textContent };
}

test("a study is headed by the patient's name, number and date", async () => {
  const { head } = await listed({ description: "LUMBAR SPINE" });
  expect(head).toMatch(/Li.*Wei|Wei.*Li/);
  expect(head).toContain("P-07");
  expect(head).toContain("2026");
  expect(head).toContain("LUMBAR SPINE");
});

test.each([
  ["en", /unknown|no name/i],
  ["zh-CN", /\p{Script=Han}/u],
] as const)("a patient without name and number is said to be unknown (%s)", async (language, words) => {
  const { head } = await listed({ patientName: null, patientId: null, studyDate: null }, language);
  expect(head).toMatch(words);
});

test("without a name the number takes its place, once", async () => {
  const { head } = await listed({ patientName: null });
  expect(head?.match(/P-07/g)).toHaveLength(1);
});

test.each([
  ["en", "Axial"],
  ["zh-CN", "轴位"],
] as const)(
  "a series shows its plane, its weighting and that its fat is suppressed (%s)",
  async (language, plane) => {
    const { series } = await listed({ series: [entry({ fatSuppressed: true })] }, language);
    const badges = [...series.querySelectorAll(".badge")].map(({ textContent }) => textContent);
    expect(badges).toHaveLength(3);
    expect(badges[0]).toBe(plane);
    expect(badges[1]).toContain("T2");
    expect(series.querySelector(".badge-warning")!.getAttribute("title")).not.toBe("");
  },
);

test("what is not known of a series is not shown, and an unnamed one is called so", async () => {
  const { series } = await listed({
    series: [entry({ description: null, plane: null, weighting: null, fatSuppressed: null })],
  });
  expect(series.querySelectorAll(".badge")).toHaveLength(0);
  expect(series.querySelector(".series-name")?.textContent).not.toBe("");
});

test("one slice is one slice", async () => {
  const one = entry({ sliceCount: 1, slices: [{ path: "/s/1", frame: 1 }] });
  const { series, unmount } = await listed({ series: [one] });
  expect(series.querySelector(".series-count")?.textContent).toBe("1 slice");
  unmount();
  const three = await listed({});
  expect(three.series.querySelector(".series-count")?.textContent).toBe("3 slices");
});

test("a small picture is asked for once only its row is in sight", async () => {
  const { callsOf } = await listed({});
  // Nothing comes into sight here.
  await waitFor(() => expect(callsOf("listStudies")).toHaveLength(1));
  expect(callsOf("thumbnail")).toEqual([]);
});

test("a filter that nothing matches says so", async () => {
  const { user } = await listed({});
  await user.type(screen.getByTestId("filter"), "nobody");
  expect(screen.queryByTestId("series-0")).toBeNull();
  expect(screen.getByText(/match/i)).toBeDefined();
});

test("an empty window says how to begin, in both languages", () => {
  function Empty() {
    return <StudyBrowser studies={useStudies(() => undefined)} />;
  }
  const { container, unmount } = renderPart(<Empty />);
  expect(container.querySelector(".hint")?.textContent).not.toBe("");
  unmount();
  const chinese = renderPart(<Empty />, { language: "zh-CN" });
  expect(chinese.container.querySelector(".hint")?.textContent).toMatch(/\p{Script=Han}/u);
});

test("how far reading has come is counted, and it can be stopped", async () => {
  let stopped = 0;
  const note = (total: number | null) => (
    <ReadingNote progress={{ done: 7, total }} onStop={() => stopped++} />
  );
  const { user, rerender } = renderPart(note(null));
  const bar = () => screen.getByRole<HTMLProgressElement>("progressbar");
  expect(screen.getByTestId("reading").textContent).toContain("7");
  expect(bar().hasAttribute("value")).toBe(false);
  rerender(note(20));
  expect(screen.getByTestId("reading").textContent).toMatch(/7.*20/);
  expect([bar().value, bar().max]).toEqual([7, 20]);
  await user.click(screen.getByTestId("stop-reading"));
  expect(stopped).toBe(1);
});

test("paths of before are short, whole in the tooltip, on either kind of system", async () => {
  const opened: string[] = [];
  const paths = ["/data/2026/study 7/IM1", "C:\\scans\\p7"];
  const { user } = renderPart(
    <RecentList paths={paths} onOpen={(path) => opened.push(path)} onForget={() => undefined} />,
  );
  expect(screen.getByTitle(paths[0]!).textContent).toBe("study 7 / IM1");
  expect(screen.getByTitle(paths[1]!).textContent).toBe("scans / p7");
  await user.click(screen.getByTitle(paths[1]!));
  expect(opened).toEqual([paths[1]]);
});

test("without paths of before there is no list of them", () => {
  renderPart(<RecentList paths={[]} onOpen={() => undefined} onForget={() => undefined} />);
  expect(screen.queryByTestId("recent")).toBeNull();
});
