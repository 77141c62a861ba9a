import { spawn } from "node:child_process";
import { constants } from "node:os";
import { ensureBuilt } from "./build/ensure-built.ts";
import { inProject, projectRoot } from "./project-root.ts";
import { ensureElectron } from "./set-up/electron-runtime.ts";
import { ensureOracles } from "./set-up/ensure-oracles.ts";
import type { PrivateDisplay } from "./set-up/private-display.ts";
import { ensureWindowNeeds } from "./set-up/window-needs.ts";

/**
 * `with-set-up.ts [--oracles] [--window] SCRIPT ARGUMENT...`: makes what a script of this project needs (what is built;
 * with `--oracles` the programs to compare with; with `--window` Electron and a screen), then runs it and ends as it does.
 */
async function withSetUp(argv: readonly string[]): Promise<number> {
  const first = argv.findIndex((argument) => !argument.startsWith("--"));
  const [needs, [script, ...args]] = [argv.slice(0, first), argv.slice(first)];
  if (needs.includes("--oracles")) await ensureOracles();
  await ensureBuilt();
  const display = needs.includes("--window") ? await ensureWindowNeeds(await ensureElectron()) : undefined;
  try {
    return await runScript([inProject(script!), ...args], display);
  } finally {
    await display?.stop();
  }
}

function runScript(argv: readonly string[], display: PrivateDisplay | undefined): Promise<number> {
  const child = spawn(process.execPath, ["--import", "tsx", ...argv], {
    cwd: projectRoot,
    env: { ...process.env, ...display?.env },
    stdio: "inherit",
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve(code ?? 128 + constants.signals[signal ?? "SIGTERM"]));
  });
}

process.exitCode = await withSetUp(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});
