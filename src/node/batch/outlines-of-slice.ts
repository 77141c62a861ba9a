import { readdir } from "node:fs/promises";
import path from "node:path";

const endings = [".case.json", ".json", ".roiset.zip", ".zip", ".roi", ".dcm", ".nii", ".nii.gz"];

const listed = new Map<string, Promise<ReadonlyMap<string, string>>>();

/** The file of a folder that is called as one of the names, with any ending that outlines have; undefined where none is. */
export async function outlinesOfSlice(
  folder: string,
  names: readonly (string | undefined)[],
): Promise<string | undefined> {
  const files = listed.get(folder) ?? namesIn(folder);
  listed.set(folder, files);
  const byName = await files;
  const found = names
    .flatMap((name) => (name === undefined ? [] : endings.map((ending) => `${name}${ending}`)))
    .find((name) => byName.has(name.toLowerCase()));
  return found === undefined ? undefined : path.join(folder, byName.get(found.toLowerCase())!);
}

async function namesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(folder).catch(() => []);
  return new Map(names.map((name) => [name.toLowerCase(), name]));
}
