import { type Issue, issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import { convert, unitConversions } from "../../risk/input/unit-conversions.ts";
import type { RiskVariable } from "../../risk/model/risk-model.ts";
import { unitAfterNumber } from "../../risk/model/unit-after-number.ts";
import { tabledVariables } from "../../risk/models/yang-2025-variables.ts";
import { columnNumbers, lineOf } from "../../stats/table/reading/column-numbers.ts";
import { isMissing, isMissingNumber } from "../../stats/table/reading/missing-words.ts";
import { plainSigns } from "../../stats/table/reading/plain-signs.ts";
import { suspectNumbers } from "../../stats/table/reading/suspect-numbers.ts";
import { yesNo } from "../../stats/table/reading/yes-no.ts";
import type { Table } from "../../stats/table/table.ts";
import { type ClinicalMeaning, clinicalKeys, clinicalMeaning } from "./clinical-columns.ts";
import type { PatientRecord } from "./patient-record.ts";

/** By column, where the heading alone does not say: `patient`, `outcome`, `other`, `ignore`, or a risk model's key. */
export interface ClinicalMapping {
  readonly [column: string]: string;
}

/** What each column was taken for. */
export interface ClinicalColumn {
  readonly name: string;
  readonly meaning: ClinicalMeaning;
}

export interface ClinicalTable {
  readonly patients: readonly PatientRecord[];
  readonly columns: readonly ClinicalColumn[];
}

/**
 * Patients of a clinical table, one row each. Headings are recognised in English and Chinese with their units
 * (`clinicalMeaning`); values stay in the unit in which they came; columns that no risk model knows are kept as they
 * stood, a number with leading zeros as text. Yes and no may be written 1 and 0, yes and no, 是 and 否, 有 and 无.
 *
 * What is wrong with a cell leaves that cell out, what is wrong with a row that row, and every such row is named by its
 * line, never by its patient. Failures: `stats-table-empty`, `clinical-no-patient-column`, `clinical-unknown-column`.
 */
export function readClinicalTable(table: Table, mapping: ClinicalMapping = {}): Result<ClinicalTable> {
  if (table.rows.length === 0) return failure(issue("stats-table-empty"));
  const known = table.columns.join(", ");
  const unknown = Object.keys(mapping).find((column) => !table.columns.includes(column));
  if (unknown !== undefined) return failure(issue("clinical-unknown-column", { column: unknown, known }));
  const issues: Issue[] = [];
  const columns = meaningOfColumns(table.columns, mapping, issues);
  const identifier = columns.findIndex(({ meaning }) => meaning.kind === "patient");
  if (identifier < 0) return failure(issue("clinical-no-patient-column", { known }));
  const readers = columns.map((column, index) => cellReader(column, table, index));
  const rows = rowsToKeep(table, identifier, issues);
  const patients = rows.map((line) =>
    recordOf(table.rows[line]![identifier]!, table.rows[line]!, line, readers),
  );
  for (const reader of readers) issues.push(...reader.issues());
  return success({ patients, columns }, issues);
}

/** Each quantity is taken once: as the mapping says, else from the first column that has it. */
function meaningOfColumns(
  names: readonly string[],
  mapping: ClinicalMapping,
  issues: Issue[],
): readonly ClinicalColumn[] {
  const takenBy = new Map<string, string>();
  const meant = (name: string): ClinicalMeaning => {
    const wanted = mapping[name];
    if (wanted === undefined) return clinicalMeaning(name);
    if (wanted === "patient" || wanted === "outcome" || wanted === "other") return { kind: wanted };
    if (wanted === "ignore") return { kind: "identity" };
    if (clinicalKeys.has(wanted)) return { kind: "value", key: wanted };
    throw new RangeError(`No such meaning of a column: ${wanted}`);
  };
  const mapped = (name: string) => (name in mapping ? 0 : 1);
  const order = [...names.keys()].sort((a, b) => mapped(names[a]!) - mapped(names[b]!) || a - b);
  const found = new Array<ClinicalColumn>(names.length);
  for (const index of order) {
    const name = names[index]!;
    const meaning = meant(name);
    const quantity = meaning.kind === "value" ? quantityOf(meaning.key) : meaning.kind;
    const single = ["value", "patient", "outcome"].includes(meaning.kind);
    const first = single ? takenBy.get(quantity) : undefined;
    found[index] = { name, meaning: first === undefined ? meaning : { kind: "other" } };
    if (first !== undefined) issues.push(issue("clinical-column-twice", { first, second: name }));
    else if (single) takenBy.set(quantity, name);
  }
  for (const { name, meaning } of found) {
    if (meaning.kind === "unit-unknown") {
      issues.push(issue("clinical-unit-unknown", { column: name, keys: meaning.keys.join(", ") }));
    }
    if (meaning.kind === "coding-reversed") issues.push(issue("clinical-coding-reversed", { column: name }));
  }
  const identities = found.filter(({ name, meaning }) => meaning.kind === "identity" && !(name in mapping));
  if (identities.length > 0) {
    const list = identities.map(({ name }) => name).join(", ");
    issues.push(issue("clinical-identity-left-out", { columns: list }));
  }
  return found;
}

const quantityOf = (key: string) => unitConversions.find(({ from }) => from === key)?.to ?? key;

/** Places of the rows that distinguish one patient from all others. */
function rowsToKeep(table: Table, identifier: number, issues: Issue[]): readonly number[] {
  const { rows } = table;
  const linesOf = new Map<string, number[]>();
  const [nameless, rounded, repeated, contradictory]: [number[], number[], number[], number[]] = [
    [],
    [],
    [],
    [],
  ];
  for (const [line, row] of rows.entries()) {
    const id = row[identifier]!;
    if (isMissing(id)) nameless.push(line);
    else if (/^\d(\.\d+)?e\+?\d+$/i.test(id)) rounded.push(line);
    else linesOf.set(id, [...(linesOf.get(id) ?? []), line]);
  }
  const kept: number[] = [];
  let twice = 0;
  for (const [first, ...more] of linesOf.values()) {
    const text = JSON.stringify(rows[first!]);
    if (more.every((line) => JSON.stringify(rows[line]) === text)) {
      kept.push(first!);
      repeated.push(...more);
    } else {
      twice++;
      contradictory.push(first!, ...more);
    }
  }
  const tell = (code: Issue["code"], lines: readonly number[], n = lines.length) => {
    if (lines.length > 0) issues.push(issue(code, { n, rows: linesText(table, lines) }));
  };
  tell("clinical-no-patient", nameless);
  tell("clinical-id-rounded", rounded);
  tell("clinical-row-repeated", repeated);
  tell("clinical-patient-twice", contradictory, twice);
  return kept;
}

/** Lines of the file, the heading being the first; not more than a sentence holds. */
function linesText(table: Table, rows: readonly number[]): string {
  const sorted = [...rows].sort((a, b) => a - b).map((row) => lineOf(table, row));
  return sorted.length > 10 ? `${sorted.slice(0, 10).join(", ")}, ...` : sorted.join(", ");
}

/** Reads one column's cells and remembers what was wrong with them. */
interface CellReader {
  readonly column: ClinicalColumn;
  read(cell: string, line: number): number | string | undefined;
  issues(): readonly Issue[];
}

function cellReader(column: ClinicalColumn, table: Table, place: number): CellReader {
  const { name, meaning } = column;
  const [wrong, outside]: [number[], number[]] = [[], []];
  const key = meaning.kind === "value" ? meaning.key : undefined;
  const conversion = unitConversions.find(({ from }) => from === key);
  const variables: { readonly [key: string]: Pick<RiskVariable, "coding" | "studied" | "unit"> } =
    tabledVariables;
  const variable = key === undefined ? undefined : variables[quantityOf(key)];
  const binary = meaning.kind === "outcome" || variable?.coding === "binary";
  // The column decides which sign sets off decimals; what leaves that open leaves every cell out.
  const numbers = key === undefined || binary ? undefined : columnNumbers(table, place);
  const isOpen = numbers?.doubt !== undefined && openSpellings.has(numbers.doubt.code);
  // A comma in few cells of a column is a slip rather than the way it writes decimals.
  const given = table.rows.map((row) => row[place]!).filter((cell) => !isMissing(cell));
  const isSlip = 2 * given.filter((cell) => /[,，]/.test(cell)).length < given.length;
  const quantity = (cell: string, row: number) =>
    numbers?.doubt || isSlip ? numberOf(cell) : numbers?.values[row];
  const isOutside = (value: number) => {
    if (variable === undefined || binary) return false;
    const own = conversion === undefined ? value : convert(value, conversion);
    return own < variable.studied[0] || own > variable.studied[1];
  };
  return {
    column,
    read(cell, line) {
      if (isMissing(cell) || isOpen || (numbers && isMissingNumber(cell))) return undefined;
      if (key === undefined && meaning.kind !== "outcome") return plainValue(cell);
      const value = binary ? yesOrNo(cell) : quantity(cell, line);
      if (value === undefined) wrong.push(line);
      else if (isOutside(value)) outside.push(line);
      return value;
    },
    issues() {
      const told: Issue[] = [
        ...(isSlip ? [] : (numbers?.issues ?? [])),
        ...(isOpen ? [numbers!.doubt!] : []),
        ...(meaning.kind === "other" ? suspectCells(table, place) : []),
      ];
      if (wrong.length > 0) {
        const code = binary ? "clinical-not-binary" : "clinical-not-a-number";
        told.push(issue(code, { column: name, n: wrong.length, rows: linesText(table, wrong) }));
      }
      if (outside.length > 0 && variable !== undefined) {
        const { studied } = variable;
        const unit = unitAfterNumber(variable.unit);
        const [lower, upper] = studied.map((end) => Number(end.toPrecision(4))) as [number, number];
        const place = { n: outside.length, rows: linesText(table, outside) };
        told.push(issue("clinical-out-of-range", { column: name, lower, upper, unit, ...place }));
      }
      return told;
    },
  };
}

/** What is reported about numbers in a column that no model knows; values of a model have their range. */
function suspectCells(table: Table, place: number): readonly Issue[] {
  const { values, wrong, doubt } = columnNumbers(table, place);
  if (wrong.length > 0 || doubt) return [];
  return suspectNumbers(
    table.columns[place]!,
    values,
    table.rows.map((row) => row[place]!),
  );
}

/** Doubts that leave no cell of a column readable. */
const openSpellings: ReadonlySet<string> = new Set([
  "stats-ambiguous-number",
  "stats-mixed-decimals",
  "stats-uncached-formulas",
]);

function yesOrNo(cell: string): 0 | 1 | undefined {
  const value = numberOf(cell);
  return value === 0 || value === 1 ? value : yesNo(cell);
}

/** A decimal number of its own; full-width digits count, a comma does not: it may part thousands or decimals. */
function numberOf(cell: string): number | undefined {
  const text = plainSigns(cell);
  const value = /^[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : undefined;
}

/** A number where nothing is lost by it: 007 and 1e5 stay text. */
function plainValue(cell: string): number | string {
  const value = Number(cell);
  return /^-?(0|[1-9]\d{0,14})(\.\d+)?$/.test(cell) && Number.isFinite(value) ? value : cell;
}

function recordOf(
  patientId: string,
  row: readonly string[],
  line: number,
  readers: readonly CellReader[],
): PatientRecord {
  const values: { [key: string]: number } = {};
  const columns: { [name: string]: string | number } = {};
  let outcome: 0 | 1 | undefined;
  for (const [index, { column, read }] of readers.entries()) {
    const { name, meaning } = column;
    if (meaning.kind === "patient" || meaning.kind === "identity") continue;
    const value = read(row[index]!, line);
    if (value === undefined) continue;
    if (meaning.kind === "value") values[meaning.key] = value as number;
    else if (meaning.kind === "outcome") outcome = value as 0 | 1;
    else if (!(name in columns)) columns[name] = value;
  }
  return { patientId, values, columns, ...(outcome === undefined ? {} : { outcome }) };
}
