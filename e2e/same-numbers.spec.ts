import { readdirSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
// The library as its users get it: the package's own name, the built files.
import { analyseCase, caseFromSlice, readSlice, serialiseResult, writeRoiSet } from "paraspine";
import { nodePorts } from "paraspine/node";
import { type AxialSliceTruth, readTruth } from "../sample-dicom/truth.ts";
import type { Roi } from "../src/roi/roi.ts";
import type { Case } from "../src/study/case/case.ts";
import { commandLine } from "./command-line.ts";
import { answerSaveDialog, type Desktop, expect, test } from "./fixtures.ts";

const samples = fileURLToPath(new URL("../sample-dicom/studies", import.meta.url));

const roisOf = (slice: AxialSliceTruth): readonly Roi[] =>
  slice.regions.map(({ name, outline }, index) => ({
    id: `truth-${index + 1}`,
    name,
    outlines: [outline],
    origin: "imported",
    ...(name === "VB" ? {} : { convention: "fascial" }),
  }));

/** The Case of a sample slice with its true outlines, analysed by the library. */
async function byLibrary(file: string, slice: AxialSliceTruth): Promise<Case> {
  const ports = nodePorts(file);
  const bytes = new Uint8Array(await readFile(file));
  const read = readSlice(bytes);
  if (!read.ok) throw new Error(read.issues[0].message);
  const work = caseFromSlice({
    slice: read.value,
    sha256: await ports.sha256(bytes),
    rois: roisOf(slice),
    recipe: slice.recipe,
  });
  const analysed = await analyseCase(work, ports);
  if (!analysed.ok) throw new Error(analysed.issues[0].message);
  return analysed.value;
}

async function byDesktop({ app, page }: Desktop, work: Case, file: string, target: string): Promise<string> {
  await answerSaveDialog(app, target);
  const { result: _, ...unmeasured } = work;
  const written = await page.evaluate(
    (given) => window.paraspine.exportCase("json", given.work, given.file),
    {
      work: unmeasured,
      file,
    },
  );
  expect(written).toMatchObject({ ok: true, value: target });
  return readFile(target, "utf8");
}

for (const study of readdirSync(samples)) {
  test(`desktop, command line and library give the same JSON on every sample slice: ${study}`, async ({
    desktop,
    folder,
  }) => {
    const truth = await readTruth(path.join(samples, study));
    const slices = truth.axialSlices.filter(({ regions }) => regions.length === 5);
    expect(slices.map(({ file }) => file)).toContain(truth.l3InferiorEndplate.axialFile);
    for (const slice of slices) {
      const file = path.join(samples, study, slice.file);
      const work = await byLibrary(file, slice);
      const library = serialiseResult(work.result!);

      const outlines = path.join(folder, "RoiSet.zip");
      const recipe = path.join(folder, "recipe.json");
      await writeFile(outlines, writeRoiSet(work.rois));
      await writeFile(recipe, JSON.stringify(slice.recipe));
      const argv = ["measure", file, "--rois", outlines, "--recipe", recipe, "--json"];
      expect(await commandLine(...argv), `${slice.file}: command line`).toBe(library);

      const target = path.join(folder, "result.json");
      expect(await byDesktop(desktop, work, file, target), `${slice.file}: desktop`).toBe(library);
    }
  });
}
