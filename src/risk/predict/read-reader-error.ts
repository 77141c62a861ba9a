import { counted } from "../../base/counted.ts";
import { issue } from "../../base/issue.ts";
import type { Text } from "../../base/language.ts";
import { failure, type Result, success } from "../../base/result.ts";
import { assumedReaderError, type GivenReaderError } from "./reader-error.ts";

/**
 * The reader's own error from outside: what `paraspine stats agreement --cases ... --json` prints, of which `{
 * readerError: { csaCm2, fdrPercent, pairs } }` is read, keys optional. Numbers by themselves are not taken: a patient's
 * CSA and FDR go by the same keys.
 *
 * Issue: `risk-reader-error-unreadable`, where neither number is there, or one is no number from 0 up.
 */
export function readReaderError(json: unknown): Result<GivenReaderError> {
  if (!isRecord(json)) return unreadable("it is not a JSON object");
  const { readerError: from } = json;
  if (!isRecord(from)) return unreadable("it is not the result of an agreement study");
  const error: { csaCm2?: number; fdrPercent?: number } = {};
  for (const key of Object.keys(assumedReaderError) as (keyof typeof assumedReaderError)[]) {
    const value = from[key];
    if (value === undefined) continue;
    if (typeof value !== "number" || !(value >= 0 && Number.isFinite(value))) {
      return unreadable(`${key} is no number from 0 up`);
    }
    error[key] = value;
  }
  if (Object.keys(error).length === 0) return unreadable("it holds neither csaCm2 nor fdrPercent");
  const { pairs } = from;
  const isCounted = typeof pairs === "number" && Number.isInteger(pairs) && pairs > 0;
  return success({ ...error, ...(isCounted ? { source: studySource(pairs) } : {}) });
}

/** Where an error comes from that was measured on so many slices read twice. */
export const studySource = (pairs: number): Text => ({
  en: `an agreement study, ${counted(pairs, "slice")} read twice`,
  "zh-CN": `一致性研究（${pairs} 个层面各读两次）`,
});

const unreadable = (reason: string) => failure(issue("risk-reader-error-unreadable", { reason }));

const isRecord = (json: unknown): json is Record<string, unknown> =>
  typeof json === "object" && json !== null && !Array.isArray(json);
