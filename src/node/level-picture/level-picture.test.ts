import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { readTruth, type StudyTruth } from "../../../sample-dicom/truth.ts";
import type { LoadedSlice } from "../../image/slice.ts";
import type { CaseLevel } from "../../study/case/case-level.ts";
import type { CaseLevelProposal } from "../../study/case/case-level-proposal.ts";
import { loadSlice } from "../studies/load-slice.ts";
import { levelPicture } from "./level-picture.ts";

const study = fileURLToPath(new URL("../../../sample-dicom/studies/lean", import.meta.url));
let truth: StudyTruth;
let path: string;
let slice: LoadedSlice;
let levelProposal: CaseLevelProposal;
beforeAll(async () => {
  truth = await readTruth(study);
  const { l3InferiorEndplate: endplate } = truth;
  path = `${study}/${endplate.axialFile}`;
  const loaded = await loadSlice(path, 1);
  if (!loaded.ok) throw new Error(loaded.issues[0].message);
  slice = loaded.value;
  levelProposal = {
    endplate: {
      anterior: endplate.anterior.patient,
      posterior: endplate.posterior.patient,
      sagittalNormal: [1, 0, 0],
    },
    vertebrae: truth.vertebrae.map(({ name, centre }) => ({ name, centre: centre.patient })),
    sagittal: { sopInstanceUid: endplate.sagittalSopInstanceUid },
    frameOfReferenceUid: truth.frameOfReferenceUid,
  } as unknown as CaseLevelProposal;
});

/** How many pixels of a picture are nearly of a colour. */
async function pixelsOf(png: Uint8Array | undefined, colour: readonly [number, number, number]) {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  let count = 0;
  for (let at = 0; at < data.length; at += info.channels)
    if (colour.every((value, channel) => Math.abs(data[at + channel]! - value) < 40)) count++;
  return count;
}
const pink = [255, 157, 245] as const;
const yellow = [255, 217, 59] as const;
const blue = [111, 195, 240] as const;

test("a proposal is pink, what a reader confirmed is yellow; the sagittal slice is found in the folder beside", async () => {
  const proposed = await levelPicture({ levelProposal }, slice, path);
  expect(await pixelsOf(proposed, pink)).toBeGreaterThan(100);
  expect(await pixelsOf(proposed, yellow)).toBe(0);
  expect(await pixelsOf(proposed, blue)).toBeGreaterThan(100);
  const { endplate, sagittal, frameOfReferenceUid, vertebrae } = levelProposal;
  const level = {
    confirmed: "endplate",
    endplate,
    sagittal,
    frameOfReferenceUid,
    labels: { lumbarCount: 5, vertebrae },
  } as CaseLevel;
  const confirmed = await levelPicture({ level, levelProposal }, slice, path);
  expect(await pixelsOf(confirmed, yellow)).toBeGreaterThan(100);
  expect(await pixelsOf(confirmed, pink)).toBe(0);
});

test("there is none where the sagittal slice is gone, or nobody knows the level", async () => {
  const gone = { ...levelProposal, sagittal: { sopInstanceUid: "1.2.3" } };
  expect(await levelPicture({ levelProposal: gone }, slice, path)).toBeUndefined();
  expect(await levelPicture({}, slice, path)).toBeUndefined();
  expect(await levelPicture({ level: { confirmed: "hand" } }, slice, path)).toBeUndefined();
});
