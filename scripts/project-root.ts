import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that holds package.json. */
export const projectRoot = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "");

/** A path below the project's root. */
export const inProject = (...parts: string[]) => path.join(projectRoot, ...parts);
