import type { Issue } from "../../base/issue.ts";
import type { Language, Text } from "../../base/language.ts";
import { present } from "../../base/present.ts";
import { type Result, success } from "../../base/result.ts";
import { variablesOf } from "../../stats/analyses/design-matrix.ts";
import { univariableTable } from "../../stats/analyses/univariable-table.ts";
import { auditTables } from "../../stats/audit/audit-tables.ts";
import { readAuditDocument } from "../../stats/audit/read-audit-document.ts";
import { completeRows } from "../../stats/numbers/complete-rows.ts";
import { seededRandom } from "../../stats/numbers/random.ts";
import type { Performance } from "../../stats/prediction/prediction-performance.ts";
import { numberColumns } from "../../stats/table/number-columns.ts";
import type { Table } from "../../stats/table/table.ts";
import type { ReportFigure, StatisticsReport } from "../document/report.ts";
import { blandAltmanFigure } from "../figures/bland-altman-figure.ts";
import { calibrationFigure } from "../figures/calibration-figure.ts";
import { decisionFigure } from "../figures/decision-figure.ts";
import { forestFigure } from "../figures/forest-figure.ts";
import { rocFigure } from "../figures/roc-figure.ts";
import { agreementReport } from "./agreement-report.ts";
import { auditReport } from "./audit-report.ts";
import { groupsReport } from "./groups-report.ts";
import { multivariableReport, univariableReport } from "./logistic-report.ts";
import {
  agreementMethods,
  groupsMethods,
  logisticMethods,
  rocMethods,
  type Software,
} from "./methods-paragraph.ts";
import { rocReport } from "./roc-report.ts";
import {
  type AnalysisOf,
  analyseTable,
  type StatisticsAnalysis,
  type StatisticsChoice,
} from "./statistics-analysis.ts";

/**
 * Does an analysis and makes tables, figures and the methods paragraph of it.
 *
 * @example
 * const table = await readTableFile("cohort.csv");
 * if (!table.ok) throw new Error(table.issues[0].message);
 * const choice = { kind: "roc", outcome: "fracture", variables: ["fdr"] } as const;
 * const report = statisticsReport(table.value, choice, program);
 * if (!report.ok) throw new Error(report.issues[0].message);
 * const written = await writeReport(report.value, "tables", "cohort-roc", "en");
 * written.ok; // => true
 */
export const statisticsReport = (
  table: Table,
  choice: StatisticsChoice,
  software: Software,
): Result<StatisticsReport> => reportOfAnalysis(analyseTable(table, choice), software);

/** Tables, figures and the methods paragraph of an analysis that was made. */
export function reportOfAnalysis(analysis: StatisticsAnalysis, software: Software): Result<StatisticsReport> {
  switch (analysis.kind) {
    case "groups":
      return groups(analysis, software);
    case "logistic":
      return logistic(analysis, software);
    case "roc":
      return roc(analysis, software);
    case "agreement":
      return agreement(analysis, software);
  }
}

/** Audits published tables given as JSON. */
export function auditJson(json: string): Result<StatisticsReport> {
  const document = readAuditDocument(json);
  if (!document.ok) return document;
  const findings = auditTables(document.value);
  return success({ tables: [auditReport(findings, document.value.title)], figures: [] }, document.issues);
}

function groups({ choice, found }: AnalysisOf<"groups">, software: Software): Result<StatisticsReport> {
  if (!found.ok) return found;
  const tables = groupsReport(found.value, choice);
  return success({ tables, figures: [], methods: groupsMethods(choice, software) }, distinct(found.issues));
}

function logistic(
  { table, choice, found: model }: AnalysisOf<"logistic">,
  software: Software,
): Result<StatisticsReport> {
  const { outcome, event, categories, profile, firth, seed } = choice;
  const alone = univariableTable(table, {
    ...present({ event, categories, profile, firth }),
    outcome,
    // A product says nothing without what it is made of.
    terms: variablesOf(choice.terms, table.columns),
    random: seededRandom(seed),
  });
  if (!alone.ok) return alone;
  const single = { tables: [univariableReport(alone.value, outcome)], figures: [] };
  // The table of single variables gives each one's n.
  const others = alone.issues.filter(({ code }) => code !== "stats-dropped-rows");
  const issues = distinct([...others, ...model.issues]);
  const methods = logisticMethods(choice, software);
  if (!model.ok) return success({ ...single, methods }, issues);
  const title: Text = {
    en: `Odds ratios for ${outcome}, multivariable`,
    "zh-CN": `${outcome} 的比值比（多因素）`,
  };
  const { terms: fitted, performance } = model.value;
  const figures = [
    ...(fitted.length > 1
      ? [figure("forest", title, (language) => forestFigure(fitted, title[language], language))]
      : []),
    ...(performance ? performanceFigures(performance, outcome) : []),
  ];
  const tables = [...single.tables, ...multivariableReport(model.value, outcome)];
  return success({ tables, figures, methods }, issues);
}

