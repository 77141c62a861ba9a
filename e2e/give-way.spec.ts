import { fileURLToPath } from "node:url";
import { readTruth } from "../sample-dicom/truth.ts";
import { expect, test } from "./fixtures.ts";
import { Workbench } from "./pages/workbench.ts";
import { shoot } from "./shoot.ts";

const study = fileURLToPath(new URL("../sample-dicom/studies/moderate", import.meta.url));

test("a neighbour gives way to what is drawn over it; with the switch off the shared pixels are told at both", async ({
  launch,
}) => {
  const { page, pageErrors } = await launch({ paths: [study] });
  const truth = await readTruth(study);
  const slice = truth.axialSlices.find(({ file }) => file === truth.l3InferiorEndplate.axialFile)!;
  const workbench = new Workbench(page);
  await workbench.ready();
  await workbench.showAxial(
    truth.axialSlices.map(({ sopInstanceUid }) => sopInstanceUid),
    slice.sopInstanceUid,
  );
  const square = (x: number, y: number, side: number) =>
    [
      [x, y],
      [x + side, y],
      [x + side, y + side],
      [x, y + side],
    ] as const;
  const csa = (name: string) => workbench.result(`${name}-csa`);
  // MF_L and ES_L as squares of 40 pixels, the second drawn 10 pixels into the first.
  await workbench.drawPolygon("1", square(140, 180, 40));
  const whole = (await csa("MF_L"))!;
  await workbench.drawPolygon("3", square(170, 180, 40));
  await expect.poll(() => csa("MF_L")).toBeCloseTo(whole * 0.75, 1);
  expect(await csa("ES_L")).toBeCloseTo(whole, 1);
  const told = page.locator('.row-issues[title*="share"]');
  await expect(told).toHaveCount(0);
  await shoot(page, "give-way");

  // One step back gives the neighbour its border again.
  await workbench.press("Control+z");
  await expect.poll(() => csa("MF_L")).toBeCloseTo(whole, 1);
  await page.getByTestId("give-way").uncheck();
  await workbench.drawPolygon("3", square(170, 180, 40));
  await expect.poll(() => csa("ES_L")).toBeCloseTo(whole, 1);
  expect(await csa("MF_L")).toBeCloseTo(whole, 1);
  await expect(told).toHaveCount(2); // There is no patient sum yet.
  await shoot(page, "shared-pixels");
  expect(pageErrors).toEqual([]);
});
