import { stat } from "node:fs/promises";
import path from "node:path";
import { runCommand } from "../run-command.ts";

/** Chromium's helper, where somebody gave it to root with the set-user-ID bit. */
async function hasSetuidHelper(electron: string): Promise<boolean> {
  const helper = await stat(path.join(path.dirname(electron), "chrome-sandbox")).catch(() => undefined);
  return helper !== undefined && helper.uid === 0 && (helper.mode & 0o4000) !== 0;
}

/**
 * Whether Chromium can put its pages into a sandbox here. On Linux it needs user namespaces or its set-user-ID
 * helper, and it has none for root; without either it ends at once unless told `--no-sandbox`.
 */
export async function canSandbox(electron: string): Promise<boolean> {
  if (process.platform !== "linux") return true;
  if (process.getuid?.() === 0) return false;
  const namespaces = await runCommand("unshare", ["--user", "--map-root-user", "true"]);
  return namespaces.status === 0 || hasSetuidHelper(electron);
}