function roc({ choice, found }: AnalysisOf<"roc">, software: Software): Result<StatisticsReport> {
  if (!found.ok) return found;
  const title: Text = {
    en: `Figure 3. ROC curves for ${choice.outcome}`,
    "zh-CN": `图 3  ROC 曲线（结局：${choice.outcome}）`,
  };
  const figures = [
    figure("roc", title, (language) => rocFigure(found.value, title[language], language)),
    ...found.value.flatMap(({ variable, performance }) =>
      performance ? performanceFigures(performance, variable) : [],
    ),
  ];
  const report = {
    tables: rocReport(found.value, choice.outcome),
    figures,
    methods: rocMethods(choice, software),
  };
  // The table tells how many patients each curve rests on.
  const issues = found.issues.filter(({ code }) => code !== "stats-dropped-rows");
  return success(report, distinct(issues));
}

function agreement(
  { table, choice: { raters, kappa: weights }, found: numbers, kappa }: AnalysisOf<"agreement">,
  software: Software,
): Result<StatisticsReport> {
  if (!numbers.ok && !kappa?.ok) return kappa && !kappa.ok ? kappa : numbers;
  const found = numbers.ok ? numbers.value : undefined;
  const issues = [...(numbers.ok ? numbers.issues : []), ...(kappa?.issues ?? [])];
  const report = {
    tables: agreementReport(found, kappa?.ok ? kappa.value : undefined, raters),
    figures: found?.blandAltman ? limitsFigures(table, raters, found.blandAltman) : [],
    methods: agreementMethods(weights, software),
  };
  return success(report, distinct(issues));
}

function limitsFigures(
  table: Table,
  raters: readonly string[],
  limits: Parameters<typeof blandAltmanFigure>[1],
): readonly ReportFigure[] {
  const columns = numberColumns(table, raters);
  const known: Partial<typeof limits> = limits;
  const isWhole =
    known.bias !== undefined && known.biasCi95 && known.lowerCi95 !== undefined && known.upperCi95;
  if (!columns.ok || !isWhole) return [];
  const [first, second] = completeRows(columns.value).columns;
  const pairs = first!.map((value, row) => [value, second![row]!] as const);
  const names = [raters[0]!, raters[1]!] as const;
  const title: Text = {
    en: `Bland-Altman plot of ${names[0]} and ${names[1]}`,
    "zh-CN": `Bland-Altman 图：${names[0]} 与 ${names[1]}`,
  };
  return [
    figure("bland-altman", title, (language) =>
      blandAltmanFigure(pairs, limits, names, title[language], language),
    ),
  ];
}

function performanceFigures(performance: Performance, of: string): readonly ReportFigure[] {
  const calibration: Text = { en: `Calibration, ${of}`, "zh-CN": `校准曲线（${of}）` };
  const decision: Text = { en: `Decision curve, ${of}`, "zh-CN": `决策曲线（${of}）` };
  return [
    figure(`calibration-${of}`, calibration, (language) =>
      calibrationFigure(performance.calibration, calibration[language], language),
    ),
    figure(`decision-${of}`, decision, (language) =>
      decisionFigure(performance.decisionCurve, decision[language], language),
    ),
  ];
}

const figure = (id: string, title: Text, draw: (language: Language) => string): ReportFigure => ({
  id,
  title,
  svg: { en: draw("en"), "zh-CN": draw("zh-CN") },
});

/** Each issue once. */
function distinct(issues: readonly Issue[]): readonly Issue[] {
  const seen = new Map(issues.map((found) => [JSON.stringify(found), found]));
  return [...seen.values()];
}
