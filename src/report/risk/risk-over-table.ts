import type { Issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import { inputsFromTable } from "../../risk/input/inputs-from-table.ts";
import type { RiskModel } from "../../risk/model/risk-model.ts";
import { type PredictionOptions, predictRisk, type RiskPrediction } from "../../risk/predict/predict-risk.ts";
import { lineOf } from "../../stats/table/reading/column-numbers.ts";
import type { Table } from "../../stats/table/table.ts";
import { writeCsv } from "../../study/tables/write-csv.ts";

/** The prediction for one patient of a table. */
export interface PatientPrediction extends RiskPrediction {
  readonly id: string;
}

/**
 * A prediction for every row of a table; what makes no sense in one row (`risk-not-binary`, `risk-two-units`) fails the
 * table, since a table with a hole is soon taken for a whole one. Issues name a row by its line, never by its patient.
 *
 * @param path of the table, for the issues.
 * @param identifier column with the patient ID.
 */
export function riskOverTable(
  model: RiskModel,
  table: Table,
  path: string,
  identifier: string,
  options: PredictionOptions,
): Result<readonly PatientPrediction[]> {
  const inputs = inputsFromTable(table, identifier, [model]);
  if (!inputs.ok) return inputs;
  const predictions: PatientPrediction[] = [];
  const found: Issue[] = [...inputs.issues];
  const wrong: Issue[] = [];
  for (const [index, { id, input }] of inputs.value.entries()) {
    const predicted = predictRisk(model, input, options);
    const here = predicted.issues
      .filter(({ code }) => code !== "risk-not-in-model")
      .map((one): Issue => ({ ...one, path: `${path}:${lineOf(table, index)}` }));
    if (predicted.ok) {
      predictions.push({ id, ...predicted.value });
      found.push(...here);
    } else wrong.push(...here);
  }
  const [first, ...more] = wrong;
  return first === undefined ? success(predictions, found) : failure(first, ...more);
}

/** One row per patient; band, percentile and interval are empty where a value is outside what was studied. */
export const predictionRows = (predictions: readonly PatientPrediction[]): string =>
  writeCsv({
    columns: [
      "id",
      "model",
      "model_version",
      "band",
      "percentile",
      "interval_lower_percent",
      "interval_upper_percent",
      "confidence",
      "missing",
      "out_of_range",
    ],
    rows: predictions.map(({ id, model, band, percentile, interval, confidence, missing, outOfRange }) => [
      id,
      model.name,
      model.version,
      band,
      percentile,
      interval && Math.round(interval[0] * 100),
      interval && Math.round(interval[1] * 100),
      confidence,
      missing.join(" "),
      outOfRange.join(" "),
    ]),
  });
