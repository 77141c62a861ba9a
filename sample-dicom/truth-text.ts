import type { StudyTruth } from "./truth.ts";

/** The truth as JSON, indented, every point of numbers on one line. */
export function truthText(truth: StudyTruth): string {
  const text = JSON.stringify(truth, null, 1);
  return `${text.replace(/\[\s+(-?[\d.]+),\s+(-?[\d.]+)(?:,\s+(-?[\d.]+))?\s+\]/g, (_whole, a, b, c) =>
    c === undefined ? `[${a}, ${b}]` : `[${a}, ${b}, ${c}]`,
  )}\n`;
}
