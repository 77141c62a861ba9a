import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBuilt } from "../../scripts/build/ensure-built.ts";
import { killAndResume } from "../batch/kill-and-resume.ts";
import { writeManyStudies } from "../batch/many-studies.ts";
import { childrenOf, runProgram } from "../batch/run-program.ts";

const pureInference = fileURLToPath(new URL("pure-inference.ts", import.meta.url));

/** Resident memory, MB. */
export interface BatchMemory {
  readonly main: number;
  /** Of the largest worker. */
  readonly worker: number;
}

export interface BatchBench {
  readonly studies: number;
  readonly jobs: number;
  readonly seconds: number;
  /** The same processes reading and outlining the same slices and nothing else; and the network's share of it. */
  readonly pureSeconds: number;
  readonly pureNetworkSeconds: number;
  /** After a tenth and at the end; undefined where the system does not tell. */
  readonly memory: readonly [tenth: BatchMemory, end: BatchMemory] | undefined;
  readonly kills: number;
  readonly seed: number;
  readonly isSame: boolean;
}

/**
 * Measures generated studies in a batch, between two halves of what it cannot do without (so that a machine that gets
 * busier does not count); then once more, killed twenty times.
 */
export async function batchBench(studies: number): Promise<BatchBench> {
  await ensureBuilt();
  const folder = mkdtempSync(join(tmpdir(), "paraspine-batch-bench-"));
  try {
    const [scans, whole, killed] = ["scans", "whole", "killed"].map((name) => join(folder, name));
    writeManyStudies(scans!, studies);
    const jobs = availableParallelism();
    const argv = [scans!, "--no-pictures", "--jobs", String(jobs)];
    const files = readdirSync(scans!, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".dcm"))
      .map((name) => join(scans!, name));
    // A fifth of the slices tells what all take.
    const sample = files.filter((_, index) => index % 5 === 0);
    const half = Math.ceil(sample.length / 2);
    const before = await purely(sample.slice(0, half), jobs);
    const startedAt = performance.now();
    const memory = await measured([...argv, "--out", whole!], whole!, studies);
    const seconds = (performance.now() - startedAt) / 1000;
    const after = await purely(sample.slice(half), jobs);
    const all = files.length / sample.length;
    const seed = Number(process.env.PARASPINE_SEED ?? Date.now() % 2 ** 31);
    const maxMs = (1000 * seconds) / 10;
    const told = await killAndResume(argv, killed!, { kills: 20, maxMs: Math.round(maxMs), seed });
    const table = (out: string | undefined) => readFileSync(join(out!, "measurements.csv"));
    return {
      studies,
      jobs,
      seconds,
      pureSeconds: all * (before.seconds + after.seconds),
      pureNetworkSeconds: all * (before.networkSeconds + after.networkSeconds),
      memory,
      kills: told.kills.length,
      seed,
      isSame: told.code === 0 && table(killed).equals(table(whole)),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Seconds that processes side by side take for the slices, starting and loading aside. */
async function purely(paths: readonly string[], jobs: number) {
  const shares = Array.from({ length: jobs }, (_, job) => paths.filter((_, index) => index % jobs === job));
  const told = await Promise.all(shares.filter((share) => share.length > 0).map(pureProcess));
  const mean = (of: (one: Pure) => number) =>
    told.reduce((sum, one) => sum + of(one), 0) / told.length / 1000;
  return {
    seconds: mean(({ readMs, outlineMs }) => readMs + outlineMs),
    networkSeconds: mean(({ readMs, networkMs }) => readMs + networkMs),
  };
}

interface Pure {
  readonly readMs: number;
  readonly networkMs: number;
  readonly outlineMs: number;
}

function pureProcess(paths: readonly string[]): Promise<Pure> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", pureInference, ...paths], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let text = "";
    child.stdout.on("data", (part: Buffer) => {
      text += part;
    });
    child.once("close", (code) =>
      code === 0 ? resolve(JSON.parse(text) as Pure) : reject(new Error(`pure inference: exit ${code}`)),
    );
  });
}

/** Runs the batch to its end and looks at its memory on the way. */
async function measured(
  argv: readonly string[],
  out: string,
  studies: number,
): Promise<BatchBench["memory"]> {
  const session = runProgram("batch", ...argv);
  let tenth: BatchMemory | undefined;
  let end: BatchMemory | undefined;
  const watch = setInterval(() => {
    const now = memoryOf(session.pid);
    if (now === undefined || now.worker === 0) return;
    const done = finished(out) / studies;
    if (done >= 0.1) tenth ??= now;
    if (done > 0.9) end = now;
  }, 250);
  const { code, stderr } = await session.ended;
  clearInterval(watch);
  if (code !== 0) throw new Error(`the batch ended with ${code}: ${stderr}`);
  return tenth === undefined || end === undefined ? undefined : [tenth, end];
}

function finished(out: string): number {
  try {
    return readdirSync(join(out, "records")).length;
  } catch {
    return 0;
  }
}

function memoryOf(pid: number): BatchMemory | undefined {
  const megabytes = (of: number) => {
    try {
      const status = readFileSync(`/proc/${of}/status`, "utf8");
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
    } catch {
      return 0;
    }
  };
  const main = megabytes(pid);
  return main === 0 ? undefined : { main, worker: Math.max(0, ...childrenOf(pid).map(megabytes)) };
}
