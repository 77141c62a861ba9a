import { readdir } from "node:fs/promises";
import path from "node:path";
import { canonicalJson } from "../../base/canonical-json.ts";
import { issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import { batchColumns } from "../../pipeline/batch/batch-columns.ts";
import type { BatchPlan } from "../../pipeline/batch/batch-plan.ts";
import { type BatchRecord, type RecordFiles, recordOfUnit } from "../../pipeline/batch/batch-record.ts";
import { type BatchRunSettings, differingSettings } from "../../pipeline/batch/batch-settings.ts";
import { batchTable } from "../../pipeline/batch/batch-table.ts";
import type { BatchUnit } from "../../pipeline/batch/batch-unit.ts";
import { serialiseCase } from "../../study/case/serialise-case.ts";
import { codebook } from "../../study/tables/codebook.ts";
import { writeCsv } from "../../study/tables/write-csv.ts";
import { writeWorkbook } from "../export-project/write-workbook.ts";
import { fileIssue } from "../files/file-issue.ts";
import { makeFolder } from "../files/make-folder.ts";
import { lockProject } from "../files/project-lock.ts";
import { sha256 } from "../files/sha256.ts";
import { writeAtomically } from "../files/write-atomically.ts";
import type { BatchOutcome } from "./batch-contract.ts";
import { batchFiles } from "./batch-files.ts";
import { checkImages } from "./check-images.ts";
import { checkPlan, writePlan } from "./kept-plan.ts";
import { unitMayPass } from "./may-pass.ts";
import { pathWithin } from "./path-within.ts";
import { readRecords, removeLeftovers } from "./read-records.ts";
import { type RunDocument, readRunDocument } from "./run-document.ts";

/** The folder that a batch writes to, held by this process alone until `close`. */
export interface BatchFolder {
  /** Records of what is finished, by id. */
  readonly records: ReadonlyMap<string, BatchRecord>;
  /** What an earlier session left; absent in a new folder. */
  readonly before?: RunDocument;
  /** Writes Case and picture of a slice and then, last, its record. Issue: `file-unwritable`. */
  commit(
    unit: BatchUnit,
    outcome: Result<BatchOutcome>,
    levelPicturePng?: Uint8Array,
  ): Promise<Result<BatchRecord>>;
  /** Writes a record that belongs to no other. */
  keep(record: BatchRecord): Promise<Result<BatchRecord>>;
  writeCsv(): Promise<Result<null>>;
  writeXlsx(): Promise<Result<null>>;
  writeRun(run: RunDocument): Promise<Result<null>>;
  close(): void;
}

/** Files that a batch killed in its first moments leaves. */
const beginnings = /^(\.batch-lock|\..*\.tmp|plan\.json|cases|pictures|records)$/;

/**
 * Makes the folder of a batch, or goes on in the one of an interrupted batch, cleared of what was half-written.
 * Issues: `batch-folder-not-empty`, `batch-locked`, `batch-settings-differ`, `batch-input-changed`,
 * `batch-image-changed`, `batch-folder-unreadable`, `file-unwritable`, `file-no-permission`.
 *
 * @param images the folders and files that the plan was made of; the table names images from there
 */
export async function openBatchFolder(
  folder: string,
  settings: BatchRunSettings,
  plan: BatchPlan,
  resume: boolean,
  images: readonly string[] = [],
): Promise<Result<BatchFolder>> {
  const files = batchFiles(folder);
  const names = await namesIn(folder);
  if (!names.ok) return names;
  const isNew = names.value.every((name) => beginnings.test(name));
  const isOurs = names.value.length === 0 || (resume && (isNew || names.value.includes("run.json")));
  if (!isOurs) return failure(issue("batch-folder-not-empty", {}, { path: folder }));
  try {
    for (const made of [files.cases, files.pictures, files.records]) await makeFolder(made);
  } catch (error) {
    return failure(fileIssue(error, folder, true));
  }
  const lock = lockProject(files.lock);
  if (!lock.ok) return failure(issue("batch-locked", {}, { path: folder }));
  if (lock.value === null) return failure(issue("file-unwritable", { reason: "EACCES" }, { path: folder }));
  const opened = await openLocked(folder, settings, plan);
  if (!opened.ok) lock.value.release();
  return opened.ok ? success(batchFolder(folder, opened.value, images, lock.value.release)) : opened;
}

async function namesIn(folder: string): Promise<Result<readonly string[]>> {
  try {
    await makeFolder(folder);
    return success(await readdir(folder));
  } catch (error) {
    return failure(fileIssue(error, folder, true));
  }
}

interface Opened {
  readonly records: readonly BatchRecord[];
  readonly before?: RunDocument;
}

async function openLocked(
  folder: string,
  settings: BatchRunSettings,
  plan: BatchPlan,
): Promise<Result<Opened>> {
  const files = batchFiles(folder);
  const before = await readRunDocument(folder);
  if (!before.ok) return before;
  if (before.value !== null) {
    const { settings: then } = before.value;
    const differ = differingSettings(then, settings);
    const what = then.shard.index === settings.shard.index ? differ : [...new Set([...differ, "shard"])];
    if (what.length > 0)
      return failure(issue("batch-settings-differ", { what: what.join(", ") }, { path: folder }));
    const checked = await checkPlan(files.plan, plan);
    if (!checked.ok) return checked;
  }
  const records = (await readRecords(files)).filter((record) => !isPassing(record));
  const unchanged = await checkImages([...plan.units, ...plan.searches], records);
  if (!unchanged.ok) return unchanged;
  await removeLeftovers(files, records);
  const written = await writePlan(files.plan, plan);
  if (!written.ok) return written;
  return success({ records, ...(before.value === null ? {} : { before: before.value }) });
}

const isPassing = ({ status, issues }: BatchRecord) => status !== "measured" && issues.some(unitMayPass);

function batchFolder(
  folder: string,
  { records: found, before }: Opened,
  images: readonly string[],
  release: () => void,
): BatchFolder {
  const files = batchFiles(folder);
  const records = new Map(found.map((record) => [record.place.id, record]));
  const keep = async (record: BatchRecord): Promise<Result<BatchRecord>> => {
    const written = await writeAtomically(files.recordOf(record.place.id), canonicalJson(record));
    if (!written.ok) return written;
    records.set(record.place.id, record);
    return success(record);
  };
  return {
    records,
    ...(before === undefined ? {} : { before }),
    keep,
    async commit(unit, outcome, levelPicturePng) {
      const place = pathWithin(images, unit.path);
      const level: RecordFiles =
        levelPicturePng === undefined ? {} : { levelPictureBytes: levelPicturePng.length };
      const writings: Promise<Result<null>>[] = [];
      if (levelPicturePng !== undefined)
        writings.push(writeAtomically(files.levelPictureOf(unit.id), levelPicturePng));
      if (!outcome.ok) {
        const failed = (await Promise.all(writings)).find((writing) => !writing.ok);
        return failed !== undefined && !failed.ok ? failed : keep(recordOfUnit(unit, outcome, level, place));
      }
      const { work, picturePng } = outcome.value;
      const text = serialiseCase(work);
      writings.push(writeAtomically(files.caseOf(unit.id), text));
      if (picturePng !== undefined) writings.push(writeAtomically(files.pictureOf(unit.id), picturePng));
      const failed = (await Promise.all(writings)).find((writing) => !writing.ok);
      if (failed !== undefined && !failed.ok) return failed;
      const beside = {
        caseSha256: sha256(new TextEncoder().encode(text)),
        ...(picturePng === undefined ? {} : { pictureBytes: picturePng.length }),
        ...level,
      };
      return keep(recordOfUnit(unit, success(work, outcome.issues), beside, place));
    },
    writeCsv: () => writeAtomically(files.csv, writeCsv(batchTable([...records.values()]))),
    async writeXlsx() {
      const sheets = [
        { name: "measurements", table: batchTable([...records.values()]) },
        { name: "codebook", table: codebook([{ name: "measurements", columns: batchColumns }]) },
      ];
      return writeAtomically(files.xlsx, await writeWorkbook(sheets));
    },
    writeRun: (run) => writeAtomically(path.join(files.run), canonicalJson(run)),
    close: release,
  };
}
