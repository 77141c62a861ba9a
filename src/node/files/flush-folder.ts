import { open } from "node:fs/promises";

/** Makes renames in a folder last; where folders cannot be flushed (Windows) the system does it. */
export async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, "r").catch(() => undefined);
  if (folder === undefined) return;
  await folder.sync().catch(() => undefined);
  await folder.close();
}
