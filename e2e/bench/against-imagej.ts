import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { layOutForImagej } from "./imagej-macro.ts";

const reference = fileURLToPath(new URL("../reference/imagej", import.meta.url));
const jar = "/usr/share/java/ij.jar";
const rounds = 3;

export interface AgainstImagej {
  readonly imagejSeconds: number;
  readonly ourSeconds: number;
  readonly rows: number;
  /** Rows whose thresholds or pixel counts differ. */
  readonly mismatches: number;
}

const isInstalled = (command: string) => spawnSync("which", [command]).status === 0;

/** Wall time of a command in seconds, start-up included. */
function time(command: string, ...args: string[]): number {
  const start = performance.now();
  const done = spawnSync(command, args, { encoding: "utf8", timeout: 300_000 });
  if (done.status !== 0) throw new Error(`${command} failed: ${done.stderr}`);
  return (performance.now() - start) / 1000;
}

/** Case, recipe and region as the key; thresholds and counts as the value. */
function readRows(path: string): Map<string, number[]> {
  const rows = readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line) => line.split(","));
  return new Map(
    rows
      .filter(([name]) => name !== "case")
      .map((cells) => [
        [0, 1, 2, 3, 6].map((column) => cells[column]).join(" "),
        [4, 5, 7, 9].map((column) => Number(cells[column])),
      ]),
  );
}

/** Equal, or to the four decimals that ImageJ prints. */
const agree = (a: readonly number[], b: readonly number[] | undefined) =>
  a.every((value, index) => Math.abs(value - b![index]!) <= Math.max(5e-5, 1e-6 * Math.abs(value)));

/**
 * Measures the ImageJ reference set (the same slices, outlines, depths, scopes and methods) with ImageJ and with us,
 * in turns, each as one process from start to end; the times are the least disturbed round of each. Absent where ImageJ, Java or Xvfb are not installed.
 */
export async function againstImagej(): Promise<AgainstImagej | undefined> {
  if (!existsSync(jar) || !isInstalled("java") || !isInstalled("xvfb-run")) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "paraspine-bench-"));
  try {
    const macro = layOutForImagej(reference, folder);
    const program = join(folder, "measure-set.mjs");
    await build({
      entryPoints: [fileURLToPath(new URL("measure-set.ts", import.meta.url))],
      outfile: program,
      bundle: true,
      minify: true,
      platform: "node",
      format: "esm",
    });
    const ours = join(folder, "ours.csv");
    const imagejTimes: number[] = [];
    const ourTimes: number[] = [];
    for (let round = 0; round < rounds; round++) {
      imagejTimes.push(time("xvfb-run", "-a", "java", "-cp", jar, "ij.ImageJ", "-batch", macro, folder));
      ourTimes.push(time(process.execPath, program, join(reference, "phantoms"), ours));
    }
    const theirRows = readRows(join(folder, "results.csv"));
    const ourRows = readRows(ours);
    const mismatches = [...theirRows].filter(
      ([key, row]) => !ourRows.has(key) || !agree(row, ourRows.get(key)),
    );
    return {
      imagejSeconds: Math.min(...imagejTimes),
      ourSeconds: Math.min(...ourTimes),
      rows: theirRows.size,
      mismatches: mismatches.length,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
