import { chmod, rm, symlink, writeFile } from "node:fs/promises";
import { type BuildOptions, build as bundle } from "esbuild";
import { build as buildRenderer } from "vite";
import { buildWorker } from "./build-worker.ts";
import { inProject, projectRoot } from "./project-root.ts";
import { runCommand } from "./run-command.ts";

const node: BuildOptions = {
  absWorkingDir: projectRoot,
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  packages: "external",
  sourcemap: true,
  logLevel: "warning",
};

/** The library and its ports for Node, the command line, and the type declarations of all. */
async function buildLibrary(): Promise<void> {
  await bundle({
    ...node,
    entryPoints: { index: "src/index.ts", node: "src/node/node-ports.ts", cli: "src/cli/main.ts" },
    outdir: "dist",
    splitting: true,
    chunkNames: "chunks/[name]-[hash]",
  });
  await chmod(inProject("dist/cli.js"), 0o755);
  const types = await runCommand(
    process.execPath,
    [inProject("node_modules/typescript/bin/tsc"), "-b", "src/node"],
    {
      cwd: projectRoot,
    },
  );
  if (types.status !== 0) console.error(types.stdout + types.stderr);
}

/** The main process and the engine are modules; a sandboxed preload has to be one CommonJS file. */
async function buildDesktop(): Promise<void> {
  await bundle({
    ...node,
    entryPoints: ["electron/main.ts", "electron/engine.ts", "electron/project-process.ts"],
    outdir: "dist/electron",
    splitting: true,
    chunkNames: "chunks/[name]-[hash]",
  });
  await bundle({
    ...node,
    entryPoints: ["electron/preload.ts"],
    outfile: "dist/electron/preload.cjs",
    format: "cjs",
    packages: "bundle",
    external: ["electron"],
    sourcemap: false,
  });
  await buildRenderer({
    configFile: inProject("renderer/vite.config.ts"),
    logLevel: "warn",
    build: { rolldownOptions: { checks: { pluginTimings: false } } },
  });
}

/**
 * Lets `npx paraspine` find the command line in the checkout. A `bin` in package.json would do it too, but npx
 * then installs the checkout into its own cache first and takes twice as long at every call.
 */
async function linkCommandLine(): Promise<void> {
  const link = inProject("node_modules/.bin/paraspine");
  await rm(link, { force: true });
  if (process.platform === "win32")
    await writeFile(`${link}.cmd`, `@node "%~dp0..\\..\\dist\\cli.js" %*\r\n`);
  else await symlink("../../dist/cli.js", link);
}

/** Builds everything that is run from `dist`. Throws with the tool's own words where it does not compile. */
export async function build(): Promise<void> {
  for (const folder of ["dist/chunks", "dist/electron"])
    await rm(inProject(folder), { recursive: true, force: true });
  await Promise.all([buildLibrary(), buildWorker(), buildDesktop()]);
  await linkCommandLine();
}
