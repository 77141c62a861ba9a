import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { lacksOracle } from "../../../e2e/lacks-oracle.ts";
import {
  type ProfiledTerm,
  type SimulatedModel,
  simulatedTable,
} from "../../../e2e/reference/r/simulated-models.ts";
import { logisticRegression } from "./logistic-regression.ts";

const folder = new URL("../../../e2e/reference/r/", import.meta.url);
const kept: readonly SimulatedModel[] = JSON.parse(readFileSync(new URL("profiles.json", folder), "utf8"));

/** The greatest relative error of any chi-square or limit, of which coefficient. */
function greatestError(model: SimulatedModel, expected: readonly ProfiledTerm[], firth: boolean) {
  const { outcome, predictors } = simulatedTable(model);
  expect([model.kind, outcome.reduce((sum, value) => sum + value, 0)]).toEqual([model.kind, model.events]);
  const result = logisticRegression(outcome, predictors, { firth, profile: true });
  if (!result.ok) throw new Error(`${model.kind} ${model.seed}: ${result.issues[0].message}`);
  expect(result.value.terms).toHaveLength(expected.length);
  let worst = { error: 0, place: "" };
  for (const [index, { term, b, likelihoodRatio, profileCi95 }] of result.value.terms.entries()) {
    const r = expected[index]!;
    const [lower, upper] = (profileCi95 ?? []).map(Math.log);
    const pairs = [
      ["b", b, r.b, r.se],
      ["chi2", likelihoodRatio?.chi2, r.chi2, 1e-3],
      ["lower", lower, r.lower, r.se],
      ["upper", upper, r.upper, r.se],
    ] as const;
    for (const [what, value, wanted, scale] of pairs) {
      const error =
        Math.abs((value ?? Number.POSITIVE_INFINITY) - wanted) / Math.max(Math.abs(wanted), scale);
      const place = `${model.kind} ${model.seed} ${term} ${what}: ${value} against ${wanted}`;
      if (!(error <= worst.error)) worst = { error, place };
    }
  }
  return worst;
}

const kindNames = [...new Set(kept.map(({ kind }) => kind))];

describe.each(kindNames)("profile likelihood of 25 models with %s terms against R", (kind) => {
  const models = kept.filter((model) => model.kind === kind);

  it("maximum likelihood: chi-squares and limits of intercept and slopes to 1e-5", () => {
    expect(models).toHaveLength(25);
    for (const model of models) {
      const { error, place } = greatestError(model, model.terms, false);
      expect(error, place).toBeLessThan(1e-5);
    }
  });

  it("Firth's penalised likelihood, too", () => {
    const penalised = models.filter(({ firth }) => firth);
    expect(penalised).toHaveLength(7);
    for (const model of penalised) {
      const { error, place } = greatestError(model, model.firth!, true);
      expect(error, place).toBeLessThan(1e-5);
    }
  });
});

it.skipIf(lacksOracle("r"))(
  "eight more models, asked of the R on this computer",
  () => {
    const script = new URL("profiles.R", folder).pathname;
    const answer = execFileSync("Rscript", [script, "1", "700000"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    const models: readonly SimulatedModel[] = JSON.parse(answer);
    expect(models).toHaveLength(8);
    for (const model of models) {
      for (const [expected, firth] of [
        [model.terms, false],
        [model.firth!, true],
      ] as const) {
        const { error, place } = greatestError(model, expected, firth);
        expect(error, place).toBeLessThan(1e-5);
      }
    }
  },
  180_000,
);
