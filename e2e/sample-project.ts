import path from "node:path";
import { fileURLToPath } from "node:url";
import { type AxialSliceTruth, readTruth, type StudyTruth } from "../sample-dicom/truth.ts";
import type { Result } from "../src/base/result.ts";
import { defaultRecipe } from "../src/fat/recipe.ts";
import { createProject } from "../src/node/project-file/open-project.ts";
import { loadSlice } from "../src/node/studies/load-slice.ts";
import { caseFromSlice } from "../src/pipeline/measuring/case-from-slice.ts";
import { measureCase } from "../src/pipeline/measuring/measure-case.ts";
import type { ProjectStore } from "../src/project/project-store.ts";
import type { Case } from "../src/study/case/case.ts";
import { sliceIdOf } from "../src/study/project/project-slice.ts";

const studies = fileURLToPath(new URL("../sample-dicom/studies", import.meta.url));
export const sampleStudies = ["lean", "moderate", "heavy"] as const;

/** The value of a result; a test cannot go on without it. */
export function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.issues.map(({ message }) => message).join(" "));
  return result.value;
}

export const sampleReader = { reader: "LW", at: "2026-01-31T08:15:00.000Z" };

/** A slice of a sample study with the outlines that its truth has, measured. */
export interface SampleCase {
  readonly file: string;
  readonly work: Case;
}

/** The slice at the level and those beside it, as far as the truth outlines them. */
export async function sampleCases(name: string, count: number): Promise<readonly SampleCase[]> {
  const folder = path.join(studies, name);
  const truth = await readTruth(folder);
  const at = truth.axialSlices.findIndex(({ file }) => file === truth.l3InferiorEndplate.axialFile);
  const near = [...truth.axialSlices.keys()].sort((a, b) => Math.abs(a - at) - Math.abs(b - at));
  return Promise.all(near.slice(0, count).map((index) => caseOf(folder, truth, truth.axialSlices[index]!)));
}

async function caseOf(folder: string, truth: StudyTruth, { file, regions }: AxialSliceTruth) {
  const where = path.join(folder, file);
  const slice = must(await loadSlice(where, 1));
  const rois = regions.map(({ name, outline }) => ({
    id: name,
    name,
    outlines: [outline] as const,
    ...(name === "VB" ? {} : { convention: truth.convention }),
    origin: "drawn" as const,
  }));
  const work = caseFromSlice({ slice, sha256: slice.sha256, rois, recipe: defaultRecipe });
  return { file: where, work: measureCase(work, slice, slice.sha256).work };
}

/** Makes a project of Cases that a reader has approved. */
export function projectOf(file: string, cases: readonly SampleCase[]): ProjectStore {
  const store = must(createProject(file, path.parse(file).name, sampleReader));
  for (const { file: where, work } of cases) {
    const id = sliceIdOf(work.image);
    must(store.addSlices([{ id, image: work.image, path: where }], sampleReader));
    must(store.writeCase(id, work, "checked", sampleReader));
  }
  return store;
}
