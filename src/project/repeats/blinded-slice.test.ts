import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readTruth } from "../../../sample-dicom/truth.ts";
import { loadSlice } from "../../node/studies/load-slice.ts";
import { caseFromSlice } from "../../pipeline/measuring/case-from-slice.ts";
import { measureCase } from "../../pipeline/measuring/measure-case.ts";
import { beginRepeat } from "./begin-repeat.ts";
import { blindedSlice } from "./blinded-slice.ts";

const study = fileURLToPath(new URL("../../../sample-dicom/studies/moderate", import.meta.url));
const truth = await readTruth(study);
const at = truth.axialSlices.find(({ file }) => file === truth.l3InferiorEndplate.axialFile)!;
const loaded = await loadSlice(`${study}/${at.file}`, 1);
if (!loaded.ok) throw new Error(loaded.issues[0].message);
const slice = loaded.value;
const rois = at.regions.map(({ name, outline }) => ({
  id: name,
  name,
  outlines: [outline] as const,
  origin: "drawn" as const,
}));

test("a blinded slice names nobody, no day, no series and no image", () => {
  const { facts, image, sha256 } = blindedSlice(slice);
  expect(image).toBe(slice.image);
  expect(sha256).toBe(slice.sha256);
  const said = JSON.stringify(facts);
  const { patientId, patientName, studyDate, seriesDescription, sopInstanceUid, studyInstanceUid } =
    slice.facts;
  for (const word of [patientId, patientName, studyDate, seriesDescription, sopInstanceUid]) {
    expect(word).toBeDefined();
    expect(said).not.toContain(word);
  }
  expect(said).not.toContain(studyInstanceUid);
});

test("the same outlines measure the same on it", () => {
  const numbers = (of: typeof slice) => {
    const work = caseFromSlice({ slice: of, sha256: of.sha256, rois, recipe: at.recipe });
    const { patient, rois: measured, issues } = measureCase(work, of, of.sha256).analysis.result;
    return { patient, measured, codes: issues.map(({ code }) => code) };
  };
  expect(numbers(blindedSlice(slice))).toEqual(numbers(slice));
});

test("a repeat begins with nothing drawn and the first reading's recipe, but not with limits set by hand", () => {
  const first = caseFromSlice({
    ...{ slice, sha256: slice.sha256, rois, recipe: at.recipe },
    clinical: { values: { ageYears: 70 } },
  });
  const auto = { ...at.recipe, threshold: { kind: "auto", method: "Triangle" } } as const;
  expect(beginRepeat({ ...first, recipe: auto })).toMatchObject({ rois: [], recipe: auto });
  expect(beginRepeat(first)).not.toHaveProperty("clinical");
  expect(at.recipe.threshold.kind).toBe("manual");
  expect(beginRepeat(first).recipe.threshold.kind).toBe("auto");
});
