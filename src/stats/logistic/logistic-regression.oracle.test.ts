import { describe, expect, it } from "vitest";
import { expectRelative, reference, referenceColumns } from "../../../e2e/reference/r/r-reference.ts";
import { logisticRegression } from "./logistic-regression.ts";

interface ReferenceModel {
  readonly variable?: string;
  readonly n: number;
  readonly deviance: number;
  readonly null_deviance: number;
  readonly loglik: number;
  readonly aic: number;
  readonly terms: readonly {
    readonly term: string;
    readonly b: number;
    readonly se: number;
    readonly wald: number;
    readonly p: number;
    readonly or: number;
    readonly or_ci: readonly number[];
  }[];
}

const columns = referenceColumns("cohort.csv");

function fitted(names: readonly string[]) {
  const rows = [...columns.new_fracture!.keys()];
  const complete = rows.filter((row) => names.every((name) => columns[name]![row] !== undefined));
  return logisticRegression(
    complete.map((row) => columns.new_fracture![row]!),
    names.map((name) => ({ name, values: complete.map((row) => columns[name]![row]!) })),
  );
}

const models = [...(reference.univariate as ReferenceModel[]), reference.multivariable as ReferenceModel];

describe.each(models.map((model) => [model.variable ?? "all 16", model] as const))(
  "logistic regression on %s against R's glm",
  (_, expected) => {
    it("agrees", () => {
      const result = fitted(expected.terms.slice(1).map(({ term }) => term));
      if (!result.ok) throw new Error(result.issues[0].message);
      const model = result.value;
      expectRelative(
        [model.n, model.deviance, model.nullDeviance, model.logLikelihood, model.aic],
        [expected.n, expected.deviance, expected.null_deviance, expected.loglik, expected.aic],
        1e-9,
      );
      expect(model.terms.map(({ term }) => term)).toEqual(expected.terms.map(({ term }) => term));
      for (const [index, term] of model.terms.entries()) {
        const r = expected.terms[index]!;
        expectRelative([term.b, term.se, term.wald], [r.b, r.se, r.wald], 1e-6);
        expectRelative([term.p], [r.p], 1e-5);
        expectRelative([term.oddsRatio, ...term.ci95], [r.or, ...r.or_ci], 1e-6);
      }
    });
  },
);
