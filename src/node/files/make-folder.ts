import { mkdir, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";

const isFolder = async (path: string) => (await stat(path).catch(() => undefined))?.isDirectory() === true;

/**
 * Makes a folder and those above it where they are missing. Node's own recursive `mkdir` does not end where the system
 * answers "no such file" though the folder above is there, as /proc and some network disks do.
 *
 * @returns the first folder that was made, absent where all were there; throws what `mkdir` throws
 */
export async function makeFolder(folder: string, mode = 0o777): Promise<string | undefined> {
  const missing: string[] = [];
  for (let at = resolve(folder); !(await isFolder(at)) && at !== dirname(at); at = dirname(at)) {
    missing.push(at);
  }
  for (const each of missing.reverse()) {
    try {
      await mkdir(each, mode);
    } catch (error) {
      // Another process may have made it meanwhile.
      if (!(await isFolder(each))) throw error;
    }
  }
  return missing[0];
}
