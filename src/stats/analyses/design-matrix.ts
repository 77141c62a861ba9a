import { type Issue, issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { Predictor } from "../logistic/predictor.ts";
import type { Table } from "../table/table.ts";
import { binaryColumn, categoryColumn, numberColumn } from "../table/table-columns.ts";

export interface DesignMatrix {
  /** 0 or 1 of each complete row. */
  readonly outcome: readonly number[];
  readonly predictors: readonly Predictor[];
  /** Rows left out for a missing value. */
  readonly dropped: number;
  /** Reference level of each category. */
  readonly references: { readonly [variable: string]: string };
}

export interface DesignChoice {
  readonly outcome: string;
  /** Which of the outcome's two values is the event, where they are not 0 and 1, or no and yes. */
  readonly event?: string;
  /** Columns, products `a:b`, or `a*b` for a, b and their product. */
  readonly terms: readonly string[];
  /** Columns whose values are categories: one 0/1 predictor for each level but the first, named `site[L4]`. */
  readonly categories?: readonly string[];
}

type Column = { readonly name: string; readonly values: readonly (number | undefined)[] };

/** The columns of one variable: a number itself, of a category one for each level, the reference first. */
interface VariableColumns {
  readonly columns: readonly Column[];
  readonly isCategory: boolean;
}

/**
 * The outcome and predictors of a model, on the rows without a missing value. A category in a product has a predictor for
 * its reference level, too, where the product without it is no term of the model, as in R: `site:age` alone is a slope of
 * age for every site.
 */
export function designMatrix(table: Table, choice: DesignChoice): Result<DesignMatrix> {
  const outcome = binaryColumn(table, choice.outcome, choice.event);
  if (!outcome.ok) return outcome;
  const terms = choice.terms.flatMap((term) => expanded(term, table.columns));
  const variables = variablesOf(choice.terms, table.columns);
  if (variables.includes(choice.outcome)) {
    return failure(issue("stats-outcome-as-term", { variable: choice.outcome }));
  }
  const references: Record<string, string> = {};
  const columnsOf = new Map<string, VariableColumns>();
  const unused = (choice.categories ?? []).filter((name) => !variables.includes(name));
  const named = { variables: unused.join(", "), count: unused.length };
  const told: Issue[] = [
    ...outcome.issues,
    ...(unused.length > 0 ? [issue("stats-category-no-term", named)] : []),
  ];
  const issues: Issue[] = [];
  for (const variable of variables) {
    const read = choice.categories?.includes(variable)
      ? dummies(table, variable, references)
      : numbers(table, variable);
    if (read.ok) columnsOf.set(variable, read.value);
    (read.ok ? told : issues).push(...read.issues);
  }
  const [first, ...more] = issues;
  if (first) return failure(first, ...more);
  const names = new Set<string>();
  const columns = terms
    .flatMap((term) =>
      term
        .map((variable) => {
          const { columns: own, isCategory } = columnsOf.get(variable)!;
          const rest = term.filter((other) => other !== variable);
          const isContrast = rest.length === 0 || terms.some((other) => isSame(other, rest));
          return isCategory && isContrast ? own.slice(1) : own;
        })
        .reduce(products)
        .map((column) => ({ ...column, term: term.join(":") })),
    )
    .filter(({ name }) => !names.has(name) && names.add(name));
  const rows: number[] = [];
  for (const [row, value] of outcome.value.entries()) {
    if (value !== undefined && columns.every(({ values }) => values[row] !== undefined)) rows.push(row);
  }
  return success(
    {
      outcome: rows.map((row) => outcome.value[row]!),
      predictors: columns.map(({ name, term, values }) => ({
        name,
        term,
        values: rows.map((row) => values[row]!),
      })),
      dropped: outcome.value.length - rows.length,
      references,
    },
    told,
  );
}

/** Whether two products are of the same variables. */
const isSame = (first: readonly string[], second: readonly string[]): boolean =>
  new Set(first).size === new Set(second).size && first.every((variable) => second.includes(variable));

/** The columns that terms are made of, each once. */
export const variablesOf = (terms: readonly string[], known: readonly string[]): readonly string[] => [
  ...new Set(terms.flatMap((term) => expanded(term, known)).flat()),
];

/** A term as the variables of each product in it; a column whose name holds : or * is itself. */
function expanded(term: string, known: readonly string[]): readonly (readonly string[])[] {
  if (known.includes(term)) return [[term]];
  if (term.includes("*")) {
    const parts = term.split("*").map((part) => part.trim());
    return [...parts.map((part) => [part]), parts];
  }
  return [term.split(":").map((part) => part.trim())];
}

function numbers(table: Table, variable: string): Result<VariableColumns> {
  const column = numberColumn(table, variable);
  if (!column.ok) return column;
  if (column.value.every((value) => value === undefined))
    return failure(issue("stats-no-values", { variable }));
  return success({ columns: [{ name: variable, values: column.value }], isCategory: false }, column.issues);
}

function dummies(
  table: Table,
  variable: string,
  references: Record<string, string>,
): Result<VariableColumns> {
  const column = categoryColumn(table, variable);
  if (!column.ok) return column;
  const [reference, ...levels] = [...new Set(column.value.filter((value) => value !== undefined))].sort(
    (a, b) => a.localeCompare(b, "en", { numeric: true }),
  );
  if (reference === undefined) return failure(issue("stats-no-values", { variable }));
  if (levels.length === 0) return failure(issue("stats-constant", { variable }));
  references[variable] = reference;
  const columns = [reference, ...levels].map((level) => ({
    name: `${variable}[${level}]`,
    values: column.value.map((value) => (value === undefined ? undefined : value === level ? 1 : 0)),
  }));
  return success({ columns, isCategory: true }, column.issues);
}

/** Every column of one variable times every column of the other. */
const products = (first: readonly Column[], second: readonly Column[]): readonly Column[] =>
  first.flatMap((a) =>
    second.map((b) => ({
      name: `${a.name}:${b.name}`,
      values: a.values.map((value, row) => {
        const other = b.values[row];
        return value === undefined || other === undefined ? undefined : value * other;
      }),
    })),
  );
