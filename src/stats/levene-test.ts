import { fUpper } from "./distribution/f-upper.ts";
import { mean } from "./mean.ts";

export interface LeveneTest {
  readonly F: number;
  readonly p: number;
}

/**
 * Levene's test of equal variances about the group means (Levene 1960; what SPSS prints beside its t test):
 * one-way analysis of variance of the absolute deviations.
 */
export function leveneTest(groups: readonly (readonly number[])[]): LeveneTest {
  const deviations = groups.map((group) => {
    const centre = mean(group);
    return group.map((value) => Math.abs(value - centre));
  });
  const grandMean = mean(deviations.flat());
  let between = 0;
  let within = 0;
  for (const group of deviations) {
    const centre = mean(group);
    between += group.length * (centre - grandMean) ** 2;
    for (const value of group) within += (value - centre) ** 2;
  }
  const df1 = groups.length - 1;
  const df2 = deviations.flat().length - groups.length;
  const F = between / df1 / (within / df2);
  return { F, p: fUpper(F, df1, df2) };
}
