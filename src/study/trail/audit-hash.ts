import { canonicalJson } from "../../base/canonical-json.ts";
import type { AuditEntry } from "./audit-entry.ts";

/** What the first line of a trail names as the hash before it. */
export const firstPreviousHash = "0".repeat(64);

/**
 * The hash of an audit line: SHA-256 of the canonical JSON (UTF-8) of all its other fields, in the order below,
 * absent ones left out.
 *
 * @param sha256 of a text in UTF-8, lower-case hexadecimal
 */
export const auditHash = (entry: Omit<AuditEntry, "hash">, sha256: (text: string) => string): string =>
  sha256(
    canonicalJson({
      number: entry.number,
      at: entry.at,
      reader: entry.reader,
      action: entry.action,
      subject: entry.subject,
      reason: entry.reason,
      before: entry.before,
      after: entry.after,
      program: entry.program,
      model: entry.model,
      previousHash: entry.previousHash,
    }),
  );
