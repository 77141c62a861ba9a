// @vitest-environment jsdom
import { screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { renderPart } from "../testing/render-part.tsx";
import { squareRoi } from "../testing/shown-slice.ts";
import { SlicePart } from "../testing/slice-part.tsx";
import { Viewport } from "./viewport.tsx";

// The picture itself is WebGL; here it lies at (100, 50) and is twice as large as its pixels.
vi.mock("../state/view/stack-view.ts", async () => {
  const { withoutWebGl } = await import("../testing/without-webgl.ts");
  return withoutWebGl([100, 50]);
});

const drawn = [squareRoi("MF_L")];

test("outlines lie on their pixels, the wheel goes from slice to slice, and a blinded slice bears its code alone", async () => {
  const steps: number[] = [];
  renderPart(
    <SlicePart rois={drawn}>
      <Viewport hand={null} code="R-012" onScroll={(by) => steps.push(by)} />
    </SlicePart>,
  );
  const code = await screen.findByTestId("repeat-code");
  expect(code.textContent).toBe("R-012");
  const viewport = screen.getByTestId("viewport");
  expect(viewport.textContent).not.toMatch(/P-07/);
  expect(viewport.dataset.state).toBe("ready");

  const line = await waitFor(() => viewport.querySelector(".outline-line")!.getAttribute("d"));
  // From (5, 5) to (25, 25).
  expect(line).toMatch(/^M110.00 60.00L150.00 60.00L150.00 100.00L110.00 100.00/);

  viewport.dispatchEvent(new WheelEvent("wheel", { deltaY: 60, cancelable: true }));
  viewport.dispatchEvent(new WheelEvent("wheel", { deltaY: -60, cancelable: true }));
  expect(steps).toEqual([1, -1]);
});

test("without a code the patient is named on the slice", async () => {
  renderPart(
    <SlicePart>
      <Viewport hand={null} onScroll={() => undefined} />
    </SlicePart>,
  );
  expect(await screen.findByText(/P-07/)).toBeDefined();
});
