import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { AuditDocument } from "./audit-document.ts";
import { auditTables } from "./audit-tables.ts";
import { readAuditDocument } from "./read-audit-document.ts";

const file = new URL("../../../e2e/reference/r/simulated-tables.json", import.meta.url);
const documents: readonly AuditDocument[] = JSON.parse(readFileSync(file, "utf8"));

const audited = (document: AuditDocument) => {
  const read = readAuditDocument(JSON.stringify(document));
  if (!read.ok) throw new Error(read.issues[0].message);
  return auditTables(read.value);
};

describe("tables that R printed from simulated patients", () => {
  it.each(documents.map((document) => [document.title, document] as const))("%s: nothing", (_, document) => {
    expect(audited(document)).toEqual([]);
  });

  it.each(documents.map((document) => [document.title, document] as const))(
    "%s: a digit changed in a mean, a count, an odds ratio is found",
    (_, document) => {
      const changed = JSON.parse(JSON.stringify(document));
      const [first, , regression] = changed.tables;
      first.rows[3].overall.mean = String(Number(first.rows[3].overall.mean) + 1);
      first.rows[6].counts[0][0] = String(Number(first.rows[6].counts[0][0]) + 1);
      regression.rows[0].oddsRatio = String(Number(regression.rows[0].oddsRatio) + 0.1);
      const codes = audited(changed).map(({ code, row }) => `${row} ${code}`);
      expect(codes).toEqual(
        expect.arrayContaining([
          "bmi overall-mean",
          "diabetes counts-sum",
          `${regression.rows[0].name} odds-ratio`,
        ]),
      );
    },
  );
});
