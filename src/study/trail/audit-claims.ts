import type { AuditEntry } from "./audit-entry.ts";

/** The kinds of things in a project that its trail records. */
export const claimKinds = [
  "project",
  "slice",
  "case",
  "state",
  "flag",
  "note",
  "patient",
  "document",
  "repeat",
  "drawn-repeat",
] as const;
export type ClaimKind = (typeof claimKinds)[number];

/** What has to be in a project, and the line that says so. */
export interface Claim {
  readonly kind: ClaimKind;
  readonly subject: string;
  readonly line: number;
  readonly value: string;
}

/** Names one thing: `number` counts the versions or notes of one subject from 1. */
export const claimKey = (kind: ClaimKind, subject: string, number = 1) => `${kind}|${subject}|${number}`;

/** What is compared of a thing: its parts as one text. */
export const claimValue = (...parts: readonly (string | null | undefined)[]): string =>
  JSON.stringify(parts.map((part) => part ?? null));

/** The first schema of projects that keeps every version of a repeat; before, each took the place of the one before. */
const everyRepeatKept = 5;

/** What the lines of a trail read so far say that the project holds. */
export interface TrailClaims {
  /** By key, the newest word on each thing. */
  readonly claims: ReadonlyMap<string, Claim>;
  /** How many versions or notes of one subject there are; 0 where no line records any. */
  count(kind: ClaimKind, subject: string): number;
  /** How many things of a kind there are. */
  total(kind: ClaimKind): number;
  /** The next line. */
  add(entry: AuditEntry): void;
}

/**
 * What the lines of a trail, taken together, say that the project holds: by key, the newest word on each thing.
 *
 * @param schema of the file as it is there: an earlier one than the present keeps less
 */
export function auditClaims(entries: readonly AuditEntry[], schema: number): TrailClaims {
  const claims = new Map<string, Claim>();
  const counts = new Map<string, number>();
  const totals = new Map<ClaimKind, number>();
  const countOf = (kind: ClaimKind, subject: string) => counts.get(`${kind}|${subject}`) ?? 0;
  const next = (kind: ClaimKind, subject: string) => {
    const number = countOf(kind, subject) + 1;
    counts.set(`${kind}|${subject}`, number);
    return number;
  };
  const put = (claim: Claim, number = 1) => {
    const key = claimKey(claim.kind, claim.subject, number);
    if (!claims.has(key)) totals.set(claim.kind, (totals.get(claim.kind) ?? 0) + 1);
    claims.set(key, claim);
  };
  const drop = (key: string, kind: ClaimKind) => {
    if (claims.delete(key)) totals.set(kind, totals.get(kind)! - 1);
  };
  const onlyNewestRepeats = () => {
    for (const [key, { kind, subject }] of claims) {
      if (kind === "drawn-repeat" && key !== claimKey(kind, subject, countOf(kind, subject))) drop(key, kind);
    }
  };
  const add = (entry: AuditEntry) => {
    const { subject, reader, at, reason, after } = entry;
    const claim = (kind: ClaimKind, value: string, number = 1) =>
      put({ kind, subject, line: entry.number, value }, number);
    switch (entry.action) {
      case "project-created":
        put({ kind: "project", subject: "", line: entry.number, value: claimValue(after, subject, at) });
        break;
      case "slice-added":
        claim("slice", claimValue(after));
        claim("state", claimValue("new"));
        break;
      case "case-written":
        claim("case", claimValue(after, reader, at, reason), next("case", subject));
        break;
      case "state-changed":
        claim("state", after === "rejected" ? claimValue(after, reason) : claimValue(after));
        break;
      case "flag-changed":
        if (after === undefined) drop(claimKey("flag", subject), "flag");
        else claim("flag", claimValue(after));
        break;
      case "note-added":
        claim("note", claimValue(after, reader, at), next("note", subject));
        break;
      case "patient-written":
        claim("patient", claimValue(after));
        break;
      case "document-written":
        claim("document", claimValue(after), next("document", subject));
        break;
      case "repeat-created":
        claim("repeat", claimValue(after));
        break;
      case "repeat-written":
        claim("drawn-repeat", claimValue(after, reader, at), next("drawn-repeat", subject));
        if (schema < everyRepeatKept) onlyNewestRepeats();
        break;
      case "project-migrated":
        if (Number(entry.before) < everyRepeatKept) onlyNewestRepeats();
        break;
      default:
        break;
    }
  };
  for (const entry of entries) add(entry);
  return { claims, count: countOf, total: (kind) => totals.get(kind) ?? 0, add };
}
