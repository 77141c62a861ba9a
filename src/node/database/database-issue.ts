import { statfsSync } from "node:fs";
import { dirname } from "node:path";
import { type Issue, issue } from "../../base/issue.ts";

/** SQLite's primary result codes (sqlite.org/rescode.html) that data or surroundings can cause. */
const codes = {
  perm: 3,
  busy: 5,
  readOnly: 8,
  ioError: 10,
  corrupt: 11,
  full: 13,
  cantOpen: 14,
  notADatabase: 26,
};

/** Less is free than SQLite needs for the smallest change. */
const hardlyAnythingBytes = 65_536;

/**
 * The issue of what SQLite threw about a project file; undefined where it was our own mistake.
 *
 * @param writing whether something was being written
 */
export function databaseIssue(error: unknown, path: string, writing: boolean): Issue | undefined {
  if (error instanceof SyntaxError) return damaged("a record in it is no JSON", path);
  const found = codeOf(error);
  if (found === undefined) return undefined;
  const { code, reason } = found;
  switch (code) {
    case codes.full:
      return issue("project-disk-full", {}, { path });
    case codes.ioError:
      if (writing && isFull(path)) return issue("project-disk-full", {}, { path });
      return writing ? issue("project-write-failed", { reason }, { path }) : damaged(reason, path);
    case codes.corrupt:
    case codes.notADatabase:
      return damaged(reason, path);
    case codes.busy:
      return issue("project-locked", {}, { path });
    case codes.readOnly:
      return issue("project-read-only", {}, { path });
    case codes.perm:
    case codes.cantOpen:
      return writing
        ? issue("project-write-failed", { reason }, { path })
        : issue("file-unreadable", { reason }, { path });
    default:
      return undefined;
  }
}

/** SQLite's own words for its codes, where the library hands on nothing else (it does so for rows that are stepped through). */
const words: readonly (readonly [RegExp, number])[] = [
  [/malformed|corrupt/i, codes.corrupt],
  [/not a database/i, codes.notADatabase],
  [/disk is full/i, codes.full],
  [/disk I\/O error/i, codes.ioError],
  [/unable to open/i, codes.cantOpen],
  [/is locked/i, codes.busy],
  [/readonly database/i, codes.readOnly],
  [/permission denied/i, codes.perm],
];

/** SQLite's primary result code of what was thrown, and its name; undefined where it was not SQLite, or says nothing of these. */
function codeOf(error: unknown): { readonly code: number; readonly reason: string } | undefined {
  const { errcode, sqliteCodeName, code, message } = error as {
    readonly [name in "errcode" | "sqliteCodeName" | "code" | "message"]?: unknown;
  };
  if (typeof errcode === "number") return { code: errcode & 0xff, reason: String(sqliteCodeName) };
  if (code !== "ERR_SQLITE_ERROR") return undefined;
  const known = words.find(([pattern]) => pattern.test(String(message)));
  return known && { code: known[1], reason: String(message) };
}

/** Whether a file could only be read by who may write: a killed program left it half-way, and SQLite has to repair it. */
export function needsWriting(error: unknown): boolean {
  const { errcode } = error as { errcode?: unknown };
  return typeof errcode === "number" && [codes.readOnly, codes.cantOpen].includes(errcode & 0xff);
}

export const damaged = (reason: string, path: string): Issue =>
  issue("project-damaged", { reason }, { path });

function isFull(path: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(dirname(path));
    return bavail * bsize < hardlyAnythingBytes;
  } catch {
    return false;
  }
}
