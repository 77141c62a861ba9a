import { issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { Case } from "./case.ts";
import { caseSchema } from "./case-schema.ts";
import { describeSchemaError } from "./describe-schema-error.ts";
import { migrateCase } from "./migrations/migrate-case.ts";

/**
 * Reads a Case document of this or an earlier version.
 *
 * @param json parsed JSON.
 * @returns the Case, or `case-unreadable` or `case-newer-version`.
 */
export function parseCase(json: unknown): Result<Case> {
  const migrated = migrateCase(json);
  if (!migrated.ok) return migrated;
  const parsed = caseSchema.safeParse(migrated.value);
  if (parsed.success) return success(parsed.data);
  return failure(issue("case-unreadable", { reason: describeSchemaError(parsed.error) }));
}
