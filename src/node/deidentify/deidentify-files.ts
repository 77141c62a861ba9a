import { readFile, realpath, rm, rmdir, stat } from "node:fs/promises";
import { basename, dirname, join, resolve, sep } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { StopSignal } from "../../base/in-order.ts";
import { type Issue, issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import { contradictionsOf, type Person } from "../../dicom/data-set/person.ts";
import type { DeidentificationOption } from "../../dicom/deidentify/deidentification.ts";
import { type DeidentifiedDicom, deidentifyDicom } from "../../dicom/deidentify/deidentify-dicom.ts";
import type { KeyDocument, KnownSubject } from "../../dicom/deidentify/key-document.ts";
import { type Replacements, replacementsOf } from "../../dicom/deidentify/replacements.ts";
import { program } from "../../study/case/program.ts";
import { fileIssue } from "../files/file-issue.ts";
import { makeFolder } from "../files/make-folder.ts";
import { sha256 } from "../files/sha256.ts";
import { walkFiles } from "../files/walk-files.ts";
import { writeAtomically } from "../files/write-atomically.ts";
import { findSources, type Source } from "../sources/find-sources.ts";
import { readBytes } from "../sources/read-bytes.ts";
import type { ListProgress } from "../studies/list-studies.ts";
import { openKeyFile, saveKeyFile } from "./key-file.ts";
import { type KeyListing, readKeyListing, writeKeyListing } from "./key-listing.ts";

/** How files are made anonymous. */
export interface DeidentifyOptions {
  readonly options?: readonly DeidentificationOption[];
  /** The project that the key must belong to; any where absent. A new key is given to it. */
  readonly project?: string;
  /** Writes files whose pixels may show the name, too. */
  readonly allowBurnedIn?: boolean;
}

/** What was done. */
export interface DeidentifiedFiles {
  readonly written: number;
  /** Files that a run before had written to the last byte. */
  readonly unchanged: number;
  /** Images and documents; what is no DICOM is passed over. */
  readonly leftOut: number;
  readonly patients: number;
  readonly keyCreated: boolean;
}

/** What one run shares among its files. */
interface Run {
  readonly out: string;
  readonly options: DeidentifyOptions;
  readonly replacements: Replacements;
  readonly subjects: Map<string, KnownSubject>;
  readonly listing: KeyListing;
  /** SHA-256 of the originals by where their anonymous files went. */
  readonly targets: Map<string, string>;
  readonly seenSubjects: Set<string>;
  /** Everybody whom the originals name under a pseudonym, once each. */
  readonly people: Map<string, Person[]>;
  /** Series whose images were reported as derived. */
  readonly derivedSeries: Set<string>;
}

/**
 * Makes the DICOM images of files, folders, DICOMDIRs and ZIP archives anonymous (`deidentifyDicom`) and writes them
 * below `out` as PSEUDONYM/study-N/series-N/SOP-UID.dcm. The same key and options give the same bytes; a run that was
 * broken off goes on when it is started again. Nothing of the originals is changed. What cannot be made anonymous with
 * certainty is an issue with its path and is left out.
 *
 * @param key path of the private key, made where there is none; beside it lies a listing of what was replaced.
 * @returns what was done, with the issues of all files; or why nothing could be: `deidentify-out-is-input`,
 *   `deidentify-key-inside-out`, those of `openKeyFile`, `file-unwritable`.
 * @example
 * const done = await deidentifyFiles(["scans/lean/t1_tse_tra"], "anonymous", "project.key.json");
 * done.ok && done.value.patients; // => 1
 */
export async function deidentifyFiles(
  paths: readonly string[],
  out: string,
  key: string,
  options: DeidentifyOptions = {},
  onProgress?: ListProgress,
  signal?: StopSignal,
): Promise<Result<DeidentifiedFiles>> {
  const place = await placesApart(paths, out, key);
  if (!place.ok) return place;
  const opened = await openKeyFile(key, options.project);
  if (!opened.ok) return opened;
  const issues: Issue[] = [...opened.issues];
  await removeOldDrafts(place.value);
  const sources = await sourcesOutside(place.value, paths, issues, signal);
  const run: Run = {
    out,
    options,
    replacements: replacementsOf(opened.value),
    subjects: new Map(opened.value.subjects.map((subject) => [subject.pseudonym, subject])),
    listing: await readKeyListing(key),
    targets: new Map(),
    seenSubjects: new Set(),
    people: new Map(),
    derivedSeries: new Set(),
  };
  const counts = { written: 0, unchanged: 0, leftOut: 0 };
  for (const [index, source] of sources.entries()) {
    if (signal?.aborted) break;
    const done = await deidentifyFile(source, run);
    const isPassedOver = done.issues.some(({ code }) => code === "dicom-skipped");
    if (!isPassedOver) counts[done.ok ? done.value : "leftOut"]++;
    issues.push(...done.issues.map((found): Issue => ({ ...found, path: source.path })));
    onProgress?.(index + 1, sources.length);
  }
  if (signal?.aborted) issues.push(issue("deidentify-cancelled"));
  const keyCreated = opened.issues.some(({ code }) => code === "deidentify-key-created");
  if (keyCreated && run.seenSubjects.size + counts.leftOut === 0 && !signal?.aborted) {
    // Nothing was there to be made anonymous: no key is left behind that belongs to nothing.
    await rm(key, { force: true });
    // Goes only where it is empty.
    await rmdir(out).catch(() => undefined);
    const others = issues.filter(({ code }) => code !== "deidentify-key-created");
    return failure(
      others.find(({ severity }) => severity === "error") ?? issue("deidentify-nothing"),
      ...others,
    );
  }
  issues.push(...(await saveWhatIsKnown(key, opened.value, run)));
  return success({ ...counts, patients: run.seenSubjects.size, keyCreated }, issues);
}

/** The real path of the folder of anonymous files, which holds neither the originals nor the key. */
async function placesApart(paths: readonly string[], out: string, key: string): Promise<Result<string>> {
  try {
    await makeFolder(out);
    const folder = await realpath(out);
    const isWithin = (path: string) => path === folder || path.startsWith(folder + sep);
    const keyFolder = dirname(resolve(key));
    const found = await realpath(keyFolder).catch((error: unknown) => fileIssue(error, keyFolder, true));
    if (typeof found !== "string") return failure(found);
    if (isWithin(found)) {
      return failure(issue("deidentify-key-inside-out", {}, { path: key }));
    }
    const inputs = await Promise.all(paths.map((path) => realpath(path).catch(() => resolve(path))));
    if (inputs.some(isWithin)) return failure(issue("deidentify-out-is-input", {}, { path: out }));
    return success(folder);
  } catch (error) {
    return failure(fileIssue(error, out, true));
  }
}

/** What killed runs left of unfinished files; a younger one may be another run's. */
async function removeOldDrafts(folder: string): Promise<void> {
  for await (const step of walkFiles(folder)) {
    if (step.kind === "issue" || !/^\.2\.25\.\d+\.dcm\.[\da-f-]{36}\.tmp$/.test(basename(step.path)))
      continue;
    const found = await stat(step.path).catch(() => undefined);
    if (found !== undefined && Date.now() - found.mtimeMs > youngDraftMs)
      await rm(step.path, { force: true });
  }
}

/** The files to read; those below `folder` were written by a run before. */
async function sourcesOutside(
  folder: string,
  paths: readonly string[],
  issues: Issue[],
  signal: StopSignal | undefined,
): Promise<Source[]> {
  const sources: Source[] = [];
  for await (const step of findSources(paths)) {
    if (signal?.aborted) break;
    if (step.kind === "issue") issues.push(step.issue);
    else if (!(await realpath(step.path).catch(() => resolve(step.path))).startsWith(folder + sep)) {
      sources.push(step);
    }
  }
  return sources;
}

async function deidentifyFile({ path, isNamed }: Source, run: Run): Promise<Result<"written" | "unchanged">> {
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  const made = deidentifyDicom(bytes.value, {
    replacements: run.replacements,
    options: run.options.options ?? [],
    allowBurnedIn: run.options.allowBurnedIn === true,
    programVersion: program.version,
  });
  if (!made.ok) {
    const isOther = made.issues[0].code === "dicom-not-dicom" && !isNamed;
    return isOther ? failure(issue("dicom-skipped")) : made;
  }
  const hash = sha256(bytes.value);
  const conflict = noteSubject(made.value, run) ?? noteTarget(made.value, hash, run);
  if (conflict !== undefined) return failure(conflict);
  const target = join(run.out, ...placeOf(made.value));
  const before = await readFile(target).catch(() => undefined);
  const isUnchanged = before !== undefined && Buffer.compare(before, made.value.bytes) === 0;
  const written = isUnchanged ? success(null) : await writeIntoFolder(target, made.value.bytes);
  if (!written.ok) return written;
  for (const [original, replaced] of made.value.uids) run.listing.uids.set(original, replaced);
  run.listing.sha256s.set(hash, sha256(made.value.bytes));
  const told = [...toldOnce(made.value, made.issues, run), ...otherPeople(made.value, run)];
  return success(isUnchanged ? "unchanged" : "written", told);
}

/** Tells of the first file of each further person under one patient ID: their images get one pseudonym. */
function otherPeople({ subject, person }: DeidentifiedDicom, run: Run): readonly Issue[] {
  const known = run.people.get(subject.pseudonym) ?? [];
  if (known.some((other) => isDeepStrictEqual(other, person))) return [];
  run.people.set(subject.pseudonym, [...known, person]);
  const what = [...new Set(known.flatMap((other) => contradictionsOf([other, person])))];
  return what.length === 0 ? [] : [issue("patient-id-of-several", { what: what.join(", ") })];
}

/** A derived series is reported with its first image. */
function toldOnce({ seriesInstanceUid }: DeidentifiedDicom, issues: readonly Issue[], run: Run) {
  const isKnown = run.derivedSeries.has(seriesInstanceUid);
  if (issues.some(({ code }) => code === "deidentify-derived")) run.derivedSeries.add(seriesInstanceUid);
  return issues.filter(({ code }) => !(isKnown && code === "deidentify-derived"));
}

async function writeIntoFolder(target: string, bytes: Uint8Array): Promise<Result<null>> {
  try {
    await makeFolder(dirname(target));
  } catch (error) {
    return failure(fileIssue(error, target, true));
  }
  return writeAtomically(target, bytes);
}

/** Two patients never share a pseudonym: with eight letters it does not happen, and were it to, it is reported. */
function noteSubject({ subject, patientId }: DeidentifiedDicom, run: Run): Issue | undefined {
  const known = run.subjects.get(subject.pseudonym);
  if (known !== undefined && known.patientId !== patientId) return issue("deidentify-pseudonym-collision");
  run.subjects.set(subject.pseudonym, { ...(patientId === undefined ? {} : { patientId }), ...subject });
  run.seenSubjects.add(subject.pseudonym);
  return undefined;
}

function noteTarget(made: DeidentifiedDicom, hash: string, run: Run): Issue | undefined {
  const target = placeOf(made).join("/");
  const before = run.targets.get(target);
  if (before !== undefined && before !== hash) return issue("deidentify-same-uid");
  run.targets.set(target, hash);
  return undefined;
}

const youngDraftMs = 3_600_000;
const lastDigits = 8;

function placeOf({ subject, studyInstanceUid, seriesInstanceUid, sopInstanceUid }: DeidentifiedDicom) {
  const short = (uid: string) => uid.slice(-lastDigits);
  return [
    subject.pseudonym,
    `study-${short(studyInstanceUid)}`,
    `series-${short(seriesInstanceUid)}`,
    `${sopInstanceUid}.dcm`,
  ];
}

async function saveWhatIsKnown(path: string, key: KeyDocument, run: Run): Promise<readonly Issue[]> {
  const subjects = [...run.subjects.values()];
  const listed = await writeKeyListing(path, run.listing);
  const isNews = subjects.length !== key.subjects.length;
  const saved = isNews ? await saveKeyFile(path, { ...key, subjects }) : success(null);
  return [...listed.issues, ...saved.issues];
}
