import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { defaultRecipe } from "../../fat/recipe.ts";
import { usualEndplate } from "../../level/find/endplate-target.ts";
import { loadSpineModel } from "../../node/model/load-spine-model.ts";
import { listStudies } from "../../node/studies/list-studies.ts";
import { loadSlice } from "../../node/studies/load-slice.ts";
import { parseCaseText } from "../../study/case/parse-case-text.ts";
import { serialiseCase } from "../../study/case/serialise-case.ts";
import { proposalColumns } from "../../study/tables/proposal-columns.ts";
import { caseFromSlice } from "../measuring/case-from-slice.ts";
import { measureCase } from "../measuring/measure-case.ts";
import { mirroredPicture } from "./altered-picture.fixture.ts";
import { alteredStudy, type SliceBefore } from "./altered-study.fixture.ts";
import { proposeLevel } from "./propose-level.ts";

const folder = fileURLToPath(new URL("../../../sample-dicom/studies/lean", import.meta.url));
const study = (await listStudies([folder])).studies[0]!;
const model = await loadSpineModel();
if (!model.ok) throw new Error(model.issues[0].message);
const ports = model.value;

const sagittal = study.series.find(({ plane }) => plane === "sagittal")!;
const slices = await Promise.all(
  sagittal.slices.map(async ({ path, frame }) => {
    const read = await loadSlice(path, frame);
    if (!read.ok) throw new Error(read.issues[0].message);
    return read.value;
  }),
);

/** What a project keeps of the proposal, read again and measured, and what its table says of the level. */
async function kept(change: (slice: SliceBefore) => SliceBefore["image"]) {
  const altered = alteredStudy(study, slices, (slice) => ({
    image: change(slice),
    geometry: slice.geometry,
  }));
  const { proposal, slice } = await proposeLevel(
    altered.study,
    usualEndplate,
    { ...ports, readSlice: altered.readSlice },
    false,
  );
  const loaded = await loadSlice(slice!.path, slice!.frame);
  if (!loaded.ok) throw new Error(loaded.issues[0].message);
  const begun = caseFromSlice({
    slice: loaded.value,
    sha256: loaded.value.sha256,
    rois: [],
    recipe: defaultRecipe,
    levelProposal: proposal,
  });
  const read = parseCaseText(serialiseCase(begun));
  if (!read.ok) throw new Error(read.issues[0].message);
  const { work } = measureCase(read.value, loaded.value, loaded.value.sha256);
  const codes = work.result!.issues.map(({ code }) => code);
  const doubt = proposalColumns.find(({ name }) => name === "level_doubt")!.cell({ work });
  return { codes: codes.filter((code) => code.startsWith("level-")), doubt };
}

it("that the pictures seem mirrored stays with the proposal in its Case, and is a doubt about the level", async () => {
  const mirrored = await kept(({ image }) => ({
    ...image,
    ...mirroredPicture(image, { across: true }).image,
  }));
  expect(mirrored.codes.filter((code) => code === "level-orientation")).toHaveLength(1);
  expect(mirrored.doubt).toBe(1);
}, 60_000);

it("a proposal without such a doubt has none in its Case", async () => {
  const plain = await kept(({ image }) => image);
  expect(plain.codes).not.toContain("level-orientation");
  expect(plain.doubt).toBe(0);
}, 60_000);
