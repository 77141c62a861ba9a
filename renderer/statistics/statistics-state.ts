import type { StatisticsChoice } from "../../src/report/statistics/statistics-analysis.ts";
import type { KappaWeights } from "../../src/stats/agreement/weighted-kappa.ts";
import type { CorrectionMethod } from "../../src/stats/groups/adjust-p.ts";
import type { ColumnFacts, ColumnKind } from "../../src/stats/table/column-kinds.ts";

export const analyses = ["groups", "logistic", "roc", "agreement", "audit"] as const;
export type Analysis = (typeof analyses)[number];
/** The analyses of a table. */
export type TableAnalysis = Exclude<Analysis, "audit">;

export interface AnalysisOptions {
  readonly correct: CorrectionMethod | "none";
  readonly exact: boolean;
  readonly profile: boolean;
  readonly firth: boolean;
  readonly ridge: boolean;
  readonly performance: boolean;
  readonly bootstrap: boolean;
  /** How many samples a bootstrap draws, and the seed of everything that chance decides. */
  readonly samples: number;
  readonly seed: number;
  readonly compare: boolean;
  readonly probabilities: boolean;
  readonly kappa: KappaWeights | "off";
}

export interface StatisticsState {
  readonly analysis: Analysis;
  readonly columns: readonly ColumnFacts[];
  /** The column of two values; empty where there is none. */
  readonly outcome: string;
  /** Which of the outcome's values is the event, where the reader chose it; empty otherwise. */
  readonly event: string;
  readonly chosen: { readonly [A in TableAnalysis]: readonly string[] };
  /** Columns whose kind the reader set, number or category. */
  readonly kinds: { readonly [column: string]: "number" | "category" };
  /** Products of two columns in the logistic model. */
  readonly interactions: readonly Interaction[];
  readonly options: AnalysisOptions;
}

export type Interaction = readonly [first: string, second: string];

export const initialState: StatisticsState = {
  analysis: "groups",
  columns: [],
  outcome: "",
  event: "",
  chosen: { groups: [], logistic: [], roc: [], agreement: [] },
  kinds: {},
  interactions: [],
  options: {
    correct: "none",
    exact: false,
    profile: false,
    firth: false,
    ridge: false,
    performance: false,
    bootstrap: false,
    // As many as Harrell advises for the optimism of a model.
    samples: 200,
    seed: 1,
    compare: false,
    probabilities: false,
    kappa: "off",
  },
};

export type StatisticsAction =
  | { readonly kind: "opened"; readonly columns: readonly ColumnFacts[] }
  | { readonly kind: "analysis"; readonly analysis: Analysis }
  | { readonly kind: "outcome"; readonly outcome: string }
  | { readonly kind: "event"; readonly event: string }
  | { readonly kind: "toggle"; readonly column: string }
  | { readonly kind: "choose"; readonly columns: readonly string[] }
  | { readonly kind: "column-kind"; readonly column: string; readonly as: "number" | "category" }
  | { readonly kind: "interact"; readonly columns: Interaction }
  | { readonly kind: "separate"; readonly columns: Interaction }
  | { readonly kind: "option"; readonly options: Partial<AnalysisOptions> };

export function changeStatistics(state: StatisticsState, action: StatisticsAction): StatisticsState {
  switch (action.kind) {
    case "opened":
      return openedState(state, action.columns);
    case "analysis":
      return { ...state, analysis: action.analysis };
    case "outcome":
      return { ...state, outcome: action.outcome, event: "" };
    case "event":
      return { ...state, event: action.event };
    case "toggle": {
      const chosen = chosenNow(state);
      const without = chosen.filter((name) => name !== action.column);
      return withChosen(state, without.length < chosen.length ? without : [...chosen, action.column]);
    }
    case "choose":
      return withChosen(state, action.columns);
    case "column-kind":
      return { ...state, kinds: { ...state.kinds, [action.column]: action.as } };
    case "interact":
      return {
        ...without(state, action.columns),
        interactions: [...without(state, action.columns).interactions, action.columns],
      };
    case "separate":
      return without(state, action.columns);
    case "option":
      return { ...state, options: { ...state.options, ...action.options } };
  }
}

/** The state without the product of these two, whichever comes first in it. */
function without(state: StatisticsState, [first, second]: Interaction): StatisticsState {
  const kept = state.interactions.filter((columns) => !(columns.includes(first) && columns.includes(second)));
  return { ...state, interactions: kept };
}

