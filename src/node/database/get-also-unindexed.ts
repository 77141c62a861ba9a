import type { ProjectSession } from "./project-session.ts";

/**
 * A row of a table which no line of the trail records, so that nobody would miss it: where the index does not lead to
 * it, the table itself is looked through, so that neither a damaged index nor a damaged key hides it.
 */
export function getAlsoUnindexed<Row>(
  session: ProjectSession,
  table: string,
  sql: string,
  ...values: readonly string[]
): Row | undefined {
  const found = session.get<Row>(sql, ...values);
  return found ?? session.get<Row>(sql.replace(`FROM ${table}`, `FROM ${table} NOT INDEXED`), ...values);
}
