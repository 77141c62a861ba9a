import type { StopSignal } from "../../base/in-order.ts";
import type { Issue } from "../../base/issue.ts";
import { issue } from "../../base/issue.ts";
import { buildListing } from "../../dicom/series/build-listing.ts";
import type { HeaderOfFile } from "../../dicom/series/listing/header-of-file.ts";
import type { StudyListing } from "../../dicom/series/study-listing.ts";
import { findSources, type Source } from "../sources/find-sources.ts";
import { readHeaders } from "../worker/read-headers.ts";
import { startWorker } from "../worker/start-worker.ts";

/** How many files were read; `total` is null while files are still being found. */
export type ListProgress = (done: number, total: number | null) => void;

/**
 * Lists the studies in files, folders (recursively), DICOMDIRs and ZIP archives, by headers alone. What cannot
 * be read is an issue with its path, and the rest goes on. A file found in a folder that is no DICOM image is
 * passed over with `dicom-skipped` (info) unless its name claims that it is one, or may be that of one and it is no text. Stopped by `signal`, it lists
 * what it has read, with `listing-cancelled`.
 *
 * @example
 * const { studies, issues } = await listStudies(["scans"]);
 * [studies.length, issues.filter(({ severity }) => severity === "error").length]; // => [3, 0]
 */
export async function listStudies(
  paths: readonly string[],
  onProgress?: ListProgress,
  signal?: StopSignal,
): Promise<StudyListing> {
  const sources: Source[] = [];
  const issues: Issue[] = [];
  // A thread takes a tenth of a second to start; meanwhile the files are found.
  // What goes wrong with it meanwhile shows when it is asked.
  const started = startWorker().on("error", () => undefined);
  for await (const step of findSources(paths)) {
    if (signal?.aborted) break;
    if (step.kind === "issue") issues.push(step.issue);
    else sources.push(step);
    onProgress?.(0, null);
  }
  const headers = await readHeaders(sources, {
    onProgress: (done) => onProgress?.(done, sources.length),
    signal,
    started,
  });
  const files: HeaderOfFile[] = [];
  for (const [index, source] of sources.entries()) {
    const header = headers[index];
    if (header?.ok) files.push({ path: source.path, header: header.value });
    else if (header !== undefined) issues.push(...whyNot(source, header.issues));
  }
  if (signal?.aborted) issues.push(issue("listing-cancelled"));
  return buildListing(files, issues);
}

const noImageCodes: readonly string[] = ["dicom-not-dicom", "dicom-no-pixel-data"];
/** Names that say "image", and names as images on discs have them, which a README has too. */
const imageName = /\.(dcm|dicom|dic|ima)$/i;
const plainName = /^[^.]*$|\.\d+$/;
/** Label maps and images of NIfTI are packed as they are. */
const niftiName = /\.nii\.gz$/i;
/** What macOS writes beside every file on a disc of another system. */
const macName = /^\._/;

const mayBeImage = (name: string, { parameters }: Issue) =>
  imageName.test(name) || (plainName.test(name) && parameters?.content !== "text");

function whyNot(source: Source, found: readonly Issue[]): readonly Issue[] {
  const name = source.path.split(/[/\\]/).at(-1)!;
  const first = found[0]!;
  const isSkipped =
    !source.isNamed &&
    noImageCodes.includes(first.code) &&
    (first.code === "dicom-no-pixel-data" || macName.test(name) || !mayBeImage(name, first));
  if (first.parameters?.content === "packed" && !niftiName.test(name)) {
    return [issue(source.isNamed ? "archive-chosen" : "archive-not-opened", {}, { path: source.path })];
  }
  if (isSkipped) return [issue("dicom-skipped", {}, { path: source.path })];
  return found.map((one) => ({ ...one, path: source.path }));
}
