import { spawn } from "node:child_process";
import { constants } from "node:os";
import { ensureBuilt } from "./build/ensure-built.ts";
import { projectRoot } from "./project-root.ts";
import { canSandbox } from "./set-up/can-sandbox.ts";
import { ensureElectron } from "./set-up/electron-runtime.ts";
import { ensureWindowNeeds } from "./set-up/window-needs.ts";

/** `npm start [-- PATH...]`: opens the desktop, after making what it needs. Ends as the desktop ends. */
async function start(paths: readonly string[]): Promise<number> {
  const electron = await ensureElectron();
  const display = await ensureWindowNeeds(electron);
  await ensureBuilt();
  const sandboxed = await canSandbox(electron);
  if (!sandboxed)
    console.log("Chromium's sandbox is not to be had here (root, or no user namespaces): without it.");
  // Chromium's own complaints about the buses and graphics of a server say nothing to anybody.
  const switches = ["--log-level=3", ...(sandboxed ? [] : ["--no-sandbox"])];
  const desktop = spawn(electron, [...switches, projectRoot, ...paths], {
    stdio: "inherit",
    env: { ...process.env, ...display?.env },
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => desktop.kill(signal));
  const status = await new Promise<number>((resolve, reject) => {
    desktop.once("error", reject);
    desktop.once("close", (code, signal) => resolve(code ?? 128 + constants.signals[signal ?? "SIGTERM"]));
  });
  await display?.stop();
  return status;
}

process.exitCode = await start(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  return 1;
});