/** A new table: the first column of 0 and 1 makes the groups, which are compared in everything else. */
function openedState(state: StatisticsState, columns: readonly ColumnFacts[]): StatisticsState {
  const outcome = columns.find(({ kind, event }) => kind === "binary" && event !== undefined)?.name ?? "";
  const fresh = { ...initialState, options: state.options, columns, outcome };
  const groups = usableColumns({ ...fresh, analysis: "groups" }).map(({ name }) => name);
  return {
    ...fresh,
    analysis: state.analysis === "audit" ? "groups" : state.analysis,
    chosen: { ...fresh.chosen, groups },
  };
}

const chosenNow = ({ analysis, chosen }: StatisticsState) => (analysis === "audit" ? [] : chosen[analysis]);

const withChosen = (state: StatisticsState, columns: readonly string[]): StatisticsState =>
  state.analysis === "audit" ? state : { ...state, chosen: { ...state.chosen, [state.analysis]: columns } };

/** The kind of a column as the reader sees it. */
export const kindOf = (state: StatisticsState, { name, kind }: ColumnFacts): ColumnKind =>
  state.kinds[name] ?? kind;

/** The columns that the present analysis can use. */
export function usableColumns(state: StatisticsState): readonly ColumnFacts[] {
  const { analysis, columns, outcome, options } = state;
  return columns.filter((column) => {
    const kind = kindOf(state, column);
    if (kind === "empty" || kind === "text") return false;
    if (analysis === "agreement") return column.numeric || options.kappa !== "off";
    if (column.name === outcome) return false;
    return analysis === "roc" ? column.numeric : true;
  });
}

/** Categories go into a model as such where numbers could not replace them: names, or three levels and more. */
const needsDummies = (state: StatisticsState, column: ColumnFacts) =>
  kindOf(state, column) === "category" && !(column.numeric && column.levels?.length === 2);

/** What is to be computed; null while the choice is incomplete. */
export function choiceOf(state: StatisticsState): StatisticsChoice | null {
  const { analysis, outcome, options } = state;
  const usable = usableColumns(state);
  const chosen = new Set(chosenNow(state));
  const columns = usable.filter(({ name }) => chosen.has(name));
  const names = columns.map(({ name }) => name);
  if (analysis === "audit" || names.length === 0) return null;
  if (analysis === "agreement") {
    const { kappa } = options;
    const raters = chosenNow(state).filter((name) => names.includes(name));
    return raters.length < 2 ? null : { kind: "agreement", raters, ...(kappa === "off" ? {} : { kappa }) };
  }
  if (outcome === "") return null;
  const event = state.event === "" ? {} : { event: state.event };
  switch (analysis) {
    case "groups": {
      const isNumber = (column: ColumnFacts) => kindOf(state, column) === "number";
      return {
        kind: "groups",
        by: outcome,
        ...event,
        continuous: columns.filter(isNumber).map(({ name }) => name),
        categorical: columns.filter((column) => !isNumber(column)).map(({ name }) => name),
        exact: options.exact,
        ...(options.correct === "none" ? {} : { correct: options.correct }),
      };
    }
    case "logistic":
      return {
        kind: "logistic",
        seed: options.seed,
        outcome,
        ...event,
        terms: [...names, ...interactionsNow(state).map((pair) => pair.join(":"))],
        categories: columns.filter((column) => needsDummies(state, column)).map(({ name }) => name),
        profile: options.profile,
        firth: options.firth,
        ridge: options.ridge,
        performance: options.performance || options.bootstrap,
        ...(options.bootstrap ? { bootstrap: options.samples } : {}),
      };
    case "roc":
      return {
        kind: "roc",
        outcome,
        ...event,
        variables: names,
        compare: options.compare && names.length > 1,
        probabilities: options.probabilities,
      };
  }
}

/** Columns of the model that a product can be made of; a name with a sign of products in it would be misread. */
export function interactable(state: StatisticsState): readonly string[] {
  const chosen = new Set(state.chosen.logistic);
  return usableColumns(state)
    .map(({ name }) => name)
    .filter((name) => chosen.has(name) && !/[:*]/.test(name));
}

/** The products whose columns are both in the model. */
export function interactionsNow(state: StatisticsState): readonly Interaction[] {
  const names = interactable(state);
  return state.interactions.filter((columns) => columns.every((name) => names.includes(name)));
}
