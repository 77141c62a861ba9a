import { constants } from "node:fs";
import { copyFile } from "node:fs/promises";
import { type Issue, issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { BatchPlan } from "../../pipeline/batch/batch-plan.ts";
import type { BatchRecord } from "../../pipeline/batch/batch-record.ts";
import { type BatchRunSettings, differingSettings } from "../../pipeline/batch/batch-settings.ts";
import { fileIssue } from "../files/file-issue.ts";
import { batchFiles } from "./batch-files.ts";
import { type BatchFolder, openBatchFolder } from "./batch-folder.ts";
import { readRecords } from "./read-records.ts";
import type { BatchSummary } from "./run-batch.ts";
import { type RunDocument, readRunDocument } from "./run-document.ts";

/** One of the folders to join. */
interface Part {
  readonly folder: string;
  readonly run: RunDocument;
  readonly records: readonly BatchRecord[];
}

/**
 * Joins the folders of shards into one folder, as if a single batch had measured all. A slice that two folders hold with
 * the same result counts once. Issues: `batch-folder-unreadable`, `batch-settings-differ`, `merge-overlap`,
 * `batch-folder-not-empty`, `file-unwritable`; with the table of what is there `merge-shard-missing`, `batch-unfinished`.
 */
export async function mergeBatches(
  folders: readonly string[],
  target: string,
): Promise<Result<BatchSummary>> {
  const parts: Part[] = [];
  for (const folder of folders) {
    const part = await readPart(folder);
    if (!part.ok) return part;
    parts.push(part.value);
  }
  const first = parts[0]!;
  for (const { folder, run } of parts) {
    const what = differingSettings(first.run.settings, run.settings);
    if (what.length > 0)
      return failure(issue("batch-settings-differ", { what: what.join(", ") }, { path: folder }));
  }
  const joined = joinRecords(parts);
  if (!joined.ok) return joined;
  const opened = await openBatchFolder(target, wholeOf(first.run.settings), emptyPlan, false);
  if (!opened.ok) return opened;
  try {
    const written = await writeJoined(opened.value, target, joined.value, parts);
    return written.ok ? success(written.value, [...written.issues, ...missingParts(parts)]) : written;
  } finally {
    opened.value.close();
  }
}

const emptyPlan: BatchPlan = { units: [], searches: [], gaps: [], issues: [] };
const wholeOf = (settings: BatchRunSettings): BatchRunSettings => ({
  ...settings,
  shard: { index: 1, count: 1 },
});

async function readPart(folder: string): Promise<Result<Part>> {
  const run = await readRunDocument(folder);
  if (!run.ok) return run;
  if (run.value === null)
    return failure(issue("batch-folder-unreadable", { file: "run.json" }, { path: folder }));
  return success({ folder, run: run.value, records: await readRecords(batchFiles(folder)) });
}

function joinRecords(
  parts: readonly Part[],
): Result<ReadonlyMap<string, Part & { readonly record: BatchRecord }>> {
  const joined = new Map<string, Part & { readonly record: BatchRecord }>();
  let differing = 0;
  for (const part of parts) {
    for (const record of part.records) {
      const { id } = record.place;
      const other = joined.get(id);
      if (other === undefined) joined.set(id, { ...part, record });
      else if (resultOf(other.record) !== resultOf(record)) differing += 1;
    }
  }
  return differing === 0 ? success(joined) : failure(issue("merge-overlap", { count: differing }));
}

/** What two folders must agree on: all but where the image was, which differs from computer to computer. */
function resultOf(record: BatchRecord): string {
  const { file_path: _, ...cells } = record.cells;
  return JSON.stringify({ ...record, cells });
}

function missingParts(parts: readonly Part[]): readonly Issue[] {
  const { count } = parts[0]!.run.settings.shard;
  const there = new Set(parts.map(({ run }) => run.settings.shard.index));
  const missing = Array.from({ length: count }, (_, index) => index + 1).filter((index) => !there.has(index));
  const unfinished = parts.flatMap(({ folder, run, records }) =>
    records.length < run.rows.planned
      ? [issue("batch-unfinished", { done: records.length, total: run.rows.planned }, { path: folder })]
      : [],
  );
  return missing.length === 0
    ? unfinished
    : [...unfinished, issue("merge-shard-missing", { missing: missing.join(", "), count })];
}

/** How many slices each shard has still to measure: of several folders of one, those of the one that came furthest. */
function unfinishedOf(parts: readonly Part[]): ReadonlyMap<number, number> {
  const left = new Map<number, number>();
  for (const { run, records } of parts) {
    const { index } = run.settings.shard;
    const open = run.rows.planned - records.length;
    left.set(index, Math.min(open, left.get(index) ?? open));
  }
  return left;
}

const finishedShards = (parts: readonly Part[]): number =>
  new Set(parts.filter(({ run }) => run.isFinished).map(({ run }) => run.settings.shard.index)).size;

async function writeJoined(
  into: BatchFolder,
  target: string,
  joined: ReadonlyMap<string, Part & { readonly record: BatchRecord }>,
  parts: readonly Part[],
): Promise<Result<BatchSummary>> {
  const to = batchFiles(target);
  for (const [id, { folder, record }] of joined) {
    const from = batchFiles(folder);
    try {
      if (record.caseSha256 !== undefined)
        await copyFile(from.caseOf(id), to.caseOf(id), constants.COPYFILE_FICLONE);
      if (record.pictureBytes !== undefined)
        await copyFile(from.pictureOf(id), to.pictureOf(id), constants.COPYFILE_FICLONE);
      if (record.levelPictureBytes !== undefined)
        await copyFile(from.levelPictureOf(id), to.levelPictureOf(id), constants.COPYFILE_FICLONE);
    } catch (error) {
      return failure(fileIssue(error, target, true));
    }
    const kept = await into.keep(record);
    if (!kept.ok) return kept;
  }
  const issues = onceEach(parts.flatMap(({ run }) => run.issues));
  // A shard that is given twice counts once.
  const planned = joined.size + [...unfinishedOf(parts).values()].reduce((sum, count) => sum + count, 0);
  const failed = [...joined.values()].filter(({ record }) => record.status !== "measured").length;
  const rows = { planned, done: joined.size, failed };
  const run: RunDocument = {
    schema: "paraspine-batch",
    schemaVersion: 1,
    settings: wholeOf(parts[0]!.run.settings),
    rows,
    isFinished: finishedShards(parts) === parts[0]!.run.settings.shard.count,
    sessions: parts.flatMap(({ run: { sessions } }) => sessions),
    issues,
  };
  for (const write of [into.writeCsv, into.writeXlsx, () => into.writeRun(run)]) {
    const written = await write();
    if (!written.ok) return written;
  }
  return success(rows, issues);
}

const onceEach = <Item>(items: readonly Item[]): readonly Item[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
];
