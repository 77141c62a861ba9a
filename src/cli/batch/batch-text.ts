import { fillText, type Language, type Text } from "../../base/language.ts";
import type { BatchSummary } from "../../node/batch/run-batch.ts";
import type { BatchPace } from "../../pipeline/batch/batch-pace.ts";

const texts = {
  started: { en: "{done}/{total}", "zh-CN": "{done}/{total}" },
  pace: {
    en: "{done}/{total}   {rate} a minute   {remaining} left",
    "zh-CN": "{done}/{total}   每分钟 {rate} 个   剩余 {remaining}",
  },
  summary: {
    en: "{done} of {planned} {planned|row|rows}, {failed} without measurements: {table}\n",
    "zh-CN": "共 {planned} 行，完成 {done} 行，其中 {failed} 行无测量值：{table}\n",
  },
} as const satisfies Record<string, Text>;

/** One line of progress: done of how many, rate, and the time that the rest takes as h:mm:ss. */
export function paceLine(
  { done, total, perMinute, remainingSeconds }: BatchPace,
  language: Language,
): string {
  if (perMinute === undefined || remainingSeconds === undefined)
    return fillText(texts.started, language, { done, total });
  const seconds = Math.ceil(remainingSeconds);
  const two = (value: number) => String(Math.floor(value) % 60).padStart(2, "0");
  const remaining = `${Math.floor(seconds / 3600)}:${two(seconds / 60)}:${two(seconds)}`;
  return fillText(texts.pace, language, { done, total, rate: perMinute.toFixed(0), remaining });
}

/** What a batch, or a merge, came to, and where its table is. */
export const summaryText = (summary: BatchSummary, folder: string, language: Language): string =>
  fillText(texts.summary, language, { ...summary, table: `${folder}/measurements.csv` });
