// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPart } from "../testing/render-part.tsx";
import { squareRoi } from "../testing/shown-slice.ts";
import { SlicePart } from "../testing/slice-part.tsx";
import { ThresholdPanel } from "./threshold-panel.tsx";

const drawn = [squareRoi("MF_L")];

test("a typed limit becomes the rule and decides what counts as fat; a recipe is kept under its name", async () => {
  const shares: (number | undefined)[] = [];
  const { user, settings } = renderPart(
    <SlicePart rois={drawn}>
      {({ work, live }) => {
        if (live === null || work === null) return null;
        shares.push(live.analysis.result.rois[0]?.fdrPercent);
        return <ThresholdPanel work={work} histogram={live.histogram} />;
      }}
    </SlicePart>,
  );
  const limit = async (text: string) => {
    const field = await screen.findByTestId("threshold-lower");
    await user.clear(field);
    await user.type(field, `${text}{Enter}`);
  };
  await limit("500");
  // 25 of 400 pixels are brighter.
  expect(shares.at(-1)).toBeCloseTo(6.25, 10);
  await limit("901");
  expect(shares.at(-1)).toBe(0);

  await user.click(screen.getByTestId("recipe-save-as"));
  await user.type(screen.getByTestId("recipe-name"), "Ours");
  await user.click(screen.getByTestId("recipe-save"));
  expect(settings.at(-1)?.recipes).toMatchObject([
    { name: "Ours", threshold: { kind: "manual", lower: 901 } },
  ]);
});
