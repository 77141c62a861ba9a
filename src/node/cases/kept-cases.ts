import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { Case } from "../../study/case/case.ts";
import { parseCaseText } from "../../study/case/parse-case-text.ts";
import { serialiseCase } from "../../study/case/serialise-case.ts";
import { fileIssue } from "../files/file-issue.ts";
import { makeFolder } from "../files/make-folder.ts";
import { writeAtomically } from "../files/write-atomically.ts";
import { readBytes } from "../sources/read-bytes.ts";

/** Work in progress, one Case a slice, kept between two runs. */
export interface KeptCases {
  /** Answers once the disk has the work; a kill at any moment leaves this state or the one before it. */
  keep(work: Case): Promise<Result<null>>;
  /** The work kept for a slice, by the SHA-256 of its file and its 1-based frame; null where there is none. */
  recall(sha256: string, frame: number): Promise<Result<Case | null>>;
  /** Resolves once everything handed over is written. */
  idle(): Promise<unknown>;
}

/** A draft of an interrupted write older than this belongs to no running program. */
const abandonedAfterMs = 3_600_000;

/**
 * Keeps Cases as files in a folder, which it makes, readable by this person only. Writes go one after the other,
 * in the order they came. The version before the last is kept beside it and opened (with a warning) where the
 * last one is damaged. Several programs may write to the folder: each file is always one whole version.
 */
export function keptCasesIn(folder: string): KeptCases {
  let last: Promise<unknown> = removeAbandonedDrafts(folder);

  async function write(work: Case): Promise<Result<null>> {
    const { current, previous } = filesOf(folder, work.image.sha256, work.image.frame ?? 1);
    try {
      await makeFolder(folder, 0o700);
    } catch (error) {
      return failure(fileIssue(error, folder, true));
    }
    const standing = await readBytes(current);
    if (standing.ok) {
      const readable = parseBytes(standing.value);
      if (readable.ok) {
        const put = await writeAtomically(previous, standing.value);
        if (!put.ok) return put;
      } else if (isOfNewerProgram(readable)) return failure({ ...readable.issues[0], path: current });
    }
    return writeAtomically(current, serialiseCase(work));
  }

  return {
    keep(work) {
      const written = last.then(() => write(work));
      last = written.catch(() => undefined);
      return written;
    },
    async recall(sha256, frame) {
      await last;
      const { current, previous } = filesOf(folder, sha256, frame);
      const newest = await readKept(current, sha256, frame);
      if (newest.ok || isOfNewerProgram(newest)) return newest;
      const before = await readKept(previous, sha256, frame);
      if (!before.ok || before.value === null) return newest;
      return success(before.value, [issue("kept-case-damaged", {}, { path: current })]);
    },
    idle: () => last,
  };
}

function filesOf(folder: string, sha256: string, frame: number) {
  if (!/^[0-9a-f]{64}$/.test(sha256) || !Number.isInteger(frame)) throw new Error("No slice is called so");
  const name = join(folder, `${sha256}-${frame}`);
  return { current: `${name}.case.json`, previous: `${name}.previous.case.json` };
}

const parseBytes = (bytes: Uint8Array) => parseCaseText(new TextDecoder().decode(bytes));
const isOfNewerProgram = (result: Result<unknown>) => result.issues[0]?.code === "case-newer-version";

async function readKept(file: string, sha256: string, frame: number): Promise<Result<Case | null>> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes.issues[0].code === "file-not-found" ? success(null) : bytes;
  const work = parseBytes(bytes.value);
  if (!work.ok) return failure({ ...work.issues[0], path: file });
  const { image } = work.value;
  if (image.sha256 === sha256 && (image.frame ?? 1) === frame) return work;
  return failure(issue("case-unreadable", { reason: "it belongs to another slice" }, { path: file }));
}

/** Drafts that a killed program left behind; anything that goes wrong here can wait for the next start. */
async function removeAbandonedDrafts(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((each) => each.endsWith(".tmp"))) {
    const file = join(folder, name);
    const facts = await stat(file).catch(() => undefined);
    if (facts && Date.now() - facts.mtimeMs > abandonedAfterMs)
      await rm(file, { force: true }).catch(() => undefined);
  }
}
