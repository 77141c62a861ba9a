import { readdir, stat, utimes, writeFile } from "node:fs/promises";
import { inProject } from "../project-root.ts";
import { build } from "./build-all.ts";

const sources = ["src", "electron", "renderer", "scripts/build", "package-lock.json", "tsconfig.json"];
/** Its time is that of the last build's start. */
const stamp = inProject("dist/.built");

const changedAt = (file: string) =>
  stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );

async function newestSource(): Promise<number> {
  const files = await Promise.all(
    sources.map(async (source) => {
      const below = await readdir(inProject(source), { recursive: true }).catch(() => []);
      return [inProject(source), ...below.map((file) => inProject(source, file))];
    }),
  );
  return Math.max(...(await Promise.all(files.flat().map(changedAt))));
}

/** Builds what `dist` lacks or has only in an older state. */
export async function ensureBuilt(): Promise<void> {
  if ((await changedAt(stamp)) > (await newestSource())) return;
  const startedAt = new Date();
  await build();
  await writeFile(stamp, "");
  await utimes(stamp, startedAt, startedAt);
}
