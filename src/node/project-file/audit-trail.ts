import { program } from "../../study/case/program.ts";
import type { Actor } from "../../study/project/actor.ts";
import type { AuditAction, AuditEntry } from "../../study/trail/audit-entry.ts";
import { auditHash, firstPreviousHash } from "../../study/trail/audit-hash.ts";
import { cleanText } from "../database/clean-text.ts";
import type { ProjectSession } from "../database/project-session.ts";
import { sha256OfText } from "../database/sha256-of-text.ts";

/** What a change says of itself; number, hashes and program come with the line. */
export interface AuditLine {
  readonly action: AuditAction;
  readonly subject: string;
  readonly by: Actor;
  readonly reason?: string | undefined;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  readonly model?: string | undefined;
}

interface AuditRow {
  readonly number: number;
  readonly at: string;
  readonly reader: string;
  readonly action: string;
  readonly subject: string;
  readonly reason: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly program: string;
  readonly model: string | null;
  readonly previous_hash: string;
  readonly hash: string;
}

/** The last line's number and hash; 0 and zeros for an empty trail. */
export function auditHead(session: ProjectSession): { readonly number: number; readonly hash: string } {
  const last = session.get<{ number: number; hash: string }>(
    "SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1",
  );
  return last === undefined ? { number: 0, hash: firstPreviousHash } : { ...last };
}

/** Appends a line, within the transaction of the change that it records. */
export function appendAudit(session: ProjectSession, line: AuditLine): void {
  const head = auditHead(session);
  const clean = (text: string | undefined) => (text === undefined ? undefined : cleanText(text));
  const entry = {
    number: head.number + 1,
    at: cleanText(line.by.at),
    reader: cleanText(line.by.reader),
    action: line.action,
    subject: cleanText(line.subject),
    ...given("reason", clean(line.reason)),
    ...given("before", clean(line.before)),
    ...given("after", clean(line.after)),
    program: `${program.name} ${program.version}`,
    ...given("model", clean(line.model)),
    previousHash: head.hash,
  };
  session.run(
    "INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    ...[entry.number, entry.at, entry.reader, entry.action, entry.subject],
    ...[entry.reason ?? null, entry.before ?? null, entry.after ?? null],
    ...[entry.program, entry.model ?? null, entry.previousHash, auditHash(entry, sha256OfText)],
  );
}

/** The lines of the trail, the oldest first; of one subject where given. */
export function auditEntries(session: ProjectSession, subject?: string): readonly AuditEntry[] {
  const rows =
    subject === undefined
      ? session.all<AuditRow>("SELECT * FROM audit ORDER BY number")
      : session.all<AuditRow>("SELECT * FROM audit WHERE subject = ? ORDER BY number", subject);
  return rows.map(entryOf);
}

/** The lines that follow a line of the trail, the oldest first. */
export function* auditEntriesAfter(session: ProjectSession, number: number): Iterable<AuditEntry> {
  const sql = "SELECT * FROM audit WHERE number > ? ORDER BY number";
  for (const row of session.all<AuditRow>(sql, number)) yield entryOf(row);
}

const entryOf = (row: AuditRow): AuditEntry => ({
  number: row.number,
  at: row.at,
  reader: row.reader,
  action: row.action as AuditAction,
  subject: row.subject,
  ...given("reason", row.reason),
  ...given("before", row.before),
  ...given("after", row.after),
  program: row.program,
  ...given("model", row.model),
  previousHash: row.previous_hash,
  hash: row.hash,
});

const given = <Key extends string>(key: Key, value: string | null | undefined) =>
  (value === null || value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: string };
