import { issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { AuditDocument } from "./audit-document.ts";
import { printedNumber } from "./printed-number.ts";

/** What is wrong with a value, and where; undefined where nothing is. */
type Check = (value: unknown, path: string) => string | undefined;

const text: Check = (value, path) => (typeof value === "string" ? undefined : `${path}: text`);
const flag: Check = (value, path) => (typeof value === "boolean" ? undefined : `${path}: true or false`);
const printed: Check = (value, path) =>
  typeof value === "string" && printedNumber(value) ? undefined : `${path}: a number as printed, in quotes`;
const oneOf =
  (...words: readonly string[]): Check =>
  (value, path) =>
    words.includes(value as string) ? undefined : `${path}: ${words.join(" | ")}`;

const firstOf = (found: readonly (string | undefined)[]) => found.find((wrong) => wrong !== undefined);

const list =
  (item: Check, length?: number): Check =>
  (value, path) =>
    Array.isArray(value) && (length === undefined || value.length === length)
      ? firstOf(value.map((element, index) => item(element, `${path}[${index}]`)))
      : `${path}: a list${length === undefined ? "" : ` of ${length}`}`;

type Fields = { readonly [name: string]: Check };

const object =
  (required: Fields, optional: Fields = {}): Check =>
  (value, path) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return `${path}: an object`;
    const known = { ...required, ...optional };
    const given = value as { readonly [name: string]: unknown };
    const unknown = Object.keys(given).find((name) => !(name in known));
    if (unknown !== undefined) return `${path}.${unknown}: unknown`;
    return firstOf(
      Object.entries(known).map(([name, check]) =>
        given[name] === undefined && name in optional ? undefined : check(given[name], `${path}.${name}`),
      ),
    );
  };

const choice =
  (key: string, shapes: { readonly [word: string]: Check }): Check =>
  (value, path) => {
    const word = (value as { readonly [name: string]: unknown } | undefined)?.[key];
    const shape = typeof word === "string" ? shapes[word] : undefined;
    return shape ? shape(value, path) : `${path}.${key}: ${Object.keys(shapes).join(" | ")}`;
  };

const pair = list(printed, 2);
const groups = list(object({ name: text, n: printed }), 2);
const compared = { p: printed, significant: flag };
const meansRow = object(
  { name: text, means: list(object({ mean: printed, sd: printed }), 2) },
  {
    ...compared,
    overall: object({}, { mean: printed, sd: printed }),
    range: pair,
    plausible: pair,
    test: oneOf("t", "rank"),
  },
);
const countsRow = object(
  { name: text, levels: list(text), counts: list(list(printed), 2) },
  { ...compared, overall: list(printed) },
);
const groupRow: Check = (value, path) => {
  const isMeans = typeof value === "object" && value !== null && "means" in value;
  return isMeans ? meansRow(value, path) : (countsRow(value, path) ?? sameLength(value, path));
};
const sameLength: Check = (value, path) => {
  const { levels, counts } = value as { levels: unknown[]; counts: unknown[][] };
  return counts.every((row) => row.length === levels.length) && levels.length > 1
    ? undefined
    : `${path}.counts: a count for each of two levels or more`;
};

const kind = { kind: text, name: text };
const where = { where: text, says: text };
const document = object(
  {
    tables: list(
      choice("kind", {
        groups: object(
          { ...kind, groups, rows: list(groupRow) },
          {
            ratios: list(object({ ratio: text, numerator: text, denominator: text }, { percent: flag })),
          },
        ),
        regression: object(
          {
            ...kind,
            rows: list(
              object(
                { name: text },
                {
                  b: printed,
                  se: printed,
                  wald: printed,
                  p: printed,
                  oddsRatio: printed,
                  ci: pair,
                  row: text,
                  level: text,
                },
              ),
            ),
          },
          { selectedBelow: printed, intercept: flag, interval: oneOf("wald", "profile") },
        ),
        roc: object({
          ...kind,
          rows: list(object({ name: text, auc: printed }, { ci: pair, row: text })),
        }),
      }),
    ),
  },
  {
    title: text,
    cohort: object({ groups }, { total: printed }),
    statements: list(
      choice("says", {
        "group size": object({ ...where, group: text, n: printed }),
        significant: object({ ...where, row: text }),
        higher: object({ ...where, row: text, group: text }),
        lower: object({ ...where, row: text, group: text }),
        share: object({ ...where, count: printed, total: printed, percent: printed }),
        "follow-up": object({ ...where, horizonMonths: printed, rangeMonths: pair, meanMonths: printed }),
      }),
    ),
  },
);

/** Reads an audit document from JSON text; the first thing that is not as it should be is named with its place. */
export function readAuditDocument(json: string): Result<AuditDocument> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return failure(issue("stats-audit-document", { place: "JSON" }));
  }
  const wrong = document(value, "document");
  return wrong === undefined
    ? success(value as AuditDocument)
    : failure(issue("stats-audit-document", { place: wrong }));
}
