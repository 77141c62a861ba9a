import { rm, symlink, writeFile } from "node:fs/promises";
import { build as bundle } from "esbuild";
import { build as buildRenderer } from "vite";
import { inProject } from "../project-root.ts";
import { buildCommandLine, buildLibrary, declareLibrary } from "./build-library.ts";
import { buildWorker } from "./build-worker.ts";
import { bundledForNode } from "./bundled-for-node.ts";

/** The main process and the engine are modules; a sandboxed preload has to be one CommonJS file. */
async function buildDesktop(): Promise<void> {
  await bundle({
    ...bundledForNode,
    entryPoints: ["electron/main.ts", "electron/engine.ts", "electron/project-process.ts"],
    outdir: "dist/electron",
    splitting: true,
    chunkNames: "chunks/[name]-[hash]",
  });
  await bundle({
    ...bundledForNode,
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
  await rm(inProject("dist/electron"), { recursive: true, force: true });
  await Promise.all([buildCommandLine(), buildLibrary(), declareLibrary(), buildWorker(), buildDesktop()]);
  await linkCommandLine();
}
