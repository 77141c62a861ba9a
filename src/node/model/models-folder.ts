import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The folder `models/` of the installation: the nearest one above this module, which runs from the sources, from
 * `dist` or from a packaged desktop.
 */
export function modelsFolder(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(folder, "models")) && path.dirname(folder) !== folder) {
    folder = path.dirname(folder);
  }
  return path.join(folder, "models");
}
