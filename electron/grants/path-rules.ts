import { posix, win32 } from "node:path";

/** Whose rules paths follow; handed in, so that Windows' can be tested anywhere. */
export type PathSystem = "posix" | "win32";

/** A path without `.` and `..`, so that what it begins with is where it leads. */
export const plainPath = (path: string, system: PathSystem): string =>
  (system === "posix" ? posix : win32).resolve(path);

/** A path in the one spelling in which two are compared; Windows does not distinguish upper from lower case. */
export function comparablePath(path: string, system: PathSystem): string {
  if (system === "posix") return posix.resolve(path);
  const plain = win32.resolve(path.replace(/^[\\/]{2}\?[\\/](?=[a-z]:)/i, "")).toLowerCase();
  return plain.replace(/^\\\\\?\\unc\\/, "\\\\");
}

/** A path in that spelling, and every folder or archive above it. */
export function* pathAndAbove(path: string, system: PathSystem): Generator<string, void> {
  const { dirname } = system === "posix" ? posix : win32;
  let at = comparablePath(path, system);
  yield at;
  for (let above = dirname(at); above !== at; above = dirname(at)) {
    at = above;
    yield at;
  }
}

/**
 * Whether looking at a path makes Windows contact another computer or a device: UNC paths (`\\server\share`, with
 * slashes, too) and device paths (`\\.\`, `\\?\UNC\`). A local path with a `\\?\` in front is none.
 */
export const isRemotePath = (path: string, system: PathSystem): boolean =>
  system === "win32" && /^[\\/]{2}(?!\?[\\/][a-z]:)/i.test(path);
