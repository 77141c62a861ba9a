import path from "node:path";

/**
 * The files and folders among a command line's arguments, absolute. `development`: the first of them is the
 * application's own folder (`electron . PATH...`). Switches (`--...`) are Chromium's.
 */
export function startPaths(argv: readonly string[], folder: string, development: boolean): string[] {
  return argv
    .slice(1)
    .filter((argument) => !argument.startsWith("-"))
    .slice(development ? 1 : 0)
    .map((given) => path.resolve(folder, given));
}
