import { readdir } from "node:fs/promises";
import { hasCommand, runCommand } from "../run-command.ts";
import { installDebianPackages } from "./debian-packages.ts";
import { type PrivateDisplay, startPrivateDisplay } from "./private-display.ts";

const hasDisplay = () => Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** The Debian package of each library that Electron's program asks for and a bare server lacks. */
const libraryPackages: readonly (readonly [library: RegExp, name: string])[] = [
  [/libnss3|libnssutil3|libsmime3|libnspr4/, "libnss3"],
  [/libgbm/, "libgbm1"],
  [/libasound/, "libasound2"],
  [/./, "libgtk-3-0"],
];

async function missingLibraries(electron: string): Promise<string[]> {
  const { stdout } = await runCommand("ldd", [electron]);
  const missing = stdout.split("\n").filter((line) => line.includes("not found"));
  return missing.map((line) => libraryPackages.find(([library]) => library.test(line))?.[1] ?? "libgtk-3-0");
}

const fontFolders = [
  "/usr/share/fonts",
  "/usr/local/share/fonts",
  `${process.env.HOME ?? ""}/.local/share/fonts`,
];

async function hasFont(name: RegExp): Promise<boolean> {
  for (const folder of fontFolders) {
    const files = await readdir(folder, { recursive: true }).catch(() => []);
    if (files.some((file) => /\.(ttf|otf|ttc)$/i.test(file) && name.test(file))) return true;
  }
  return false;
}

const chineseFont = /cjk|hans|han-?sans|wqy|fallback|arphic|uming|ukai|source-?han|sc-/i;

async function missingFonts(): Promise<string[]> {
  const latin = (await hasFont(/./)) ? [] : ["fonts-dejavu-core"];
  const chinese = (await hasFont(chineseFont)) ? [] : ["fonts-noto-cjk"];
  return [...latin, ...chinese];
}

/**
 * Makes sure that Electron's program can show a window here: system libraries, fonts and, where there is no
 * screen, a private virtual one, which the caller stops. What is missing is installed where that can be, else
 * the command that does it is printed; throws where no window can be shown without it.
 */
export async function ensureWindowNeeds(electron: string): Promise<PrivateDisplay | undefined> {
  if (process.platform !== "linux") return undefined;
  const needed = await missingLibraries(electron);
  if (!hasDisplay() && !(await hasCommand("Xvfb"))) needed.push("xvfb");
  const packages = [...new Set(needed), ...(await missingFonts())];
  const installed = await installDebianPackages(packages, "the window");
  if (!installed && needed.length > 0) throw new Error("Without them the window cannot be shown.");
  if (hasDisplay()) return undefined;
  const display = await startPrivateDisplay();
  console.log(`No screen here: the window opens on a private virtual one (${display.env.DISPLAY}).`);
  return display;
}
