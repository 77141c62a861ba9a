// @vitest-environment jsdom
import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPart } from "../testing/render-part.tsx";
import { squareRoi } from "../testing/shown-slice.ts";
import { SlicePart } from "../testing/slice-part.tsx";
import { RegionsPanel } from "./regions-panel.tsx";

const drawn = [squareRoi("MF_L")];

async function shown(language: "en" | "zh-CN" = "en") {
  const kept: string[][] = [];
  const part = renderPart(
    <SlicePart
      rois={drawn}
      onKept={({ rois }) => kept.push(rois.map(({ name, convention }) => `${name} ${convention}`))}
    >
      <RegionsPanel />
    </SlicePart>,
    { language },
  );
  await screen.findByTestId("delete-MF_L");
  return { ...part, kept };
}

test("what is drawn can be hidden, given the other convention, and deleted; what is not can be chosen", async () => {
  const { user, kept } = await shown();
  expect(screen.getByTestId("region-MF_L").dataset.state).toBe("drawn");
  expect(screen.getByTestId("region-ES_R").dataset.state).toBe("absent");
  expect(screen.queryByTestId("delete-ES_R")).toBeNull();

  await user.click(screen.getByTestId("choose-ES_R"));
  expect(screen.getByTestId("region-ES_R").dataset.active).toBe("true");

  const eye = screen.getByTestId("visible-MF_L");
  await user.click(eye);
  expect(eye.getAttribute("aria-pressed")).toBe("false");

  const convention = screen.getByTestId("convention-MF_L");
  await user.click(within(convention).getByRole("button", { pressed: false }));
  expect(convention.dataset.value).toBe("muscle");

  await user.click(screen.getByTestId("delete-MF_L"));
  expect(screen.getByTestId("region-MF_L").dataset.state).toBe("absent");
  expect(kept).toEqual([["MF_L muscle"], []]);
});

test("a region's name stands in the reader's language", async () => {
  await shown("zh-CN");
  expect(screen.getByTestId("choose-MF_L").textContent).toMatch(/多裂肌/);
});
