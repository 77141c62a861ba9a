import type { Agreement } from "../stats/agreement/agreement-table.ts";
import type { GroupComparison } from "../stats/compare-groups.ts";
import type { LogisticTable } from "../stats/logistic/logistic-table.ts";
import type { RocOfVariable } from "../stats/roc/roc-table.ts";
import { textTable } from "./text-table.ts";

const footer = "\nResearch use only.\n";
const fixed = (value: number | undefined, digits = 3) =>
  value === undefined || !Number.isFinite(value) ? "-" : value.toFixed(digits);
const pValue = (value: number | undefined) =>
  value === undefined ? "-" : value < 0.001 ? value.toExponential(2) : value.toFixed(3);
const interval = (values: readonly [number, number] | undefined, digits = 3) =>
  values === undefined ? "-" : `${fixed(values[0], digits)} to ${fixed(values[1], digits)}`;

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
  ]);
  const counts = categorical.flatMap((row) =>
    row.levels.map((level, index) => [
      index === 0 ? row.variable : "",
      level,
      String(row.table[index]![1]),
      String(row.table[index]![0]),
      index === 0 ? pValue(row.pearson?.p) : "",
      index === 0 ? pValue(row.yates?.p) : "",
      index === 0 ? pValue(row.fisher?.p) : "",
    ]),
  );
  const parts = [
    ...(numbers.length > 0
      ? [
          textTable([
            ["variable", "group 1 (n)", "group 0 (n)", "Student p", "Welch p", "Levene p", "Mann-Whitney p"],
            ...numbers,
          ]),
        ]
      : []),
    ...(counts.length > 0
      ? [
          textTable([
            ["variable", "level", "group 1", "group 0", "Pearson p", "Yates p", "Fisher p"],
            ...counts,
          ]),
        ]
      : []),
  ];
  return `${parts.join("\n\n")}\n${footer}`;
}

/** Table 3 of the source paper as aligned text. */
export function logisticText(model: LogisticTable): string {
  const table = textTable([
    ["term", "B", "SE", "Wald", "p", "OR", "95 % CI"],
    ...model.terms.map(({ term, b, se, wald, p, oddsRatio, ci95 }) => [
      term,
      fixed(b),
      fixed(se),
      fixed(wald),
      pValue(p),
      fixed(oddsRatio),
      interval(ci95),
    ]),
  ]);
  const fit = `n ${model.n} (${model.dropped} dropped), log-likelihood ${fixed(model.logLikelihood)}, deviance ${fixed(model.deviance)}, AIC ${fixed(model.aic)}`;
  return `${table}\n\n${fit}\n${footer}`;
}

/** What Figure 3 of the source paper lists, as aligned text. */
export function rocText(curves: readonly RocOfVariable[]): string {
  const table = textTable([
    ["variable", "AUC", "95 % CI", "cut-off", "sensitivity", "specificity", "PPV", "NPV", "accuracy"],
    ...curves.map(({ variable, direction, auc, ci95, best }) => [
      variable,
      fixed(auc),
      interval(ci95),
      `${direction === "<" ? "above" : "below"} ${fixed(best.threshold)}`,
      fixed(best.sensitivity),
      fixed(best.specificity),
      fixed(best.ppv),
      fixed(best.npv),
      fixed(best.accuracy),
    ]),
  ]);
  return `${table}\n${footer}`;
}

/** Six ICC and Bland-Altman as aligned text. */
export function agreementText({ n, icc, blandAltman, sem, mdc95 }: Agreement): string {
  const table = textTable([
    ["", "ICC", "95 % CI", "F", "p"],
    ...icc.map(({ type, icc: value, ci95, F, p }) => [
      type,
      fixed(value),
      interval(ci95),
      fixed(F),
      pValue(p),
    ]),
  ]);
  const pair =
    blandAltman === undefined
      ? ""
      : `\n\nbias ${fixed(blandAltman.bias)} (${interval(blandAltman.biasCi95)}), limits of agreement ` +
        `${interval([blandAltman.lower, blandAltman.upper])}, SEM ${fixed(sem)}, MDC95 ${fixed(mdc95)}`;
  return `n ${n}\n${table}${pair}\n${footer}`;
}
