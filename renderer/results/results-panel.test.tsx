// @vitest-environment jsdom
import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPart } from "../testing/render-part.tsx";
import { squareRoi } from "../testing/shown-slice.ts";
import { SlicePart } from "../testing/slice-part.tsx";
import { ResultsPanel } from "./results-panel.tsx";

const drawn = [squareRoi("MF_L")];

test("areas stand in cm², what is not drawn has a dash with its reason, and a typed area is marked", async () => {
  const { user } = renderPart(
    <SlicePart rois={drawn}>
      {({ work, live }) =>
        live !== null && <ResultsPanel analysis={live.analysis} externalCsa={work?.externalCsa} />
      }
    </SlicePart>,
  );
  // 400 pixels of 0.25 mm².
  await waitFor(() => expect(screen.getByTestId("result-MF_L-csa").textContent).toBe("1.00"));
  const absent = screen.getByTestId("result-ES_R-csa");
  expect(absent.textContent).toBe("–");
  expect(absent.title).not.toBe("");

  const before = Number(screen.getByTestId("result-MF_L-fdr").dataset.value);
  const field = screen.getByTestId("external-MF_L");
  await user.type(field, "200{Enter}");
  const share = screen.getByTestId("result-MF_L-fdr");
  expect(Number(share.dataset.value)).toBeCloseTo(before / 2, 10);
  expect(share.textContent).toMatch(/\*$/);
});
