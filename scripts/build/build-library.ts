import { chmod, readdir, rm } from "node:fs/promises";
import { parse } from "node:path";
import { build } from "esbuild";
import { inProject, projectRoot } from "../project-root.ts";
import { runCommand } from "../run-command.ts";
import { startedFast } from "./bundled-for-node.ts";

/**
 * Builds the command line: `cli.js`, and a piece for each command. It is split on its own: pieces shared with the
 * library would be smaller and more, and both would start later.
 */
export async function buildCommandLine(): Promise<void> {
  await rm(inProject("dist/chunks"), { recursive: true, force: true });
  await build({
    ...startedFast,
    entryPoints: { cli: "src/cli/main.ts" },
    outdir: inProject("dist"),
  });
  await chmod(inProject("dist/cli.js"), 0o755);
}

/**
 * Builds the library, a file for each of its paths: `stats.js` is `paraspine/stats`.
 *
 * @param folder where they go: `dist/library`, or that of a package which a test makes.
 */
export async function buildLibrary(folder = inProject("dist/library")): Promise<void> {
  const surfaces = (await readdir(inProject("src/library"))).filter((file) => file.endsWith(".ts"));
  await rm(folder, { recursive: true, force: true });
  await build({
    ...startedFast,
    entryPoints: Object.fromEntries(surfaces.map((file) => [parse(file).name, `src/library/${file}`])),
    outdir: folder,
  });
}

/** Writes the declarations of both to `dist/types`; false, with the compiler's words on stderr, where it finds a mistake. */
export async function declareLibrary(): Promise<boolean> {
  const compiler = inProject("node_modules/typescript/bin/tsc");
  const types = await runCommand(process.execPath, [compiler, "-b", "src/node"], { cwd: projectRoot });
  if (types.status !== 0) console.error(types.stdout + types.stderr);
  return types.status === 0;
}
