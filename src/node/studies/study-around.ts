import { readdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { StudyEntry, StudyListing } from "../../dicom/series/study-listing.ts";
import { chooseSagittalSeries } from "../../pipeline/level/choose-sagittal-series.ts";
import { systemPath } from "../files/path-bytes.ts";
import { listStudies } from "./list-studies.ts";

/** Lists what paths hold. */
export type ListFolders = (paths: readonly string[]) => Promise<StudyListing>;

/** How long the listing of a folder is taken to be what is in it, milliseconds. */
const freshMs = 60_000;

/** Listing for many images of few folders: the last one is remembered for a minute. */
export function rememberedListing(): ListFolders {
  let last:
    | { readonly key: string; readonly at: number; readonly listing: Promise<StudyListing> }
    | undefined;
  return (paths) => {
    const key = paths.join("\0");
    if (last === undefined || last.key !== key || Date.now() - last.at > freshMs)
      last = { key, at: Date.now(), listing: listStudies(paths) };
    return last.listing;
  };
}

/** More folders beside an image's than this are not looked into. */
const mostFolders = 2000;

/**
 * The study of an image, with those of its series that are in the folders beside the image's own; of an image in an archive,
 * whatever of its study is in there. Undefined where the image is not found.
 *
 * @param path of a file, or of a member of an archive.
 */
export async function studyAround(
  path: string,
  list: ListFolders = listStudies,
): Promise<StudyEntry | undefined> {
  const folder = await nearestOnDisk(dirname(path));
  const own = studyOf(await list([folder]), path);
  if (
    own === undefined ||
    chooseSagittalSeries(own.series) !== undefined ||
    (await stat(systemPath(folder))).isFile()
  )
    return own;
  const folders = await foldersBeside(folder);
  // One file is enough to know of what study a folder's series is.
  const samples = new Map<string, string>();
  for (const beside of folders) {
    const sample = await firstFile(beside);
    if (sample !== undefined) samples.set(sample, beside);
  }
  const { studies } = await listStudies([...samples.keys()]);
  const same = studies
    .filter(({ studyInstanceUid }) => studyInstanceUid === own.studyInstanceUid)
    .flatMap(({ series }) => series.flatMap(({ files }) => files.flatMap((file) => samples.get(file) ?? [])));
  return same.length === 0 ? own : studyOf(await listStudies([folder, ...same]), path);
}

/** The folder, or the archive that it is a folder of. */
async function nearestOnDisk(folder: string): Promise<string> {
  for (let at = folder; at !== dirname(at); at = dirname(at)) {
    const found = await stat(systemPath(at)).catch(() => undefined);
    if (found !== undefined) return at;
  }
  return folder;
}

const studyOf = ({ studies }: StudyListing, path: string) =>
  studies.find(({ series }) => series.some(({ files }) => files.includes(path)));

async function foldersBeside(folder: string): Promise<readonly string[]> {
  const above = dirname(folder);
  const entries = await readdir(systemPath(above), { withFileTypes: true }).catch(() => []);
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(above, name));
  return folders.length > mostFolders ? [] : folders.filter((beside) => beside !== folder).sort();
}

async function firstFile(folder: string): Promise<string | undefined> {
  const entries = await readdir(systemPath(folder), { withFileTypes: true }).catch(() => []);
  const names = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map(({ name }) => name);
  const [first] = names.sort();
  return first === undefined ? undefined : join(folder, first);
}
