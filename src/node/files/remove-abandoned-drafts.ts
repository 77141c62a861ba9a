import { readdir, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** A draft that was not touched for so long belongs to no running program. */
const abandonedAfterMs = 3_600_000;

/**
 * Takes away what a program that was killed left beside a file or folder that it was writing (`.NAME.UUID.tmp`); what goes
 * wrong here can wait for the next time.
 */
export async function removeAbandonedDrafts(target: string): Promise<void> {
  const folder = dirname(target);
  const beginning = `.${basename(target)}.`;
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    if (!name.startsWith(beginning)) continue;
    if (!/^[0-9a-f-]{36}\.tmp$/.test(name.slice(beginning.length))) continue;
    const draft = join(folder, name);
    const facts = await stat(draft).catch(() => undefined);
    if (facts === undefined || Date.now() - facts.mtimeMs < abandonedAfterMs) continue;
    await rm(draft, { recursive: true, force: true }).catch(() => undefined);
  }
}
