/**
 * Tables as a paper prints them, typed in for an audit. Every number is text with the printed digits ("0.80", not 0.8);
 * stars, percent signs, "<" and ">" may stay.
 */
export interface AuditDocument {
  readonly title?: string;
  /** The patients of the study; a table may show fewer. */
  readonly cohort?: { readonly groups: TwoGroups; readonly total?: string };
  readonly tables: readonly AuditTable[];
  readonly statements?: readonly AuditStatement[];
}

export type TwoGroups = readonly [NamedGroup, NamedGroup];

/** A group; in regression and ROC the first one has the event. */
export interface NamedGroup {
  readonly name: string;
  readonly n: string;
}

export type AuditTable = GroupsTable | RegressionTable | RocTable;

/** A comparison of two groups. */
export interface GroupsTable {
  readonly kind: "groups";
  readonly name: string;
  readonly groups: TwoGroups;
  readonly rows: readonly (MeansRow | CountsRow)[];
  /** A row that is another divided by a third, patient by patient; `percent` where it is printed in percent. */
  readonly ratios?: readonly RatioOfRows[];
}

export interface RatioOfRows {
  readonly ratio: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly percent?: boolean;
}

/** A line of a printed table with its p. */
export interface ComparedRow {
  readonly name: string;
  readonly p?: string;
  /** Whether the paper marks it as significant. */
  readonly significant?: boolean;
}

/** Mean and standard deviation in either group. */
export interface MeansRow extends ComparedRow {
  readonly means: readonly [MeanAndSd, MeanAndSd];
  readonly overall?: { readonly mean?: string; readonly sd?: string };
  /** Within which the paper says every value is. */
  readonly range?: readonly [lower: string, upper: string];
  /** Within which such values are in people, in the printed unit. */
  readonly plausible?: readonly [lower: string, upper: string];
  /** Set to "rank" where the p does not come from a t test. */
  readonly test?: "t" | "rank";
}

export interface MeanAndSd {
  readonly mean: string;
  readonly sd: string;
}

/** Counts of each level in either group. */
export interface CountsRow extends ComparedRow {
  readonly levels: readonly string[];
  readonly counts: readonly [readonly string[], readonly string[]];
  readonly overall?: readonly string[];
}

/** A logistic regression. */
export interface RegressionTable {
  readonly kind: "regression";
  readonly name: string;
  readonly rows: readonly RegressionRow[];
  /** The p below which the paper says it took rows from the group tables. */
  readonly selectedBelow?: string;
  /** Set to true where an intercept is printed. */
  readonly intercept?: boolean;
  /** Where the intervals are not b ± 1.96 SE. */
  readonly interval?: "wald" | "profile";
}

export interface RegressionRow {
  readonly name: string;
  readonly b?: string;
  readonly se?: string;
  readonly wald?: string;
  readonly p?: string;
  readonly oddsRatio?: string;
  readonly ci?: readonly [lower: string, upper: string];
  /** Its row in a group table, where it is called otherwise. */
  readonly row?: string;
  /** Which level of that row is coded 1; the first otherwise. */
  readonly level?: string;
}

/** Areas under ROC curves of single variables. */
export interface RocTable {
  readonly kind: "roc";
  readonly name: string;
  readonly rows: readonly {
    readonly name: string;
    readonly auc: string;
    readonly ci?: readonly [lower: string, upper: string];
    readonly row?: string;
  }[];
}

/** What the text says about the tables. `where`: the section. */
export type AuditStatement = { readonly where: string } & (
  | { readonly says: "group size"; readonly group: string; readonly n: string }
  | { readonly says: "significant"; readonly row: string }
  | { readonly says: "higher" | "lower"; readonly row: string; readonly group: string }
  | { readonly says: "share"; readonly count: string; readonly total: string; readonly percent: string }
  | {
      readonly says: "follow-up";
      readonly horizonMonths: string;
      readonly rangeMonths: readonly [string, string];
      readonly meanMonths: string;
    }
);
