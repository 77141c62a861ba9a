// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { issue, issueMessage } from "../../../src/base/issue.ts";
import type { Language } from "../../../src/base/language.ts";
import type { OutlierMark } from "../../../src/project/worklist/worklist-outliers.ts";
import type { WorklistRow } from "../../../src/study/project/worklist-row.ts";
import { worklistStates } from "../../../src/study/project/worklist-state.ts";
import { renderPart } from "../../testing/render-part.tsx";
import { row } from "../../testing/sample-rows.ts";
import { useWorklistTexts } from "../texts/use-worklist-texts.ts";
import { localTime, OutlierReasons, worklistColumns } from "./worklist-cells.tsx";

interface CellsProps {
  readonly of: WorklistRow;
  readonly marks: readonly OutlierMark[];
}

function Cells({ of, marks }: CellsProps) {
  const { say } = useWorklistTexts();
  return worklistColumns(true).map(({ by, cell }) => (
    <div key={by} data-testid={by}>
      {cell(of, marks, say)}
    </div>
  ));
}

const cells = (of: Partial<WorklistRow>, marks: readonly OutlierMark[] = [], language: Language = "en") =>
  renderPart(<Cells of={row("a", of)} marks={marks} />, { language });
const text = (by: string) => screen.getByTestId(by).textContent;

test("numbers have the digits of their measure", () => {
  cells({
    csaCm2: 41.236,
    fdrPercent: 18.25,
    asymmetryPercent: 3.149,
    confidence: 0.916,
    csaMm2: { MF_L: 812.4, ES_R: 1204.6 },
  });
  const numbers = ["csaCm2", "fdrPercent", "asymmetryPercent", "confidence", "MF_L", "ES_R"];
  expect(numbers.map(text)).toEqual(["41.24", "18.3", "3.1", "0.92", "812", "1205"]);
});

test("what is absent is empty, never 0", () => {
  const { csaCm2: _c, fdrPercent: _f, ...bare } = row("a");
  renderPart(<Cells of={bare} marks={[]} />);
  for (const by of ["csaCm2", "fdrPercent", "confidence", "MF_L", "instanceNumber"])
    expect(text(by)).toBe("");
});

test("a slice has its numbers in the PACS, with a dash for the one that is not stated", () => {
  const { unmount } = cells({ seriesNumber: 5, instanceNumber: 12 });
  expect(text("instanceNumber")).toBe("5 / 12");
  unmount();
  cells({ instanceNumber: 12 });
  expect(text("instanceNumber")).toBe("– / 12");
});

test.each([
  ["en", ["New", "Proposed", "Drawn", "Approved", "Rejected"]],
  ["zh-CN", ["未处理", "自动勾画", "已勾画", "已通过", "已排除"]],
] as const)("states are words (%s)", (language, words) => {
  for (const [index, state] of worklistStates.entries()) {
    const { unmount } = cells({ state }, [], language);
    expect(text("state")).toBe(words[index]);
    unmount();
  }
});

test("why a slice was rejected or flagged is in the tooltip of its state", () => {
  const { unmount, container } = cells({ state: "rejected", rejectedBecause: "motion" });
  expect(container.querySelector<HTMLElement>(".state")!.title).toBe("Rejected: motion");
  unmount();
  const flagged = cells({ flaggedBecause: "左右颠倒" }, [], "zh-CN");
  expect(flagged.container.querySelector<HTMLElement>(".flag")!.title).toBe("待复核：左右颠倒");
});

test("a confirmed level has a mark, an unconfirmed one none", () => {
  const { unmount } = cells({ levelConfirmed: true });
  expect(screen.getByTestId("levelConfirmed").querySelector("svg, .icon")).not.toBeNull();
  unmount();
  cells({ levelConfirmed: false });
  expect(screen.getByTestId("levelConfirmed").children).toHaveLength(0);
});

test.each(["en", "zh-CN"] as const)(
  "issues are counted, and their sentences are in the tooltip (%s)",
  (language) => {
    cells({ issueCodes: ["level-unconfirmed", "dicom-no-pixel-spacing"] }, [], language);
    const mark = screen.getByTestId("issues").querySelector<HTMLElement>("[title]");
    expect(Number(mark?.textContent)).toBeGreaterThan(0);
    expect(mark?.title).toContain(issueMessage(issue("dicom-no-pixel-spacing"), language));
  },
);

const marks: readonly OutlierMark[] = [
  { measure: "area", value: 12.345, median: 40.5, z: -5.12, count: 31 },
  { measure: "confidence", value: 0.612, median: 0.931, z: -4.04, count: 31 },
];

test("an outlier is one word, with its numbers in the tooltip", () => {
  cells({}, marks);
  const words = screen.getByTestId("outliers").querySelector<HTMLElement>(".outlier")!;
  expect(words.textContent).toBe("area · confidence");
  expect(words.title.split("\n")).toEqual([
    "CSA 12.35 cm² is far from the median 40.50 cm² of 31 slices (robust z -5.1)",
    "Confidence 0.61 is far below the median 0.93 of 31 slices (robust z -4.0)",
  ]);
});

test("the reasons of an outlier are Chinese for a Chinese reader", () => {
  function Reasons() {
    const { say } = useWorklistTexts();
    return <OutlierReasons marks={marks} say={say} />;
  }
  const { container } = renderPart(<Reasons />, { language: "zh-CN" });
  expect(container.querySelectorAll("p")).toHaveLength(2);
  expect(container.textContent).toContain("偏离 31 个层面的中位数 40.50 cm²");
});

test("a time is the computer's own, to the minute", () => {
  const at = new Date(2026, 0, 5, 8, 5);
  expect(localTime(at.toISOString())).toBe("2026-01-05 08:05");
});

test("columns of single muscles are shown on demand", () => {
  const names = (withMuscles: boolean) => worklistColumns(withMuscles).map(({ by }) => by);
  const without = names(false);
  expect(names(true).filter((by) => !without.includes(by))).toEqual(["MF_L", "MF_R", "ES_L", "ES_R"]);
});
