import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { writeAtomically } from "../../../src/node/files/write-atomically.ts";
import {
  type LoadedSpineModel,
  loadSpineModel,
  spineModel,
} from "../../../src/node/model/load-spine-model.ts";
import { modelsFolder } from "../../../src/node/model/models-folder.ts";
import { onnxSpineFinder } from "../../../src/node/model/onnx-spine-finder.ts";
import { answerOnPicture, answerOnSeries } from "./answers.ts";
import { degradations, degradedSeries } from "./degraded-series.ts";
import { type LevelSeries, levelSeries } from "./level-series.ts";
import { type LevelScore, scoreLevel } from "./score-level.ts";
import { type LevelSummary, summariseScores, summaryLine } from "./summarise-scores.ts";

/**
 * `npm run evaluate-level -- FOLDER [WEIGHTS]`: finds L3 in the pictures of the patients kept apart as `paraspine level` does (FOLDER
 * is written by `python -m training.level.truth`), on each picture, on the slices of a series together, and on
 * a picture of each patient made worse; prints how right it is and which answers are wrong. Without other WEIGHTS the scores are written
 * into the model's card, whose `scores` have no other writer.
 */
async function evaluateLevel(folder: string, weights: string | undefined): Promise<number> {
  if (!existsSync(path.join(folder, "truth.json"))) {
    console.error(
      `There is no truth.json in ${folder}. Write it: cd models && python -m training.level.truth DATA FOLDER`,
    );
    return 1;
  }
  const model = await loaded(weights);
  const all = await levelSeries(folder);
  const summaries: LevelSummary[] = [];
  const add = (what: string, scores: readonly LevelScore[]) => {
    for (const { right, name, found, told } of scores)
      if (!right) console.log(`  ${what}: ${name} L3 at ${found ?? "-"} ${told.join(" ") || "NOT TOLD"}`);
    const summary = summariseScores(what, scores);
    console.log(summaryLine(summary));
    summaries.push(summary);
  };
  const t1 = all.filter(({ set }) => set === "t1_sagittal");
  const t2 = all.filter(({ set }) => set === "t2_spider");
  add("T1, one picture", await onPictures(t1, model));
  add("T2, one slice", await onPictures(t2, model));
  const voted: LevelScore[] = [];
  for (const series of t2) {
    const middle = series.slices[Math.floor(series.slices.length / 2)]!;
    voted.push(scoreLevel(series, middle, await answerOnSeries(series, model), true));
  }
  add("T2, a series", voted);
  const patients = new Set<string>();
  const firsts = all.filter(
    ({ set, patient }) => !patients.has(`${set} ${patient}`) && patients.add(`${set} ${patient}`),
  );
  for (const how of degradations)
    add(
      `${how}, one picture`,
      await onPictures(
        firsts.map((series) => degradedSeries(series, how)),
        model,
      ),
    );
  await model.finder.close();
  if (weights !== undefined) return 0;
  const file = path.join(modelsFolder(), spineModel, "card.json");
  const card = JSON.parse(readFileSync(file, "utf8")) as object;
  const scores = {
    made_by: "npm run evaluate-level",
    weights_sha256: model.card.weights.sha256,
    summary: summaries,
  };
  const saved = await writeAtomically(
    file,
    new TextEncoder().encode(`${JSON.stringify({ ...card, scores }, null, 2)}\n`),
  );
  if (saved.ok) return 0;
  console.error(saved.issues[0].message);
  return 1;
}

async function loaded(weights: string | undefined): Promise<LoadedSpineModel> {
  const model = await loadSpineModel();
  if (!model.ok) throw new Error(model.issues[0].message);
  if (weights === undefined) return model.value;
  await model.value.finder.close();
  return { ...model.value, finder: await onnxSpineFinder(readFileSync(weights)) };
}

async function onPictures(
  all: readonly LevelSeries[],
  model: LoadedSpineModel,
): Promise<readonly LevelScore[]> {
  const scores: LevelScore[] = [];
  for (const series of all)
    for (const picture of series.slices)
      scores.push(scoreLevel(series, picture, await answerOnPicture(series, picture, model)));
  return scores;
}

const [folder, weights] = process.argv.slice(2);
if (folder === undefined) {
  console.error("npm run evaluate-level -- FOLDER [WEIGHTS]");
  process.exitCode = 2;
} else process.exitCode = await evaluateLevel(folder, weights);
