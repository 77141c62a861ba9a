import { issue } from "../../../base/issue.ts";
import { failure, type Result, success } from "../../../base/result.ts";
import type { Table } from "../table.ts";
import { isMissing } from "./missing-words.ts";
import { plainSigns } from "./plain-signs.ts";
import { answerInWords, yesNo } from "./yes-no.ts";

/**
 * A column of two values as 1 (the event) and 0: 0 and 1, or words for no and yes; of any other two values the second
 * in order is the event, as in R's factors, unless `event` names it. Which one it is is reported.
 */
export function binaryValues(
  table: Table,
  column: number,
  event?: string,
): Result<readonly (0 | 1 | undefined)[]> {
  const variable = table.columns[column]!;
  const unreadable = table.unreadable?.get(variable);
  if (unreadable) return failure(unreadable);
  const cells = table.rows.map((row) => (isMissing(row[column]!) ? undefined : plainSigns(row[column]!)));
  const levels = [...new Set(cells.filter((cell) => cell !== undefined))].sort((a, b) =>
    a.localeCompare(b, "en", { numeric: true }),
  );
  const listed = levels.slice(0, 8).join(", ") + (levels.length > 8 ? ", ..." : "");
  const valuesBy = (isEvent: (cell: string) => boolean) =>
    cells.map((cell) => (cell === undefined ? undefined : isEvent(cell) ? 1 : 0));
  if (event !== undefined) {
    const wanted = plainSigns(event.trim()).toLowerCase();
    const isEvent = (cell: string) => cell.toLowerCase() === wanted;
    if (!levels.some(isEvent))
      return failure(issue("stats-no-such-event", { variable, event, levels: listed }));
    const others = levels.filter((level) => !isEvent(level));
    if (others.length > 1) return failure(issue("stats-not-binary", { variable, levels: listed }));
    return success(valuesBy(isEvent), [issue("stats-event", { variable, event, other: others[0] ?? "–" })]);
  }
  if (levels.every((level) => yesNo(level) !== undefined)) {
    const values = valuesBy((cell) => yesNo(cell) === 1);
    if (levels.every((level) => /^[01](\.0)?$/.test(level))) return success(values);
    const wordOf = (value: 0 | 1) => levels.filter((level) => yesNo(level) === value).join(", ") || "–";
    return success(values, [issue("stats-event", { variable, event: wordOf(1), other: wordOf(0) })]);
  }
  const numbers = levels.map((level) => (/^[+-]?\d+(?:\.0*)?$/.test(level) ? Number(level) : undefined));
  if (numbers.every((value) => value === 0 || value === 1))
    return success(valuesBy((cell) => Number(cell) === 1));
  const [other, chosen, more] = levels;
  if (chosen === undefined || more !== undefined) {
    return failure(issue("stats-not-binary", { variable, levels: listed }));
  }
  if (levels.includes("+") && levels.includes("-")) {
    return success(
      valuesBy((cell) => cell === "+"),
      [issue("stats-event", { variable, event: "+", other: "-" })],
    );
  }
  const isTurned = answerInWords(other!) === 1 && answerInWords(chosen) === 0;
  const [taken, left] = isTurned ? [other!, chosen] : [chosen, other!];
  return success(
    valuesBy((cell) => cell === taken),
    [issue("stats-event-chosen", { variable, event: taken, other: left })],
  );
}
