import { build } from "esbuild";
import { inProject, projectRoot } from "./project-root.ts";

/** The thread that reads and decodes. In one file of its own: also tests, which run from the sources, start it. */
export async function buildWorker(): Promise<void> {
  await build({
    absWorkingDir: projectRoot,
    entryPoints: ["src/node/worker/reading-worker.ts"],
    outfile: inProject("dist/reading-worker.js"),
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    packages: "external",
    logLevel: "warning",
  });
}
