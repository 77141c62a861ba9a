import { normalUpper } from "./normal-upper.ts";

/** Below exp of this times the greatest density nothing counts. */
const negligible = -40;

/**
 * Lower tail of the noncentral t distribution, P(T <= t), as the mean of the normal probability over the distribution
 * of the scale s: E[Phi(t s - ncp)], df s² ~ chi-square(df). The trapezoidal rule over log s, whose density falls
 * off at both ends, converges exponentially; about twelve digits for any degrees of freedom.
 */
export function noncentralStudentLower(t: number, df: number, ncp: number): number {
  const logDensity = (u: number) => df * (u - Math.expm1(2 * u) / 2);
  const spread = 1 / Math.sqrt(2 * df);
  const step = Math.min(spread / 6, 0.25 / Math.max(Math.abs(t), 1));
  let weight = 0;
  let sum = 0;
  for (const direction of [1, -1]) {
    for (let index = direction === 1 ? 0 : 1; ; index++) {
      const u = direction * index * step;
      const exponent = logDensity(u);
      if (exponent < negligible) break;
      const density = Math.exp(exponent);
      weight += density;
      sum += density * normalUpper(ncp - t * Math.exp(u));
    }
  }
  return sum / weight;
}
