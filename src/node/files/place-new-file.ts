import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  linkSync,
  openSync,
  rmSync,
} from "node:fs";
import { dirname } from "node:path";

/** Puts what was written on the disk, so that a power cut leaves it. */
export function flush(path: string): void {
  const file = openSync(path, "r+");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Makes names in a folder last; where folders cannot be flushed (Windows) the system does it. */
export function flushFolderSync(folder: string): void {
  try {
    const handle = openSync(folder, "r");
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {}
}

/**
 * Gives a finished draft of the same folder its name, whole or not at all. The draft is gone afterwards either way.
 *
 * @throws EEXIST where there is a file of that name; it is not touched
 */
export function placeNewFile(draft: string, path: string): void {
  try {
    // It holds patients' data: for its owner alone, and so are the logs that SQLite makes beside it.
    chmodSync(draft, 0o600);
    flush(draft);
    try {
      linkSync(draft, path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "EEXIST") throw error;
      // Some disks know no second name for a file.
      copyFileSync(draft, path, constants.COPYFILE_EXCL);
      flush(path);
    }
    flushFolderSync(dirname(path));
  } finally {
    rmSync(draft, { force: true });
  }
}
