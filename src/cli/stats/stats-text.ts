import { countCell } from "../../report/document/cells.ts";
import type { Agreement } from "../../stats/agreement/agreement-of-ratings.ts";
import type { KappaOfRaters } from "../../stats/analyses/kappa-table.ts";
import type { LogisticTable } from "../../stats/analyses/logistic-table.ts";
import type { RocOfVariable } from "../../stats/analyses/roc-table.ts";
import type { Estimate } from "../../stats/effect/estimate.ts";
import type { CategoricalComparison } from "../../stats/groups/compare-categorical.ts";
import type { GroupComparison } from "../../stats/groups/compare-groups.ts";
import { textTable } from "../terminal/text-table.ts";

/** What agreement prints: numbers' agreement, kappa of categories, or both. */
export type AgreementShown = Partial<Agreement> & { readonly kappa?: KappaOfRaters };

const footer = "\nResearch use only.\n";
/** Far from 1 a power of ten, as in the reports. */
const fixed = (value: number | undefined, digits = 3) => {
  if (value === undefined || !Number.isFinite(value)) return "-";
  const size = Math.abs(value);
  const isFar = size >= 1e6 || (size > 0 && size < 0.5 * 10 ** -digits);
  return isFar ? value.toExponential(2) : value.toFixed(digits);
};
const pValue = (value: number | undefined) =>
  value === undefined ? "-" : value < 0.001 ? value.toExponential(2) : value.toFixed(3);
const interval = (values: readonly [number, number] | undefined, digits = 3) =>
  values === undefined ? "-" : `${fixed(values[0], digits)} to ${fixed(values[1], digits)}`;
const share = (value: number | undefined, ci95: readonly [number, number] | undefined) =>
  value === undefined ? "-" : `${fixed(value)} (${interval(ci95, 2)})`;
const estimate = (found: Estimate | undefined, digits: number) =>
  found === undefined ? "-" : `${fixed(found.value, digits)} (${interval(found.ci95, digits)})`;

/** A count and its share of the group: `30 (63.8%)`. */
const countOf = (table: CategoricalComparison["table"], index: number, group: 0 | 1) =>
  countCell(
    table[index]![group],
    table.reduce((sum, row) => sum + row[group], 0),
  ).text as string;

/** Tables 1 and 2 of the source paper as aligned text. */
export function groupsText({ continuous, categorical }: GroupComparison): string {
  const numbers = continuous.map((row) => [
    row.variable,
    `${fixed(row.mean1, 2)} ± ${fixed(row.sd1, 2)} (${row.n1})`,
    `${fixed(row.mean0, 2)} ± ${fixed(row.sd0, 2)} (${row.n0})`,
    pValue(row.student?.p),
    pValue(row.welch?.p),
    pValue(row.levene?.p),
    pValue(row.mannWhitney?.p),
    estimate(row.effect?.hedgesG, 2),
    ...(row.adjusted ? [pValue(row.adjusted.p)] : []),
  ]);
  const counts = categorical.flatMap((row) =>
    row.levels.map((level, index) => [
      index === 0 ? row.variable : "",
      level,
      countOf(row.table, index, 1),
      countOf(row.table, index, 0),
      index === 0 ? pValue(row.pearson?.p) : "",
      index === 0 ? pValue(row.yates?.p) : "",
      index === 0 ? pValue(row.fisher?.p) : "",
      index === 0 ? estimate(row.cramersV, 2) : "",
      ...(row.adjusted ? [index === 0 ? pValue(row.adjusted.p) : ""] : []),
    ]),
  );
  const method = [...continuous, ...categorical].find((row) => row.adjusted)?.adjusted?.method;
  const adjusted = method === undefined ? [] : [`p (${method})`];
  const parts = [
    ...(numbers.length > 0
      ? [
          textTable([
            [
              "variable",
              "group 1 (n)",
              "group 0 (n)",
              "Student p",
              "Welch p",
              "Levene p",
              "Mann-Whitney p",
              "Hedges g (95 % CI)",
              ...adjusted,
            ],
            ...numbers,
          ]),
        ]
      : []),
    ...(counts.length > 0
      ? [
          textTable([
            [
              "variable",
              "level",
              "group 1",
              "group 0",
              "Pearson p",
              "Yates p",
              "Fisher p",
              "Cramér V (95 % CI)",
              ...adjusted,
            ],
            ...counts,
          ]),
        ]
      : []),
  ];
  return `${parts.join("\n\n")}\n${footer}`;
}

