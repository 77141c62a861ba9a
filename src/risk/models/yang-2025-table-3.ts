import type { RiskVariable } from "../model/risk-model.ts";
import { type TabledKey, tabledVariables } from "./yang-2025-variables.ts";

/** B and SE of Table 3, in its order. */
const printed: readonly (readonly [key: TabledKey, b: number, se: number])[] = [
  ["ageYears", 0.413, 0.462],
  ["diabetes", 1.186, 0.601],
  ["haemoglobinGL", -0.028, 0.035],
  ["totalProteinGL", -0.152, 0.119],
  ["albuminGL", -0.065, 0.096],
  ["hdlMmolL", 0.015, 1.592],
  ["betaCtxNgMl", 1.665, 2.213],
  ["pthPgMl", -0.077, 0.046],
  ["csaCm2", -0.572, 0.219],
  ["vbCm2", -0.309, 0.186],
  ["fdrPercent", 0.451, 0.205],
  ["vitaminDNmolL", -0.138, 0.064],
  ["multipleFractures", 0.495, 0.578],
  ["bmdTScore", -2.23, 1.107],
  ["exercise", -1.35, 0.604],
  ["antiOsteoporosis", -1.233, 0.616],
];

/** Age's printed SE contradicts its own Wald value, p and interval; B / √Wald agrees with two of the three. */
const ageSe = 0.179;

function withCoefficient([key, coefficient, se]: (typeof printed)[number]): RiskVariable {
  const variable = tabledVariables[key];
  if (key !== "ageYears") return { ...variable, coefficient, standardError: se };
  return {
    ...variable,
    coefficient,
    standardError: ageSe,
    coefficientNote: {
      en: "The printed SE .462 contradicts the printed Wald value, p and interval. .179 = B / √Wald is used instead.",
      "zh-CN": "原文 SE .462 与其 Wald 值、p 值和置信区间矛盾，改用 B / √Wald = .179。",
    },
  };
}

/** The sixteen rows of Table 3. */
export const sixteenVariables: readonly RiskVariable[] = printed.map(withCoefficient);

const significant: readonly string[] = [
  "ageYears",
  "diabetes",
  "csaCm2",
  "fdrPercent",
  "vitaminDNmolL",
  "bmdTScore",
  "exercise",
  "antiOsteoporosis",
];

/** The eight rows of Table 3 with p < .05; the paper did not fit them alone. */
export const eightVariables: readonly RiskVariable[] = sixteenVariables.filter(({ key }) =>
  significant.includes(key),
);
