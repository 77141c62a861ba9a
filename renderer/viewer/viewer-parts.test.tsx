// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { type Issue, issue } from "../../src/base/issue.ts";
import type { Outline } from "../../src/roi/outline.ts";
import type { Roi } from "../../src/roi/roi.ts";
import { renderPart } from "../testing/render-part.tsx";
import { squareRoi } from "../testing/shown-slice.ts";
import { BrushMark } from "./brush-mark.tsx";
import { GestureMark } from "./gesture-mark.tsx";
import { InputWarnings } from "./input-warnings.tsx";
import { OutlineLayer } from "./outline-layer.tsx";
import { linePath, outlinePath } from "./outline-path.ts";

/** Two CSS pixels for each pixel of the image, whose corner is at (10, 20). */
const transform = { scaleX: 2, scaleY: 2, offsetX: 10, offsetY: 20 };

test("outlines of polygons go through their vertices and close", () => {
  const triangle: Outline = { type: "polygon", points: [[0, 0], [5, 0], [0, 2.5]] }; // biome-ignore format: one shape
  expect(outlinePath(triangle, transform)).toBe("M10.00 20.00L20.00 20.00L10.00 25.00Z");
});

test("a rectangle and an oval are drawn whole from their two corners, in whatever order these are", () => {
  const corners = [
    [[1, 2], [5, 4]],
    [[5, 4], [1, 2]],
  ] as const; // biome-ignore format: pairs of corners
  for (const points of corners) {
    expect(outlinePath({ type: "rectangle", points }, transform)).toBe("M12.00 24.00h8.00v4.00h-8.00Z");
    expect(outlinePath({ type: "oval", points }, transform)).toBe(
      "M12.00 26a4 2 0 1 0 8.00 0a4 2 0 1 0 -8.00 0Z",
    );
  }
});

test("a line through no point is empty", () => {
  expect(linePath([], transform)).toBe("");
});

const usual = {
  active: "MF_L",
  drafts: new Set<string>(),
  selection: null,
  showVertices: false,
  showOutlines: true,
  gesture: null,
  transform,
} as const;

const outlines = (rois: readonly Roi[], more: Partial<Parameters<typeof OutlineLayer>[0]> = {}) =>
  renderPart(<OutlineLayer {...usual} rois={rois} {...more} />).container;

test("each region has its outline and its name above it; drafts and the active one are marked", () => {
  const layer = outlines([squareRoi("MF_L"), squareRoi("ES_R", [15, 15])], { drafts: new Set(["ES_R"]) });
  const marks = [...layer.querySelectorAll<SVGGElement>(".outline")].map(({ dataset }) => ({ ...dataset }));
  expect(marks).toEqual([
    { active: "true", draft: "false", region: "MF_L" },
    { active: "false", draft: "true", region: "ES_R" },
  ]);
  const names = [...layer.querySelectorAll(".outline-name")];
  expect(names.map(({ textContent }) => textContent)).toEqual(["MF L", "ES R"]);
  // In the middle of (5, 25) in columns, above row 5.
  expect([names[0]!.getAttribute("x"), names[0]!.getAttribute("y")]).toEqual(["40", "25"]);
});

test("vertices are shown of the active region alone, and only while outlines are edited; one can be selected", () => {
  const rois = [squareRoi("MF_L"), squareRoi("ES_R", [15, 15])];
  expect(outlines(rois).querySelectorAll(".vertex")).toHaveLength(0);
  const selection = { name: "MF_L", index: 0, vertex: 2 };
  const vertices = outlines(rois, { showVertices: true, selection }).querySelectorAll<SVGCircleElement>(
    ".vertex",
  );
  expect([...vertices].map(({ dataset }) => dataset.chosen)).toEqual(["false", "false", "true", "false"]);
});

test("without outlines the current stroke is still drawn", () => {
  const gesture = {
    kind: "polygon",
    region: "MF_L",
    add: false,
    points: [[0, 0], [5, 0]],
    cursor: [5, 5],
  } as const; // biome-ignore format: points
  const layer = outlines([squareRoi("MF_L")], { showOutlines: false, gesture });
  expect(layer.querySelector(".outline")).toBeNull();
  expect(layer.querySelector(".stroke .outline-line")?.getAttribute("d")).toBe(
    "M10.00 20.00L20.00 20.00L20.00 30.00",
  );
  // The line that closes it, and a vertex for each click.
  expect(layer.querySelector(".stroke-closing")?.getAttribute("d")).toBe("M20.00 30.00L10.00 20.00");
  expect(layer.querySelectorAll(".vertex")).toHaveLength(2);
});

test("a freehand stroke has no vertices", () => {
  const { container } = renderPart(
    <svg aria-hidden="true">
      <GestureMark gesture={{ kind: "freehand", add: false, points: [[0, 0], [1, 1]] }} transform={transform} />
    </svg>,
  ); // biome-ignore format: points
  expect(container.querySelectorAll(".vertex")).toHaveLength(0);
  expect(container.querySelector(".outline-line")).not.toBeNull();
});

test("the push brush is as large on the screen as in pixels of the image", () => {
  const { container } = renderPart(
    <BrushMark centre={[5, 5]} radius={3} transform={{ ...transform, scaleY: 1 }} />,
  );
  const brush = container.querySelector("ellipse")!;
  const of = (name: string) => Number(brush.getAttribute(name));
  expect([of("cx"), of("cy"), of("rx"), of("ry")]).toEqual([20, 25, 6, 3]);
});

const poor: readonly [Issue, RegExp, RegExp][] = [
  [issue("input-not-t2", { weighting: "T1" }), /^T1-weighted$/, /T1/],
  [issue("input-fat-suppressed"), /^Fat-suppressed$/, /脂肪抑制|压脂/],
  [issue("input-not-axial"), /^Not axial$/, /轴位/],
  [issue("input-reformatted"), /^Reformatted$/, /重建|重组/],
  [issue("dicom-lossy"), /^Lossy compression$/, /有损/],
];

test.each(poor)("a slice that is poor to measure on says so on itself: $code", (found, en, zhCn) => {
  const { unmount } = renderPart(<InputWarnings issues={[found]} />);
  const chip = screen.getByTestId(found.code);
  expect(chip.textContent).toMatch(en);
  expect(chip.title).toBe(found.message);
  unmount();
  renderPart(<InputWarnings issues={[found]} />, { language: "zh-CN" });
  expect(screen.getByTestId(found.code).textContent).toMatch(zhCn);
});

test("other messages are not about the input, and are not on the slice", () => {
  const { container } = renderPart(<InputWarnings issues={[issue("level-unconfirmed")]} />);
  expect(container.querySelector(".chip")).toBeNull();
});
