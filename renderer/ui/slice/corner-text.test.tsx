// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { Language } from "../../../src/base/language.ts";
import type { LoadedSlice } from "../../../src/desktop-api.ts";
import { renderPart } from "../../testing/render-part.tsx";
import { shownSlice } from "../../testing/shown-slice.ts";
import { CornerText } from "./corner-text.tsx";

function corners(more: Partial<Parameters<typeof CornerText>[0]> = {}, language: Language = "en") {
  const { container, unmount } = renderPart(
    <CornerText slice={shownSlice} index={4} count={20} window={null} zoom={1.5} pointer={null} {...more} />,
    { language },
  );
  return { text: container.textContent ?? "", unmount };
}
const withFacts = (facts: Partial<LoadedSlice["facts"]>): LoadedSlice => ({
  ...shownSlice,
  facts: { ...shownSlice.facts, ...facts },
});

test("the place in the stack is counted from 1, the zoom is in percent", () => {
  const { text } = corners();
  expect(text).toContain("Slice 5/20");
  expect(text).toContain("Zoom 150 %");
});

test("the window is given as width and centre", () => {
  const { text } = corners({ window: { lower: 100, upper: 700 } });
  expect(text).toContain("W 600  L 400");
});

test("the value under the pointer is the image's own, and there is none outside of it", () => {
  // The bright block is in rows and columns 10 to 14.
  const inside = corners({ pointer: [12.9, 10.1] });
  expect(inside.text).toContain("x 12  y 10  value 900");
  inside.unmount();
  for (const pointer of [
    [-0.1, 3],
    [3, 40],
    [40, 3],
  ] as const) {
    const outside = corners({ pointer });
    expect(outside.text).not.toContain("value");
    outside.unmount();
  }
});

test("numbers that the file does not state are dashes", () => {
  const { unmount } = corners();
  expect(screen.getByTestId("slice-numbers").textContent).toBe("Series – · Image –");
  unmount();
  corners({ slice: withFacts({ seriesNumber: 5, instanceNumber: 12 }) });
  expect(screen.getByTestId("slice-numbers").textContent).toBe("Series 5 · Image 12");
});

test("a frame is named where there are several", () => {
  const one = corners();
  expect(one.text).not.toContain("Frame");
  one.unmount();
  expect(corners({ slice: withFacts({ frame: 3, frames: 11 }) }).text).toContain("Frame 3/11");
});

test("a blinded reading shows its code and nothing of the patient or the place", () => {
  const known = withFacts({
    patientName: "Doe^Jane",
    seriesDescription: "T2 TSE",
    studyDate: "20260102",
    seriesNumber: 5,
    instanceNumber: 12,
  });
  const { text } = corners({ code: "R-012", slice: known });
  expect(text).toContain("R-012");
  for (const hidden of ["Jane", "P-07", "T2 TSE", "2026", "Slice 5", "Series"])
    expect(text).not.toContain(hidden);
});

test("without pixel spacing it says that areas are in pixels", () => {
  const { pixelSpacingMm: _, ...image } = shownSlice.image;
  const bare = { ...shownSlice, image };
  const english = corners({ slice: bare });
  expect(english.text).toContain("areas in pixels only");
  english.unmount();
  expect(corners({ slice: bare }, "zh-CN").text).toMatch(/像素/);
});

test("sides are lettered where the position in the patient is known", () => {
  const axial = withFacts({
    geometry: {
      imagePositionPatient: [0, 0, 0],
      imageOrientationPatient: [
        [1, 0, 0],
        [0, 1, 0],
      ],
    } as unknown as NonNullable<LoadedSlice["facts"]["geometry"]>,
  });
  corners({ slice: axial });
  // Columns run to the patient's left, rows to the back.
  expect(screen.getByTestId("side-marks").textContent).toBe("RLAP");
});

test("without a position there are no letters that could be wrong", () => {
  corners();
  expect(screen.queryByTestId("side-marks")).toBeNull();
});

test.each([
  ["en", /Research use only/],
  ["zh-CN", /仅供科研使用/],
] as const)("that it is for research stands on every slice (%s)", (language, words) => {
  expect(corners({}, language).text).toMatch(words);
});
