import type { Result } from "../../base/result.ts";
import type { Agreement } from "../../stats/agreement/agreement-of-ratings.ts";
import type { KappaWeights } from "../../stats/agreement/weighted-kappa.ts";
import { agreementTable } from "../../stats/analyses/agreement-table.ts";
import { type KappaOfRaters, kappaTable } from "../../stats/analyses/kappa-table.ts";
import {
  type LogisticChoice,
  type LogisticTable,
  logisticTable,
} from "../../stats/analyses/logistic-table.ts";
import { type RocChoice, type RocOfVariable, rocTable } from "../../stats/analyses/roc-table.ts";
import {
  compareGroups,
  type GroupComparison,
  type GroupComparisonChoice,
} from "../../stats/groups/compare-groups.ts";
import { seededRandom } from "../../stats/numbers/random.ts";
import type { Table } from "../../stats/table/table.ts";

/** An analysis of a table that a reader asked for. */
export type StatisticsChoice =
  | ({ readonly kind: "groups" } & GroupComparisonChoice)
  | ({ readonly kind: "logistic"; readonly seed: number } & Omit<LogisticChoice, "random">)
  | ({ readonly kind: "roc" } & RocChoice)
  | { readonly kind: "agreement"; readonly raters: readonly string[]; readonly kappa?: KappaWeights };

export type ChoiceOf<Kind extends StatisticsChoice["kind"]> = Extract<
  StatisticsChoice,
  { readonly kind: Kind }
>;

/** What an analysis of each kind finds, or why it finds nothing. */
export interface FoundByAnalysis {
  readonly groups: { readonly found: Result<GroupComparison> };
  readonly logistic: { readonly found: Result<LogisticTable> };
  readonly roc: { readonly found: Result<readonly RocOfVariable[]> };
  readonly agreement: { readonly found: Result<Agreement>; readonly kappa?: Result<KappaOfRaters> };
}

/** An analysis that was made: the report and the terminal's text are both told from it. */
export type AnalysisOf<Kind extends StatisticsChoice["kind"]> = FoundByAnalysis[Kind] & {
  readonly kind: Kind;
  readonly choice: ChoiceOf<Kind>;
  readonly table: Table;
};

export type StatisticsAnalysis = {
  [Kind in StatisticsChoice["kind"]]: AnalysisOf<Kind>;
}[StatisticsChoice["kind"]];

/** Compares two groups. */
export const analyseGroups = (table: Table, choice: ChoiceOf<"groups">): AnalysisOf<"groups"> => ({
  kind: "groups",
  choice,
  table,
  found: compareGroups(table, choice),
});

/** Fits a logistic model; the same seed gives the same folds and bootstrap samples. */
export const analyseLogistic = (table: Table, choice: ChoiceOf<"logistic">): AnalysisOf<"logistic"> => ({
  kind: "logistic",
  choice,
  table,
  found: logisticTable(table, { ...choice, random: seededRandom(choice.seed) }),
});

/** ROC curve of each variable. */
export const analyseRoc = (table: Table, choice: ChoiceOf<"roc">): AnalysisOf<"roc"> => ({
  kind: "roc",
  choice,
  table,
  found: rocTable(table, choice),
});

/** Agreement of raters, and kappa where it was asked for. */
export const analyseAgreement = (table: Table, choice: ChoiceOf<"agreement">): AnalysisOf<"agreement"> => ({
  kind: "agreement",
  choice,
  table,
  found: agreementTable(table, choice.raters),
  ...(choice.kappa === undefined ? {} : { kappa: kappaTable(table, choice.raters, choice.kappa) }),
});

/** Makes an analysis of any kind. */
export function analyseTable(table: Table, choice: StatisticsChoice): StatisticsAnalysis {
  switch (choice.kind) {
    case "groups":
      return analyseGroups(table, choice);
    case "logistic":
      return analyseLogistic(table, choice);
    case "roc":
      return analyseRoc(table, choice);
    case "agreement":
      return analyseAgreement(table, choice);
  }
}
