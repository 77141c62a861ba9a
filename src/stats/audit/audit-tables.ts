import type { AuditDocument, AuditTable } from "./audit-document.ts";
import { checkCountsRow } from "./check-counts-row.ts";
import { checkMeansRow } from "./check-means-row.ts";
import { checkMoments } from "./check-moments.ts";
import { checkRatio } from "./check-ratio.ts";
import { checkRegression } from "./check-regression.ts";
import { checkRegressionRow } from "./check-regression-row.ts";
import { checkRocRow } from "./check-roc-row.ts";
import { checkSignificanceMark } from "./check-significance-mark.ts";
import { checkTableSize, checkTotal } from "./check-sizes.ts";
import { checkStatement } from "./check-statement.ts";
import { isMeans } from "./find-row.ts";
import type { Finding } from "./finding.ts";
import { possibleSizes } from "./sizes.ts";
import { checkSizesThatFit } from "./sizes-that-fit.ts";

/**
 * What in published tables cannot be, by interval arithmetic on the printed digits: means, standard deviations, counts and
 * their p; the columns of a logistic regression against each other and against the group tables; a ratio against its
 * parts; an area under the curve against the means; the text against the tables. In the document's order.
 */
export const auditTables = (document: AuditDocument): readonly Finding[] => [
  ...checkTotal(document),
  ...document.tables.flatMap((table) => checkTable(table, document)),
  ...checkSizesThatFit(document),
  ...(document.statements ?? []).flatMap((said) => checkStatement(said, document)),
];

function checkTable(table: AuditTable, document: AuditDocument): readonly Finding[] {
  switch (table.kind) {
    case "groups": {
      const possible = possibleSizes(table, document);
      return [
        ...checkTableSize(table, document),
        ...table.rows.flatMap((row) => [
          ...(isMeans(row)
            ? [...checkMeansRow(table, row, possible), ...checkMoments(table, row)]
            : checkCountsRow(table, row)),
          ...checkSignificanceMark(table, row),
        ]),
        ...(table.ratios ?? []).flatMap((ratio) => checkRatio(table, ratio)),
      ];
    }
    case "regression":
      return [
        ...table.rows.flatMap((row) => checkRegressionRow(table, row)),
        ...checkRegression(table, document),
      ];
    case "roc":
      return table.rows.flatMap((row) => checkRocRow(table, row, document));
  }
}
