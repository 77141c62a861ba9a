import { readFileSync } from "node:fs";
import { expect } from "vitest";

const read = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");

/** What R says of cohort.csv and agreement.csv. */
export const reference: Record<string, unknown> = JSON.parse(read("r.json"));

/** What R says beyond that (statistics.R). */
export const statisticsReference: Record<string, unknown> = JSON.parse(read("statistics.json"));

/** Columns of a reference table by name; an empty cell is undefined. */
export function referenceColumns(name: "cohort.csv" | "agreement.csv" | "endometrial.csv" | "grades.csv",
): Record<string, (number | undefined)[]> {
  const [header, ...rows] = read(name).trim().split("\n");
  const names = header!.split(",").map((cell) => cell.replaceAll('"', ""));
  const cells = rows.map((row) => row.split(","));
  return Object.fromEntries(
    names.map((column, index) => [
      column,
      cells.map((row) => (row[index] === "" ? undefined : Number(row[index]))),
    ]),
  );
}

/** Every value within a relative tolerance (absolute near 0). */
export function expectRelative(actual: readonly number[], expected: readonly unknown[], tolerance: number) {
  expect(actual).toHaveLength(expected.length);
  for (const [index, value] of actual.entries()) {
    const wanted = expected[index];
    if (typeof wanted !== "number") throw new Error(`No number at ${index}: ${String(wanted)}`);
    const error = Math.abs(value - wanted) / Math.max(Math.abs(wanted), 1e-300);
    expect(error, `${value} against ${wanted}`).toBeLessThanOrEqual(tolerance);
  }
}
