import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBuilt } from "../../scripts/build/ensure-built.ts";

const commandLine = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
const series = fileURLToPath(new URL("../../sample-dicom/studies/lean/t2_tse_tra", import.meta.url));
const rounds = 3;

/** The command line outlining every slice of a series, the least disturbed of the rounds. */
export interface Segmentation {
  readonly engine: string;
  readonly slices: number;
  readonly loadMs: number;
  /** Resampling to outlines, without reading and writing. */
  readonly sliceMedianMs: number;
  /** All slices from the first to the last, for twenty of them. */
  readonly twentySlicesSeconds: number;
  /** Processor time of the whole run, all threads, a slice: what a busy machine does not change much. */
  readonly processorMs: number;
  /** The most memory of the process, MB. */
  readonly megabytes: number;
}

/**
 * Says on stderr how much memory and processor time the process took. Linux counts the memory of the process that
 * started it into maxRSS, but not into VmHWM.
 */
const probe = `import { existsSync, readFileSync } from "node:fs";
process.on("exit", () => {
  const used = process.resourceUsage();
  const status = existsSync("/proc/self/status") ? readFileSync("/proc/self/status", "utf8") : "";
  const kilobytes = /VmHWM:\\s+(\\d+)/.exec(status)?.[1] ?? used.maxRSS;
  console.error("USED " + kilobytes + " " + (used.userCPUTime + used.systemCPUTime));
});`;

interface Told {
  readonly engine: string;
  readonly loadMs: number;
  readonly slices: readonly { readonly timeMs?: number }[];
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Outlines the sample series with an engine in fresh processes. */
export async function segmentation(engine: "onnx" | "tfjs"): Promise<Segmentation> {
  await ensureBuilt();
  const folder = mkdtempSync(join(tmpdir(), "paraspine-segment-"));
  try {
    const probeFile = join(folder, "probe.mjs");
    writeFileSync(probeFile, probe);
    const options = ["--slice", "all", "--json", "--engine", engine, "--out", join(folder, "out")];
    const runs = Array.from({ length: rounds }, (): Segmentation => {
      const args = ["--import", probeFile, commandLine, "segment", series, ...options];
      const done = spawnSync(process.execPath, args, { encoding: "utf8", timeout: 300_000 });
      const told = JSON.parse(done.stdout) as Told;
      const [, kilobytes, microseconds] = /USED (\d+) (\d+)/.exec(done.stderr) ?? [];
      const times = told.slices.flatMap(({ timeMs }) => timeMs ?? []);
      return {
        engine: told.engine,
        slices: times.length,
        loadMs: told.loadMs,
        sliceMedianMs: median(times),
        twentySlicesSeconds: (20 * times.reduce((sum, time) => sum + time, 0)) / times.length / 1000,
        processorMs: Number(microseconds) / 1000 / times.length,
        megabytes: Number(kilobytes) / 1024,
      };
    });
    const least = (of: (run: Segmentation) => number) => Math.min(...runs.map(of));
    return {
      ...runs[0]!,
      loadMs: least(({ loadMs }) => loadMs),
      sliceMedianMs: least(({ sliceMedianMs }) => sliceMedianMs),
      twentySlicesSeconds: least(({ twentySlicesSeconds }) => twentySlicesSeconds),
      processorMs: least(({ processorMs }) => processorMs),
      megabytes: Math.max(...runs.map(({ megabytes }) => megabytes)),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
