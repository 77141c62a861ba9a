// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { Language } from "../../src/base/language.ts";
import type { DraftMeasurement } from "../../src/measure/measure-result.ts";
import type { Roi } from "../../src/roi/roi.ts";
import { renderPart } from "../testing/render-part.tsx";
import { squareRoi } from "../testing/shown-slice.ts";
import { SlicePart } from "../testing/slice-part.tsx";
import { DraftState } from "./draft-state.tsx";
import { RegionRow } from "./region-row.tsx";
import { RegionsPanel } from "./regions-panel.tsx";

const draft = (more: Partial<DraftMeasurement> = {}): DraftMeasurement => ({
  name: "MF_L",
  decision: "unreviewed",
  confidence: 0.936,
  pixelCountBefore: 400,
  csaMm2Before: 100,
  ...more,
});

function state(more: Partial<DraftMeasurement>, language: Language = "en") {
  renderPart(<DraftState draft={draft(more)} />, { language });
  const shown = screen.getByTestId("draft-MF_L");
  return { text: shown.textContent, title: shown.title };
}

test.each([
  ["en", "Draft 93 %", "confidence of 93 %"],
  ["zh-CN", "初稿 93%", "93"],
] as const)("a draft shows how sure the model is, cut off and not rounded (%s)", (language, text, title) => {
  const found = state({}, language);
  expect(found.text?.replaceAll(" %", "%")).toBe(text.replaceAll(" %", "%"));
  expect(found.title).toContain(title);
});

test("a draft the model is unsure of says so, until a reader has corrected it", () => {
  expect(state({ lowConfidence: true, confidence: 0.71 }).text).toBe("Unsure 71 %");
});

test("a corrected draft shows its overlap with the reader's outline and both areas", () => {
  const found = state({
    decision: "corrected",
    lowConfidence: true,
    dice: 0.9999,
    pixelCountAfter: 420,
    csaMm2After: 105,
  });
  // Not 100 %: something was changed.
  expect(found.text).toBe("Corrected 99 %");
  expect(found.title).toMatch(/1\.00.*1\.05/);
});

test("an accepted draft keeps its confidence", () => {
  expect(state({ decision: "accepted", confidence: 1 }).text).toBe("Accepted 100 %");
});

interface Shown {
  readonly roi?: Roi;
  readonly draft?: DraftMeasurement;
  readonly hidden?: boolean;
  readonly language?: Language;
}

async function row({ roi, draft: drafted, hidden = false, language = "en" }: Shown) {
  const name = roi?.name ?? "MF_L";
  const part = renderPart(
    <SlicePart rois={roi === undefined ? [] : [roi]}>
      <ul>
        <RegionRow name={name} shortcut="1" roi={roi} draft={drafted} active={false} hidden={hidden} />
      </ul>
    </SlicePart>,
    { language },
  );
  await screen.findByTestId(`region-${name}`);
  return part;
}

test.each([
  ["en", "not drawn", "draft rejected"],
  ["zh-CN", "未勾画", "初稿已拒绝"],
] as const)(
  "a region without an outline says whether its draft was rejected (%s)",
  async (language, none, rejected) => {
    const { container, unmount } = await row({ language });
    expect(container.querySelector(".region-absent")?.textContent).toBe(none);
    unmount();
    const after = await row({ language, draft: draft({ decision: "rejected" }) });
    expect(after.container.querySelector(".region-absent")?.textContent).toBe(rejected);
  },
);

test("a draft can be accepted or rejected; once accepted it can only be rejected", async () => {
  const first = await row({ roi: squareRoi("MF_L"), draft: draft() });
  expect(screen.getByTestId("accept-MF_L").getAttribute("aria-label")).toContain("Multifidus left");
  expect(screen.getByTestId("reject-MF_L")).toBeDefined();
  expect(screen.queryByTestId("delete-MF_L")).toBeNull();
  first.unmount();
  await row({ roi: squareRoi("MF_L"), draft: draft({ decision: "accepted" }) });
  expect(screen.queryByTestId("accept-MF_L")).toBeNull();
  expect(screen.getByTestId("reject-MF_L")).toBeDefined();
});

test("an outline that is hidden offers to be shown", async () => {
  const { unmount } = await row({ roi: squareRoi("MF_L"), hidden: true });
  expect(screen.getByTestId("visible-MF_L").getAttribute("aria-label")).toBe("Show Multifidus left");
  unmount();
  await row({ roi: squareRoi("MF_L") });
  expect(screen.getByTestId("visible-MF_L").getAttribute("aria-label")).toBe("Hide Multifidus left");
});

test("a vertebral body has no convention to choose", async () => {
  await row({ roi: squareRoi("VB") });
  expect(screen.queryByTestId("convention-VB")).toBeNull();
});

test("a convention that was never stated presses neither choice and says why that matters", async () => {
  const { convention: _, ...roi } = squareRoi("MF_L");
  await row({ roi });
  const toggle = screen.getByTestId("convention-MF_L");
  expect(toggle.dataset.value).toBe("unstated");
  expect(toggle.title).not.toBe("");
  expect(toggle.querySelector('[aria-pressed="true"]')).toBeNull();
});

test("an outline with a name of its own can be used as one of the known regions", async () => {
  const kept: string[][] = [];
  const { user } = renderPart(
    <SlicePart
      rois={[squareRoi("left multi")]}
      onKept={({ rois }) => kept.push(rois.map(({ name }) => name))}
    >
      <RegionsPanel />
    </SlicePart>,
  );
  await user.selectOptions(await screen.findByTestId("assign-left multi"), "MF_L");
  expect(kept.at(-1)).toEqual(["MF_L"]);
  expect(screen.queryByTestId("assign-left multi")).toBeNull();
  expect(screen.getByTestId("region-MF_L").dataset.state).toBe("drawn");
});

test("the convention of new outlines and the prevention of overlap are switches of the panel", async () => {
  const { user } = renderPart(
    <SlicePart rois={[]}>
      <RegionsPanel />
    </SlicePart>,
  );
  const convention = await screen.findByTestId<HTMLSelectElement>("default-convention");
  const other = [...convention.options].find(({ value }) => value !== convention.value)!.value;
  await user.selectOptions(convention, other);
  expect(convention.value).toBe(other);
  const giveWay = screen.getByTestId<HTMLInputElement>("give-way");
  const before = giveWay.checked;
  await user.click(giveWay);
  expect(giveWay.checked).toBe(!before);
});
