import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { writeAtomically } from "../../src/node/files/write-atomically.ts";
import { defaultModel, loadModel } from "../../src/node/model/load-model.ts";
import { modelsFolder } from "../../src/node/model/models-folder.ts";
import { countWarnings } from "./count-warnings.ts";
import { developmentSlices } from "./development-slices.ts";
import { type SliceScore, scoreSlice } from "./score-slice.ts";
import { summary } from "./summary.ts";
import { diceTable, sliceTable, summaryTable } from "./tables.ts";

/**
 * `npm run evaluate-model [-- FOLDER]`: outlines every labelled slice of the folder that never trains as the program does,
 * prints how good the outlines are, and writes it into the model's card, whose
 * `scores` have no other writer.
 */
async function evaluateModel(folder: string): Promise<number> {
  const slices = await developmentSlices(folder);
  if (slices.length === 0) {
    console.error(
      `There are no development slices in ${folder}. Name the folder: npm run evaluate-model -- FOLDER`,
    );
    return 1;
  }
  const model = await loadModel();
  if (!model.ok) {
    console.error(model.issues[0].message);
    return 1;
  }
  const scores: SliceScore[] = [];
  for (const slice of slices) {
    const score = await scoreSlice(slice, model.value);
    scores.push(score);
    if (score.told.length > 0) console.error(`${slice.dataset} ${slice.slice}: ${score.told.join(", ")}`);
  }
  await model.value.segmenter.close();
  const structures = scores.flatMap((score) => score.structures);
  const patients = scores.flatMap((score) => score.patients);
  const warnings = countWarnings(structures);
  const means = summary(structures, patients);
  console.log(sliceTable(structures, patients));
  console.log(`\n${diceTable(structures)}`);
  console.log(`\n${summaryTable(means)}`);
  console.log(`\nwarnings: ${JSON.stringify(warnings)}`);

  const file = path.join(modelsFolder(), defaultModel, "card.json");
  const written = {
    ...(JSON.parse(readFileSync(file, "utf8")) as object),
    scores: {
      weights_sha256: model.value.card.weights.sha256,
      made_by: "npm run evaluate-model: outlines as the program draws them",
      fdr_recipe: "native range, Otsu on each outline's own histogram, the same in both outlines",
      summary: means,
      warnings,
      patients,
      slices: structures,
    },
  };
  const saved = await writeAtomically(
    file,
    new TextEncoder().encode(`${JSON.stringify(written, null, 2)}\n`),
  );
  if (!saved.ok) console.error(saved.issues[0].message);
  return saved.ok ? 0 : 1;
}

const beside = fileURLToPath(new URL("../../../shared/data/segmentation", import.meta.url));
process.exitCode = await evaluateModel(path.resolve(process.argv[2] ?? beside));
