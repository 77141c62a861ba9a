import { fillText, type Text } from "../../base/language.ts";
import type { ContinuousComparison } from "../../stats/groups/compare-continuous.ts";
import type { GroupComparison, GroupComparisonChoice } from "../../stats/groups/compare-groups.ts";
import {
  countCell,
  effectCell,
  meanCell,
  medianCell,
  numberCell,
  pCell,
  wordCell,
} from "../document/cells.ts";
import { column, researchUseOnly } from "../document/common.ts";
import type { ReportCell, ReportRow, ReportTable } from "../document/report.ts";

/** Tables 1 and 2 of the source paper: continuous and categorical variables in two groups. */
export function groupsReport(found: GroupComparison, choice: GroupComparisonChoice): readonly ReportTable[] {
  return [
    ...(found.continuous.length > 0 ? [continuousTable(found, choice)] : []),
    ...(found.categorical.length > 0 ? [categoricalTable(found, choice)] : []),
  ];
}

const correctionNote: Text = {
  en: "Adjusted P: {method}, of {tests}.",
  "zh-CN": "校正 P：{method}，针对 {tests}。",
};

const tests: { readonly [test: string]: Text } = {
  student: { en: "Student's t test", "zh-CN": "Student t 检验" },
  welch: { en: "Welch's t test", "zh-CN": "Welch t 检验" },
  mannWhitney: { en: "the Mann-Whitney test", "zh-CN": "Mann-Whitney 检验" },
  pearson: { en: "Pearson's test", "zh-CN": "Pearson 检验" },
  yates: { en: "Yates' test", "zh-CN": "Yates 校正检验" },
  fisher: { en: "Fisher's test", "zh-CN": "Fisher 检验" },
};

const methodNames: { readonly [method: string]: string } = {
  bonferroni: "Bonferroni",
  holm: "Holm",
  "benjamini-hochberg": "Benjamini-Hochberg",
};

function adjustedNotes(
  rows: GroupComparison["continuous"] | GroupComparison["categorical"],
): readonly Text[] {
  const adjusted = rows.find((row) => row.adjusted)?.adjusted;
  if (adjusted === undefined) return [];
  const method = methodNames[adjusted.method]!;
  const test = tests[adjusted.test]!;
  return [
    {
      en: fillText(correctionNote, "en", { method, tests: test.en }),
      "zh-CN": fillText(correctionNote, "zh-CN", { method, tests: test["zh-CN"] }),
    },
  ];
}

const missingCell = (one: number, zero: number): ReportCell => ({
  text: one + zero === 0 ? "0" : `${one} / ${zero}`,
  values: [one, zero],
});

function continuousTable({ continuous }: GroupComparison, { by }: GroupComparisonChoice): ReportTable {
  const corrected = continuous.some((row) => row.adjusted);
  const missing = continuous.some((row) => row.missing1 + row.missing0 > 0);
  return {
    id: "table-1",
    title: {
      en: `Table 1. Continuous variables by ${by}`,
      "zh-CN": `表 1  连续变量的组间比较（${by}）`,
    },
    columns: [
      column("variable", "Variable", "变量"),
      column("group1", `${by} = 1, mean ± SD`, `${by} = 1，均数 ± 标准差`),
      column("group0", `${by} = 0, mean ± SD`, `${by} = 0，均数 ± 标准差`),
      column("median1", `${by} = 1, median [IQR]`, `${by} = 1，中位数 [四分位数间距]`),
      column("median0", `${by} = 0, median [IQR]`, `${by} = 0，中位数 [四分位数间距]`),
      column("t", "t", "t"),
      column("student", "Student P", "Student P"),
      column("welch", "Welch P", "Welch P"),
      column("levene", "Levene P", "Levene P"),
      column("mannWhitney", "Mann-Whitney P", "Mann-Whitney P"),
      ...(corrected ? [column("adjusted", "Adjusted P", "校正 P")] : []),
      column("normality", "Shapiro-Wilk P", "Shapiro-Wilk P"),
      column("effect", "Hedges g (95% CI)", "Hedges g（95% CI）"),
      ...(missing ? [column("missing", "Missing", "缺失")] : []),
    ],
    rows: continuous.map((row) => ({
      id: row.variable,
      cells: [
        wordCell(row.variable),
        meanCell(row.mean1, row.sd1),
        meanCell(row.mean0, row.sd0),
        medianCell(row.quartiles1),
        medianCell(row.quartiles0),
        numberCell(row.student?.t, 2),
        pCell(row.student?.p, row.student && { t: row.student.t, df: row.student.df }),
        pCell(row.welch?.p, row.welch && { t: row.welch.t, df: row.welch.df }),
        pCell(row.levene?.p, row.levene && { F: row.levene.F }),
        pCell(row.mannWhitney?.p, row.mannWhitney && rankNumbers(row.mannWhitney)),
        ...(corrected ? [pCell(row.adjusted?.p)] : []),
        normalityCell(row),
        row.effect === undefined ? wordCell("–") : effectCell(row.effect.hedgesG),
        ...(missing ? [missingCell(row.missing1, row.missing0)] : []),
      ],
    })),
    notes: [
      {
        en: `${sizes(continuous)} P two-sided; t of Student's test; Shapiro-Wilk P as group 1 / group 0${missing ? ", missing values too" : ""}.`,
        "zh-CN": `${sizes(continuous)} 双侧 P 值；t 为 Student 检验统计量；Shapiro-Wilk P${missing ? " 及缺失例数" : ""}按组 1 / 组 0 列出。`,
      },
      ...adjustedNotes(continuous),
      researchUseOnly,
    ],
  };
}

