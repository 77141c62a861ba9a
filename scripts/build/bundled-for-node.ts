import type { BuildOptions, Plugin } from "esbuild";
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

/** Packages of JavaScript alone that are many small files: read one by one, they are most of the time of an import. */
const manyFiles = /^(@stdlib\/|@noble\/|zod$|write-excel-file\/)/;

const othersOutside: Plugin = {
  name: "others-outside",
  setup(bundle) {
    const isPackage = /[\\/]node_modules[\\/]/;
    bundle.onResolve({ filter: /^[^./]/ }, ({ path, kind, importer, resolveDir }) => {
      if (kind === "entry-point" || manyFiles.test(path)) return undefined;
      if (!isPackage.test(importer)) return { path, external: true };
      // Of a debug log nobody reads, the half that asks for nothing of Node: the pure paths of the library run anywhere.
      return path === "debug"
        ? bundle.resolve("debug/src/browser.js", { importer, kind, resolveDir })
        : undefined;
    });
  },
};

/** As `bundledForNode`, and started fast: packages of many small files are inside. */
export const startedFast: BuildOptions = {
  ...bundledForNode,
  packages: "bundle",
  plugins: [othersOutside],
  splitting: true,
  chunkNames: "chunks/[name]-[hash]",
};
