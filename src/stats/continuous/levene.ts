import { fUpper } from "../distribution/f-upper.ts";
import { mean } from "../numbers/mean.ts";

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
    return Float64Array.from(group, (value) => Math.abs(value - centre));
  });
  const centres = deviations.map(mean);
  const total = deviations.reduce((sum, group) => sum + group.length, 0);
  const grandMean = deviations.reduce((sum, group, index) => sum + group.length * centres[index]!, 0) / total;
  let between = 0;
  let within = 0;
  for (const [index, group] of deviations.entries()) {
    const centre = centres[index]!;
    between += group.length * (centre - grandMean) ** 2;
    for (const value of group) within += (value - centre) ** 2;
  }
  const df1 = groups.length - 1;
  const df2 = total - groups.length;
  const F = between / df1 / (within / df2);
  return { F, p: fUpper(F, df1, df2) };
}
