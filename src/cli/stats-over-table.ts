import { InvalidArgumentError } from "commander";
import { hasError, type Issue } from "../base/issue.ts";
import type { Text } from "../base/language.ts";
import type { Result } from "../base/result.ts";
import { readBytes } from "../node/read-bytes.ts";
import { parseTable, type Table } from "../stats/table.ts";
import type { CommandContext, ExitCode } from "./command-line.ts";
import { printIssues } from "./print-issues.ts";

export interface TableOptions {
  readonly json?: boolean;
  readonly methods?: boolean;
}

export interface Shown<Value> {
  readonly json: (value: Value) => unknown;
  readonly text: (value: Value) => string;
  /** What was done, for a paper. */
  readonly methods: () => Text;
}

/** Names separated by commas. */
export const names = (list: string): string[] =>
  list
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);

/** A whole number from 0. */
export function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError("Must be a whole number.");
  return Number(text);
}

/** Reads the table, computes, prints: JSON, text, or the methods paragraph alone. */
export async function overTable<Value>(
  path: string,
  context: CommandContext,
  { json, methods }: TableOptions,
  compute: (table: Table) => Result<Value>,
  print: Shown<Value>,
): Promise<ExitCode> {
  const bytes = await readBytes(path);
  const result: Result<Value> = bytes.ok ? compute(parseTable(new TextDecoder().decode(bytes.value))) : bytes;
  if (result.ok) {
    const paragraph = methods ? print.methods()[context.language] : undefined;
    const text = paragraph === undefined ? print.text(result.value) : `${paragraph}\n`;
    const value = paragraph === undefined ? print.json(result.value) : { methods: paragraph };
    context.stdout(json ? `${JSON.stringify(value, null, 2)}\n` : text);
  }
  return report(result.issues, context);
}

/** Prints issues; 1 where one is an error. */
export function report(issues: readonly Issue[], context: CommandContext): ExitCode {
  printIssues(issues, context);
  return hasError(issues) ? 1 : 0;
}
