import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { quantile } from "../../../src/base/numbers/quantile.ts";
import { sortedValues } from "../../../src/base/numbers/sorted-values.ts";
import { lookAtSlice } from "../../../src/level/find/look-at-slice.ts";
import { spineClasses } from "../../../src/level/find/spine-class.ts";
import type { PlacedView } from "../../../src/level/find/spine-track.ts";
import { onnxSpineFinder } from "../../../src/node/model/onnx-spine-finder.ts";
import type { ModelCard } from "../../../src/segment/model-card.ts";
import { type LevelSeries, levelSeries } from "./level-series.ts";
import { type LevelScore, scoreLevel } from "./score-level.ts";

/** The slices of the T2 series lie about so far apart; only their order matters much. */
const sliceDistanceMm = 2;
/** Below this probability an answer is reported as doubtful. */
const doubt = 0.9;

/** What the network wants, which the card of the finished model states too. */
const card: ModelCard = {
  name: "spine-level",
  version: "0",
  weights: { file: "model.onnx", sha256: "" },
  input: { spacing_mm: 1.4, multiple_of: 32, trained_field_mm: 313.6, largest_field_mm: 448 },
  output: { classes: { labels: spineClasses } },
};

/**
 * `npx tsx models/evaluate/level/main.ts FOLDER WEIGHTS [OUT.json]`: finds L3 in the pictures of the patients kept
 * apart (FOLDER is written by `python -m training.level.truth`) and prints how right it is, slice by slice and with the
 * slices of a series voted together.
 */
async function evaluateLevel(folder: string, weights: string, out?: string): Promise<void> {
  const finder = await onnxSpineFinder(readFileSync(weights));
  const scores: LevelScore[] = [];
  for (const series of await levelSeries(folder)) {
    const views = await Promise.all(series.slices.map((_, at) => view(series, at)));
    for (const at of series.slices.keys()) scores.push(scoreLevel(series, [at], views));
    if (views.length > 1) scores.push(scoreLevel(series, [...views.keys()], views));
  }
  await finder.close();
  if (out !== undefined) writeFileSync(path.resolve(out), JSON.stringify(scores, null, 1));
  for (const { right, name, found, probability, sacrumSeen } of scores) {
    if (!right)
      console.log(name, "->", found ?? "no L3", probability.toFixed(3), sacrumSeen ? "" : "no sacrum");
  }
  report(
    "T1, as scanned",
    scores.filter(({ set, turned }) => set === "t1_sagittal" && !turned),
  );
  report(
    "T1, turned",
    scores.filter(({ set, turned }) => set === "t1_sagittal" && turned),
  );
  report(
    "T2, one slice",
    scores.filter(({ set, slices }) => set === "t2_spider" && slices === 1),
  );
  report(
    "T2, voted",
    scores.filter(({ slices }) => slices > 1),
  );

  async function view(series: LevelSeries, at: number): Promise<PlacedView> {
    const { image } = series.slices[at]!;
    const spacing = { row: series.spacingMm, column: series.spacingMm };
    const looked = await lookAtSlice({ image, spacing }, finder, card);
    if (!looked.ok) throw new Error(looked.issues[0].message);
    const { slice, seen } = looked.value;
    const [x, y] = slice.geometry.imagePositionPatient;
    const geometry = { ...slice.geometry, imagePositionPatient: [x, y, at * sliceDistanceMm] as const };
    return { slice: { ...slice, geometry }, seen };
  }
}

function report(title: string, scores: readonly LevelScore[]): void {
  const told = ({ probability, sacrumSeen }: LevelScore) => probability < doubt || !sacrumSeen;
  const right = scores.filter((score) => score.right);
  const wrong = scores.filter((score) => !score.right);
  const sure = scores.filter((score) => !told(score));
  const values = (key: "heightMm" | "endsMm" | "degrees" | "edgeHeightMm" | "edgeDegrees") =>
    `${key} ${shareOf(right, key, 0.5)} (90 %: ${shareOf(right, key, 0.9)})`;
  console.log(
    `${title}: ${right.length}/${scores.length} right; without doubt ${sure.filter((s) => s.right).length}/${sure.length}; ` +
      `wrong and told ${wrong.filter(told).length}/${wrong.length}; ` +
      [
        values("heightMm"),
        values("endsMm"),
        values("degrees"),
        values("edgeHeightMm"),
        values("edgeDegrees"),
      ].join(", "),
  );
}

function shareOf(scores: readonly LevelScore[], key: keyof LevelScore, share: number): string {
  const found = scores.flatMap((score) => (typeof score[key] === "number" ? [score[key]] : []));
  return found.length === 0 ? "-" : quantile(sortedValues(found), share).toFixed(2);
}

const [folder, weights, out] = process.argv.slice(2);
if (folder === undefined || weights === undefined) {
  console.error("npx tsx models/evaluate/level/main.ts FOLDER WEIGHTS [OUT.json]");
  process.exitCode = 2;
} else await evaluateLevel(folder, weights, out);
