/**
 * What the registry runtime runs when it is started as `electron [-r MODULE] [PATH] ...`: it loads MODULE, then
 * the application in PATH, as Electron's own default application does. Packed into resources/default_app.asar.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { app } from "electron";

interface ApplicationPackage {
  readonly name?: string;
  readonly productName?: string;
  readonly version?: string;
  readonly main?: string;
}

const modules: string[] = [];
let folder: string | undefined;
const given = process.argv.slice(1);
while (given.length > 0 && folder === undefined) {
  const argument = given.shift() as string;
  if (argument === "-r" || argument === "--require") modules.push(given.shift() ?? "");
  else if (argument === "-v" || argument === "--version") {
    console.log(`v${process.versions.electron}`);
    process.exit(0);
  } else if (!argument.startsWith("-")) folder = path.resolve(argument);
}

const require = createRequire(import.meta.url);
for (const module of modules) require(path.resolve(module));

if (folder === undefined) {
  console.error("Give the folder of an application.");
  app.exit(1);
} else {
  Object.defineProperty(process, "defaultApp", { value: true, enumerable: true });
  const description: ApplicationPackage = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const settable = app as typeof app & {
    setVersion(version: string): void;
    setAppPath(folder: string): void;
  };
  settable.setVersion(description.version ?? "0.0.0");
  settable.name = description.productName ?? description.name ?? "Electron";
  settable.setAppPath(folder);
  await import(pathToFileURL(path.join(folder, description.main ?? "index.js")).href);
}
