import { rm } from "node:fs/promises";
import { ensureBuilt } from "./build/ensure-built.ts";
import { inProject } from "./project-root.ts";

await rm(inProject("dist/.built"), { force: true });
await ensureBuilt();