const sizes = (rows: readonly ContinuousComparison[]) => {
  const [one, zero] = [Math.max(...rows.map(({ n1 }) => n1)), Math.max(...rows.map(({ n0 }) => n0))];
  return `n₁ = ${one}, n₀ = ${zero}.`;
};

const rankNumbers = ({ U, exactP }: { readonly U: number; readonly exactP?: number }) => ({
  U,
  ...(exactP === undefined ? {} : { "exact P": exactP }),
});

function normalityCell({ shapiroWilk1: one, shapiroWilk0: zero }: ContinuousComparison): ReportCell {
  const [first, second] = [pCell(one?.p), pCell(zero?.p)];
  return {
    text: `${first.text as string} / ${second.text as string}`,
    values: [one?.p, zero?.p].filter((p) => p !== undefined),
  };
}

function categoricalTable({ categorical }: GroupComparison, { by }: GroupComparisonChoice): ReportTable {
  const corrected = categorical.some((row) => row.adjusted);
  const missing = categorical.some((row) => row.missing1 + row.missing0 > 0);
  const blanks = (count: number) => Array.from({ length: count }, () => wordCell(""));
  const rows = categorical.flatMap((row): readonly ReportRow[] => {
    const total = (group: 0 | 1) => row.table.reduce((sum, counts) => sum + counts[group], 0);
    const tested = [
      pCell(row.pearson?.p, row.pearson && { "χ²": row.pearson.chi2, df: row.pearson.df }),
      pCell(row.yates?.p),
      pCell(row.fisher?.p),
      ...(corrected ? [pCell(row.adjusted?.p)] : []),
      effectCell(row.cramersV),
      effectCell(row.oddsRatio),
      ...(missing ? [missingCell(row.missing1, row.missing0)] : []),
    ];
    return row.levels.map((level, index) => ({
      id: index === 0 ? row.variable : `${row.variable}=${level}`,
      starts: index === 0,
      cells: [
        wordCell(index === 0 ? row.variable : ""),
        wordCell(level),
        countCell(row.table[index]![1], total(1)),
        countCell(row.table[index]![0], total(0)),
        ...(index === 0 ? tested : blanks(tested.length)),
      ],
    }));
  });
  return {
    id: "table-2",
    title: {
      en: `Table 2. Categorical variables by ${by}`,
      "zh-CN": `表 2  分类变量的组间比较（${by}）`,
    },
    columns: [
      column("variable", "Variable", "变量"),
      column("level", "Level", "水平"),
      column("group1", `${by} = 1, n (%)`, `${by} = 1，例数 (%)`),
      column("group0", `${by} = 0, n (%)`, `${by} = 0，例数 (%)`),
      column("pearson", "Pearson P", "Pearson P"),
      column("yates", "Yates P", "Yates P"),
      column("fisher", "Fisher P", "Fisher P"),
      ...(corrected ? [column("adjusted", "Adjusted P", "校正 P")] : []),
      column("cramersV", "Cramér V (95% CI)", "Cramér V（95% CI）"),
      column("oddsRatio", "Odds ratio (95% CI)", "比值比（95% CI）"),
      ...(missing ? [column("missing", "Missing", "缺失")] : []),
    ],
    rows,
    notes: [
      {
        en: "P two-sided. Odds ratio: second level, group 1 versus group 0.",
        "zh-CN": "双侧 P 值。比值比：第二水平，组 1 对组 0。",
      },
      ...adjustedNotes(categorical),
      researchUseOnly,
    ],
  };
}
