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

export { agreementDocument } from "../pipeline/agreement-document.ts";
export {
  type AgreementQuantity,
  type AgreementRegion,
  agreementOfPairs,
  type OutlineAgreement,
  type PairsAgreement,
  type QuantityAgreement,
} from "../pipeline/agreement-of-pairs.ts";
export { agreementOfPairsReport, type ReadingNames } from "../pipeline/agreement-of-pairs-report.ts";
export { agreementPairsRows } from "../pipeline/agreement-pairs-rows.ts";
export type { DrawnPair } from "../pipeline/drawn-pair.ts";
export { pairsOfCases } from "../pipeline/pairs-of-cases.ts";
export { pairsOfStudy } from "../pipeline/pairs-of-study.ts";
export { adjustP, type CorrectionMethod, correctionMethods } from "../stats/adjust-p.ts";
export { type Agreement, agreementOfRatings } from "../stats/agreement/agreement-of-ratings.ts";
export { agreementTable } from "../stats/agreement/agreement-table.ts";
export { type BlandAltman, blandAltman } from "../stats/agreement/bland-altman.ts";
export { diceCoefficient } from "../stats/agreement/dice-coefficient.ts";
export {
  type IccType,
  type IntraclassCorrelation,
  iccTypes,
  intraclassCorrelations,
} from "../stats/agreement/intraclass-correlation.ts";
export { type KappaOfRaters, kappaTable } from "../stats/agreement/kappa-table.ts";
export { type ProportionalBias, proportionalBias } from "../stats/agreement/proportional-bias.ts";
export {
  type Kappa,
  type KappaWeights,
  kappaWeights,
  weightedKappa,
} from "../stats/agreement/weighted-kappa.ts";
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
export { type ColumnFacts, type ColumnKind, columnKinds, columnKindsOf } from "../stats/column-kinds.ts";
export { type CategoricalComparison, compareCategorical } from "../stats/compare-categorical.ts";
export {
  type ContinuousComparison,
  compareContinuous,
  type GroupValues,
  type Quartiles,
} from "../stats/compare-continuous.ts";
export {
  type AdjustedP,
  type CategoricalTest,
  type ContinuousTest,
  categoricalTests,
  compareGroups,
  continuousTests,
  type GroupComparison,
  type GroupComparisonChoice,
} from "../stats/compare-groups.ts";
export { csvRows } from "../stats/csv-rows.ts";
export { cramersV } from "../stats/effect/cramers-v.ts";
export type { Estimate, Interval } from "../stats/effect/estimate.ts";
export { oddsRatio } from "../stats/effect/odds-ratio.ts";
export { riskDifference } from "../stats/effect/risk-difference.ts";
export {
  type StandardisedDifference,
  standardisedDifference,
} from "../stats/effect/standardised-difference.ts";
export { wilsonInterval } from "../stats/effect/wilson-interval.ts";
export { exactMannWhitneyTest } from "../stats/exact-mann-whitney-test.ts";
export { blandAltmanFigure } from "../stats/figures/bland-altman-figure.ts";
export { calibrationFigure } from "../stats/figures/calibration-figure.ts";
export { decisionFigure } from "../stats/figures/decision-figure.ts";
export { forestFigure } from "../stats/figures/forest-figure.ts";
export { rocFigure } from "../stats/figures/roc-figure.ts";
export { fisherExactTest } from "../stats/fisher-exact-test.ts";
export { type LeveneTest, leveneTest } from "../stats/levene-test.ts";
export type { DesignChoice } from "../stats/logistic/design-matrix.ts";
export type { GeneralisedInflation } from "../stats/logistic/generalised-inflation.ts";
export { type HosmerLemeshowTest, hosmerLemeshowTest } from "../stats/logistic/hosmer-lemeshow-test.ts";
export type { LogisticModel, LogisticTerm } from "../stats/logistic/logistic-model.ts";
export { type LogisticOptions, logisticRegression } from "../stats/logistic/logistic-regression.ts";
export { type LogisticChoice, type LogisticTable, logisticTable } from "../stats/logistic/logistic-table.ts";
export type { Predictor } from "../stats/logistic/predictor.ts";
export { crossValidatedRidge, type RidgeLogistic, ridgeLogistic } from "../stats/logistic/ridge-logistic.ts";
export { type RileySampleSize, rileySampleSize } from "../stats/logistic/riley-sample-size.ts";
export { type RiskGroup, riskGroups } from "../stats/logistic/risk-groups.ts";
export { type UnivariableModel, univariableTable } from "../stats/logistic/univariable-table.ts";
export { varianceInflation } from "../stats/logistic/variance-inflation.ts";
export { type MannWhitneyTest, mannWhitneyTest } from "../stats/mann-whitney-test.ts";
export { mean, type Numbers } from "../stats/mean.ts";
export {
  agreementMethods,
  groupsMethods,
  logisticMethods,
  rocMethods,
  type Software,
} from "../stats/methods-paragraph.ts";
export { type ChiSquareTest, pearsonChiSquareTest } from "../stats/pearson-chi-square-test.ts";
export { type BrierScore, brierScore } from "../stats/prediction/brier-score.ts";
export { type CalibrationCurve, calibrationCurve } from "../stats/prediction/calibration-curve.ts";
export { clopperPearson } from "../stats/prediction/clopper-pearson.ts";
export { decisionCurve, type NetBenefit } from "../stats/prediction/decision-curve.ts";
export { logisticRecalibration, type Recalibration } from "../stats/prediction/logistic-recalibration.ts";
export { type Performance, predictionPerformance } from "../stats/prediction/prediction-performance.ts";
export {
  type InternalValidation,
  type OptimismCorrected,
  validateByBootstrap,
} from "../stats/prediction/validate-by-bootstrap.ts";
export { quantile, quartiles } from "../stats/quantile.ts";
export { type Random, seededRandom } from "../stats/random.ts";
export { readTable, type TableDecoders, type WorkbookSheet } from "../stats/read-table.ts";
export { namedColumns } from "../stats/reading/named-columns.ts";
export type { DecodeText, TextEncoding } from "../stats/reading/table-text.ts";
export type {
  ReportCell,
  ReportColumn,
  ReportFigure,
  ReportRow,
  ReportTable,
  StatisticsReport,
} from "../stats/report/report.ts";
export { reportCsv } from "../stats/report/report-csv.ts";
export { type ReportSheet, reportSheets, type SheetCell } from "../stats/report/report-sheets.ts";
export { auditJson, type StatisticsChoice, statisticsReport } from "../stats/report/statistics-report.ts";
export { type AccuracyIntervals, accuracyIntervals } from "../stats/roc/accuracy-intervals.ts";
export { deLongInterval, type PlacementValues } from "../stats/roc/de-long.ts";
export { type PairedDeLongTest, pairedDeLongTest } from "../stats/roc/paired-de-long-test.ts";
export { type RocCurve, type RocPoint, rocCurve } from "../stats/roc/roc-curve.ts";
export { type RocChoice, type RocComparison, type RocOfVariable, rocTable } from "../stats/roc/roc-table.ts";
export { type ShapiroWilkTest, shapiroWilkTest } from "../stats/shapiro-wilk-test.ts";
export { parseTable, type Table, tableFromRows } from "../stats/table.ts";
export { binaryColumn, categoryColumn, numberColumn, textColumn } from "../stats/table-columns.ts";
export { type TTest, twoSampleTTest } from "../stats/two-sample-t-test.ts";
export { standardDeviation, variance } from "../stats/variance.ts";
