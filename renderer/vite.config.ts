import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Builds the window's pages into dist/renderer. cornerstone3D's vtk.js pulls in xmlbuilder2, which needs Node's
 * `events` and is never called here: a stub replaces it. Nothing is inlined, as the content security policy
 * allows files only.
 */
export default defineConfig({
  root: here("."),
  base: "./",
  worker: { format: "es" },
  resolve: { alias: { xmlbuilder2: here("./state/view/xmlbuilder-stub.ts") } },
  build: {
    rolldownOptions: { input: here("./index.html") },
    outDir: here("../dist/renderer"),
    emptyOutDir: true,
    target: "chrome130",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4000,
  },
});
