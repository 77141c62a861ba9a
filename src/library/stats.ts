/**
 * `paraspine/stats`: the statistics of a paper, with R's numbers: comparison of two groups, logistic regression, ROC,
 * agreement between readers, validation of predictions, the audit of printed tables, and their reports.
 *
 * @example
 * import { agreementTable, parseTable } from "paraspine/stats";
 *
 * const table = parseTable("first,second\n10.1,10.4\n12.3,12.1\n9.8,9.9\n11.0,11.3\n");
 * const agreement = agreementTable(table, ["first", "second"]);
 * if (!agreement.ok) throw new Error(agreement.issues[0].message);
 * agreement.value.icc.find(({ type }) => type === "ICC(2,1)")?.icc.toFixed(3); // => "0.974"
 */

export { quantile, quartiles } from "../base/numbers/quantile.ts";
export { agreementDocument } from "../pipeline/agreement/agreement-document.ts";
export {
  type AgreementQuantity,
  type AgreementRegion,
  agreementOfPairs,
  type OutlineAgreement,
  type PairsAgreement,
  type QuantityAgreement,
} from "../pipeline/agreement/agreement-of-pairs.ts";
export { agreementPairsRows } from "../pipeline/agreement/agreement-pairs-rows.ts";
export type { DrawnPair } from "../pipeline/agreement/drawn-pair.ts";
export { pairsOfCases } from "../pipeline/agreement/pairs-of-cases.ts";
export { pairsOfStudy } from "../project/repeats/pairs-of-study.ts";
export { agreementOfPairsReport, type ReadingNames } from "../report/agreement/agreement-of-pairs-report.ts";
export {
  type CohortFlow,
  cohortFlow,
  type FlowCount,
  type FlowExclusion,
} from "../report/cohort/cohort-flow.ts";
export { cohortReport } from "../report/cohort/cohort-report.ts";
export type { CohortRow, ExclusionReason } from "../report/cohort/cohort-row.ts";
export type {
  ReportCell,
  ReportColumn,
  ReportFigure,
  ReportRow,
  ReportTable,
  StatisticsReport,
} from "../report/document/report.ts";
export { reportCsv } from "../report/document/report-csv.ts";
export { type ReportSheet, reportSheets, type SheetCell } from "../report/document/report-sheets.ts";
export { blandAltmanFigure } from "../report/figures/bland-altman-figure.ts";
export { calibrationFigure } from "../report/figures/calibration-figure.ts";
export { decisionFigure } from "../report/figures/decision-figure.ts";
export { forestFigure } from "../report/figures/forest-figure.ts";
export { rocFigure } from "../report/figures/roc-figure.ts";
export {
  agreementMethods,
  groupsMethods,
  logisticMethods,
  rocMethods,
  type Software,
} from "../report/statistics/methods-paragraph.ts";
export {
  type AnalysisOf,
  analyseAgreement,
  analyseGroups,
  analyseLogistic,
  analyseRoc,
  analyseTable,
  type ChoiceOf,
  type FoundByAnalysis,
  type StatisticsAnalysis,
  type StatisticsChoice,
} from "../report/statistics/statistics-analysis.ts";
export { auditJson, reportOfAnalysis, statisticsReport } from "../report/statistics/statistics-report.ts";
export { type Agreement, agreementOfRatings } from "../stats/agreement/agreement-of-ratings.ts";
export { type BlandAltman, blandAltman } from "../stats/agreement/bland-altman.ts";
export { diceCoefficient } from "../stats/agreement/dice-coefficient.ts";
export {
  type IccType,
  type IntraclassCorrelation,
  iccTypes,
  intraclassCorrelations,
} from "../stats/agreement/intraclass-correlation.ts";
export { type ProportionalBias, proportionalBias } from "../stats/agreement/proportional-bias.ts";
export {
  type Kappa,
  type KappaWeights,
  kappaWeights,
  weightedKappa,
} from "../stats/agreement/weighted-kappa.ts";
export { agreementTable } from "../stats/analyses/agreement-table.ts";
export type { DesignChoice } from "../stats/analyses/design-matrix.ts";
export { type KappaOfRaters, kappaTable } from "../stats/analyses/kappa-table.ts";
export { type LogisticChoice, type LogisticTable, logisticTable } from "../stats/analyses/logistic-table.ts";
export {
  type RocChoice,
  type RocComparison,
  type RocOfVariable,
  rocTable,
} from "../stats/analyses/roc-table.ts";
export { type UnivariableModel, univariableTable } from "../stats/analyses/univariable-table.ts";
export type {
  AuditDocument,
  AuditStatement,
  AuditTable,
  ComparedRow,
  CountsRow,
  GroupsTable,
  MeanAndSd,
  MeansRow,
  NamedGroup,
  RatioOfRows,
  RegressionRow,
  RegressionTable,
  RocTable,
  TwoGroups,
} from "../stats/audit/audit-document.ts";
export { auditTables } from "../stats/audit/audit-tables.ts";
export type { Finding } from "../stats/audit/finding.ts";
export type { FindingCode } from "../stats/audit/finding-catalogue.ts";
export type { Grade } from "../stats/audit/grade.ts";
export { readAuditDocument } from "../stats/audit/read-audit-document.ts";
export { fisherExactTest } from "../stats/categorical/fisher-exact.ts";
export { type ChiSquareTest, pearsonChiSquareTest } from "../stats/categorical/pearson-chi-square.ts";
export { exactMannWhitneyTest } from "../stats/continuous/exact-mann-whitney.ts";
export { type LeveneTest, leveneTest } from "../stats/continuous/levene.ts";
export { type MannWhitneyTest, mannWhitneyTest } from "../stats/continuous/mann-whitney.ts";
export { type ShapiroWilkTest, shapiroWilkTest } from "../stats/continuous/shapiro-wilk.ts";
export { type TTest, twoSampleTTest } from "../stats/continuous/two-sample-t.ts";
export { clopperPearson } from "../stats/effect/clopper-pearson.ts";
export { cramersV } from "../stats/effect/cramers-v.ts";
export type { Estimate, Interval } from "../stats/effect/estimate.ts";
export { oddsRatio } from "../stats/effect/odds-ratio.ts";
export { riskDifference } from "../stats/effect/risk-difference.ts";
export {
  type StandardisedDifference,
  standardisedDifference,
} from "../stats/effect/standardised-difference.ts";
export { wilsonInterval } from "../stats/effect/wilson-interval.ts";
export { adjustP, type CorrectionMethod, correctionMethods } from "../stats/groups/adjust-p.ts";
export { type CategoricalComparison, compareCategorical } from "../stats/groups/compare-categorical.ts";
export {
  type ContinuousComparison,
  compareContinuous,
  type GroupValues,
  type Quartiles,
} from "../stats/groups/compare-continuous.ts";
export {
  type AdjustedP,
  type CategoricalTest,
  type ContinuousTest,
  categoricalTests,
  compareGroups,
  continuousTests,
  type GroupComparison,
  type GroupComparisonChoice,
} from "../stats/groups/compare-groups.ts";
export type { GeneralisedInflation } from "../stats/logistic/generalised-inflation.ts";
export { type HosmerLemeshowTest, hosmerLemeshowTest } from "../stats/logistic/hosmer-lemeshow.ts";
export type { LogisticModel, LogisticTerm } from "../stats/logistic/logistic-model.ts";
export { type LogisticOptions, logisticRegression } from "../stats/logistic/logistic-regression.ts";
export type { Predictor } from "../stats/logistic/predictor.ts";
export { crossValidatedRidge, type RidgeLogistic, ridgeLogistic } from "../stats/logistic/ridge-logistic.ts";
export { type RileySampleSize, rileySampleSize } from "../stats/logistic/riley-sample-size.ts";
export { type RiskGroup, riskGroups } from "../stats/logistic/risk-groups.ts";
export { varianceInflation } from "../stats/logistic/variance-inflation.ts";
export { mean, type Numbers } from "../stats/numbers/mean.ts";
export { type Random, seededRandom } from "../stats/numbers/random.ts";
export { standardDeviation, variance } from "../stats/numbers/variance.ts";
export { type BrierScore, brierScore } from "../stats/prediction/brier-score.ts";
export { type CalibrationCurve, calibrationCurve } from "../stats/prediction/calibration-curve.ts";
export { decisionCurve, type NetBenefit } from "../stats/prediction/decision-curve.ts";
export { logisticRecalibration, type Recalibration } from "../stats/prediction/logistic-recalibration.ts";
export { type Performance, predictionPerformance } from "../stats/prediction/prediction-performance.ts";
export {
  type InternalValidation,
  type OptimismCorrected,
  validateByBootstrap,
} from "../stats/prediction/validate-by-bootstrap.ts";
export { type AccuracyIntervals, accuracyIntervals } from "../stats/roc/accuracy-intervals.ts";
export { deLongInterval, type PlacementValues } from "../stats/roc/de-long.ts";
export { type PairedDeLongTest, pairedDeLongTest } from "../stats/roc/paired-de-long.ts";
export { type RocCurve, type RocPoint, rocCurve } from "../stats/roc/roc-curve.ts";
export {
  type ColumnFacts,
  type ColumnKind,
  columnKinds,
  columnKindsOf,
} from "../stats/table/column-kinds.ts";
export { csvRows } from "../stats/table/csv-rows.ts";
export { readTable, type TableDecoders, type WorkbookSheet } from "../stats/table/read-table.ts";
export { namedColumns } from "../stats/table/reading/named-columns.ts";
export type { DecodeText, TextEncoding } from "../stats/table/reading/table-text.ts";
export { repeatedRows } from "../stats/table/repeated-rows.ts";
export { parseTable, type Table, tableFromRows } from "../stats/table/table.ts";
export { binaryColumn, categoryColumn, numberColumn, textColumn } from "../stats/table/table-columns.ts";
