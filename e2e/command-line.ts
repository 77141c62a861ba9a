import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const program = fileURLToPath(new URL("../dist/cli.js", import.meta.url));

/** Runs the built command line in a process of its own; gives what it printed on stdout. Issues do not fail it. */
export async function commandLine(...argv: readonly string[]): Promise<string> {
  const run = promisify(execFile)(process.execPath, [program, ...argv], { maxBuffer: 64 * 1024 * 1024 });
  const { stdout } = await run.catch((error: { stdout?: string; code?: number }) => {
    if (error.code === 1 && error.stdout) return { stdout: error.stdout };
    throw error;
  });
  return stdout;
}
