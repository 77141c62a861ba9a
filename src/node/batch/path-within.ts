import path from "node:path";

/**
 * Where a file is within the folder that was given, with `/` between names: the same wherever that folder is. The name alone
 * of a file that was itself given. Undefined where it is in none of the folders.
 */
export function pathWithin(folders: readonly string[], file: string): string | undefined {
  for (const folder of folders) {
    const within = path.relative(folder, file);
    if (within === "") return path.basename(file);
    if (!within.startsWith("..") && !path.isAbsolute(within)) return within.split(path.sep).join("/");
  }
  return undefined;
}