/** Table 3 of the source paper as aligned text. */
export function logisticText(model: LogisticTable): string {
  const profiled = model.terms.some(({ likelihoodRatio }) => likelihoodRatio);
  const table = textTable([
    ["term", "B", "SE", "Wald", "p", "OR", "95 % CI", ...(profiled ? ["profile 95 % CI", "LR p"] : [])],
    ...model.terms.map(({ term, b, se, wald, p, oddsRatio, ci95, profileCi95, likelihoodRatio }) => [
      term,
      fixed(b),
      fixed(se),
      fixed(wald),
      pValue(p),
      fixed(oddsRatio),
      interval(ci95),
      ...(profiled ? [interval(profileCi95), pValue(likelihoodRatio?.p)] : []),
    ]),
  ]);
  const { likelihoodRatio: ratio, rSquared, hosmerLemeshow, eventsPerVariable, sampleSize } = model;
  const fit = `n ${model.n} (${model.dropped} dropped), log-likelihood ${fixed(model.logLikelihood)}, deviance ${fixed(model.deviance)}, AIC ${fixed(model.aic)}`;
  const lines = [
    fit,
    ...(ratio ? [`likelihood ratio ${fixed(ratio.chi2)}, df ${ratio.df}, p ${pValue(ratio.p)}`] : []),
    `R² Cox-Snell ${fixed(rSquared.coxSnell)}, Nagelkerke ${fixed(rSquared.nagelkerke)}` +
      (hosmerLemeshow ? `; Hosmer-Lemeshow p ${pValue(hosmerLemeshow.p)}` : ""),
    ...(sampleSize
      ? [
          `events ${model.events}, ${fixed(eventsPerVariable, 1)} per variable; a model of this size needs ${sampleSize.needed} patients (Riley 2019, R² ${fixed(sampleSize.rSquared)})`,
        ]
      : []),
    ...(model.performance
      ? [
          `AUC ${fixed(model.performance.auc)} (${interval(model.performance.aucCi95)}), Brier ${fixed(model.performance.brier.value)}`,
        ]
      : []),
    ...(model.validation
      ? [
          `corrected for optimism: AUC ${fixed(model.validation.auc.corrected)}, Brier ${fixed(model.validation.brier.corrected)}, calibration slope ${fixed(model.validation.calibrationSlope?.corrected)}`,
        ]
      : []),
    ...(model.ridge
      ? [
          `ridge, lambda ${model.ridge.bestLambda.toPrecision(3)}: ${model.ridge.terms.map(({ term, b }) => `${term} ${fixed(b)}`).join(", ")}`,
        ]
      : []),
  ];
  return `${table}\n\n${lines.join("\n")}\n${footer}`;
}

/** What Figure 3 of the source paper lists, as aligned text. */
export function rocText(curves: readonly RocOfVariable[]): string {
  const table = textTable([
    ["variable", "AUC", "95 % CI", "cut-off", "sensitivity", "specificity", "PPV", "NPV", "accuracy"],
    ...curves.map(({ variable, direction, auc, ci95, best }) => [
      variable,
      fixed(auc),
      interval(ci95),
      Number.isFinite(best.threshold)
        ? `${direction === "<" ? "above" : "below"} ${fixed(best.threshold)}`
        : "-",
      share(best.sensitivity, best.ci95.sensitivity),
      share(best.specificity, best.ci95.specificity),
      share(best.ppv, best.ci95.ppv),
      share(best.npv, best.ci95.npv),
      share(best.accuracy, best.ci95.accuracy),
    ]),
  ]);
  const compared = curves.flatMap(({ variable, comparisons = [] }) =>
    comparisons.map((test) => [
      variable,
      test.with,
      `${fixed(test.difference)} (${interval(test.ci95)})`,
      pValue(test.p),
      `${test.events} / ${test.nonEvents}`,
    ]),
  );
  const comparisons =
    compared.length > 0
      ? `\n\n${textTable([["variable", "against", "difference of AUC (95 % CI)", "DeLong p", "events / others"], ...compared])}`
      : "";
  return `${table}${comparisons}\n${footer}`;
}

/** Six ICC, Bland-Altman and kappa as aligned text. */
export function agreementText({
  n,
  icc,
  blandAltman,
  sem,
  mdc95,
  proportionalBias,
  kappa,
}: AgreementShown): string {
  const parts = [
    ...(icc && icc.length === 0 ? [`n ${n}`] : []),
    ...(icc && icc.length > 0
      ? [
          `n ${n}`,
          textTable([
            ["", "ICC", "95 % CI", "F", "p"],
            ...icc.map((row) => [row.type, fixed(row.icc), interval(row.ci95), fixed(row.F), pValue(row.p)]),
          ]),
        ]
      : []),
    ...(blandAltman
      ? [
          `\nbias ${fixed(blandAltman.bias)} (${interval(blandAltman.biasCi95)}), limits of agreement ` +
            `${interval([blandAltman.lower, blandAltman.upper])}, SEM ${fixed(sem)}, MDC95 ${fixed(mdc95)}`,
        ]
      : []),
    ...(proportionalBias
      ? [
          `proportional bias ${fixed(proportionalBias.slope)} (${interval(proportionalBias.ci95)}), p ${pValue(proportionalBias.p)}`,
        ]
      : []),
    ...(kappa
      ? [
          `kappa (weights: ${kappa.weights}, n ${kappa.n}) ${fixed(kappa.kappa)} (${interval(kappa.ci95)}), same category ${fixed(kappa.observed)}`,
        ]
      : []),
  ];
  return `${parts.join("\n")}\n${footer}`;
}
