import type { BuildOptions } from "esbuild";
import { projectRoot } from "../project-root.ts";

/** How everything that Node runs is bundled; what package.json names stays outside. */
export const bundledForNode: BuildOptions = {
  absWorkingDir: projectRoot,
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  packages: "external",
  sourcemap: true,
  logLevel: "warning",
};
