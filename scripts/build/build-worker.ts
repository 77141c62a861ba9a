import { build } from "esbuild";
import { inProject } from "../project-root.ts";
import { bundledForNode } from "./bundled-for-node.ts";

/** The thread that reads and decodes, and the process that measures. In one file each: also tests, which run from the sources, start them. */
export async function buildWorker(): Promise<void> {
  await build({
    ...bundledForNode,
    entryPoints: {
      "reading-worker": "src/node/worker/reading-worker.ts",
      "batch-worker": "src/node/batch/batch-worker.ts",
    },
    outdir: inProject("dist"),
    sourcemap: false,
  });
}
