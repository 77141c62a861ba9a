import { readdir } from "node:fs/promises";
import path from "node:path";

const endings = [".case.json", ".json", ".roiset.zip", ".zip", ".roi", ".dcm", ".nii", ".nii.gz"];

const listed = new Map<string, Promise<ReadonlyMap<string, string>>>();

/**
 * The file of a folder that is called as one of the names, with any ending that outlines have, and the name; undefined
 * where none is.
 *
 * @param names in lower case, the best first
 */
export async function outlinesOfSlice(
  folder: string,
  names: readonly string[],
): Promise<{ readonly file: string; readonly name: string } | undefined> {
  const files = listed.get(folder) ?? namesIn(folder);
  listed.set(folder, files);
  const byName = await files;
  for (const name of names) {
    for (const ending of endings) {
      const found = byName.get(`${name}${ending}`);
      if (found !== undefined) return { file: path.join(folder, found), name };
    }
  }
  return undefined;
}

async function namesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(folder).catch(() => []);
  return new Map(names.map((name) => [name.toLowerCase(), name]));
}
