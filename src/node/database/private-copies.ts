import { readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Folders of private copies of projects have this name, and the number of the process that looks at them. */
export const privatePrefix = "paraspine-project-";

const copies = /^paraspine-project-(\d+)-/;

/** Takes away the private copies of projects that programs left which were killed: they hold patients' data. */
export function sweepPrivateCopies(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = copies.exec(name)?.[1];
    if (pid === undefined || isRunning(Number(pid))) continue;
    try {
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
    } catch {
      // Another user's; it is theirs to take away.
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
