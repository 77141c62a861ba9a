import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { planBatch } from "../../pipeline/batch/batch-plan.ts";
import { listStudies } from "../studies/list-studies.ts";
import { studyLeftOut } from "./study-left-out.ts";

const sagittal = fileURLToPath(new URL("../../../sample-dicom/studies/lean/t2_tse_sag", import.meta.url));

test("a study without an axial series is named by its folder, and its patient in no word", async () => {
  const listing = await listStudies([sagittal]);
  const { gaps } = planBatch(listing, { slices: { kind: "middle" } });
  const said = gaps.map((gap) => studyLeftOut(listing, gap));
  expect(said).toMatchObject([{ code: "project-study-left-out", severity: "error", path: sagittal }]);
  expect(said[0]!.message).not.toContain("LEAN");
});
