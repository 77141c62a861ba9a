import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { ensureBuilt } from "../../scripts/build/ensure-built.ts";
import { lacksOracle } from "../lacks-oracle.ts";
import { writeManyStudies } from "./many-studies.ts";
import { program, runProgram } from "./run-program.ts";
import { startSlurm, until } from "./slurm-cluster.ts";

const script = fileURLToPath(new URL("../../src/cli/cluster/slurm-array.sh", import.meta.url));
// slurmd wants to be started by root, on Linux.
const mayStart = process.platform === "linux" && process.getuid?.() === 0;
if (!mayStart) console.log("Slurm is not tested: slurmd wants to be started by root, on Linux.");

it.skipIf(!mayStart || lacksOracle("slurm"))(
  "a job array, one task killed and the node lost, has the table of a single run",
  {
    timeout: 300_000,
  },
  async () => {
    await ensureBuilt();
    const folder = mkdtempSync(join(tmpdir(), "paraspine-array-"));
    const [scans, whole, out, merged] = ["scans", "whole", "out", "merged"].map((name) => join(folder, name));
    writeManyStudies(scans!, 14);
    expect((await runProgram("batch", scans!, "--out", whole!, "--no-pictures").ended).code).toBe(0);
    const cluster = await startSlurm();
    try {
      const shard = (task: number) => join(out!, `shard-${task}`);
      const records = (task: number) => {
        const below = join(shard(task), "records");
        return existsSync(below) ? readdirSync(below).filter((name) => !name.startsWith(".")).length : 0;
      };
      const job = [script, scans!, out!, "--no-pictures"];
      const log = ["-o", join(folder, "log-%a.txt")];
      const env = { PARASPINE: `${process.execPath} ${program}` };
      cluster.submit(["--array=1-2", "--cpus-per-task=1", ...log, ...job], env);
      await until(() => records(1) > 0 && records(2) > 0, 60_000);

      // The second task waits, so that the cut finds it at work.
      for (const pid of cluster.processesOf(2)) process.kill(pid, "SIGSTOP");
      for (const pid of cluster.processesOf(1)) process.kill(pid, "SIGKILL");
      await until(() => !cluster.queue().some((task) => task.startsWith("1 ")));
      const doneAtCut = records(2);
      cluster.killNode();
      cluster.startNode();
      cluster.submit(["--array=1", "--cpus-per-task=1", ...log, ...job], { ...env, PARASPINE_SHARDS: "2" });
      await until(() => cluster.queue().length === 0, 120_000);

      const ofShard = [1, 2].map((task) => JSON.parse(readFileSync(join(shard(task), "run.json"), "utf8")));
      expect(ofShard.map(({ isFinished }) => isFinished)).toEqual([true, true]);
      expect(ofShard.map(({ sessions }) => sessions.length)).toEqual([2, 2]);
      expect(doneAtCut).toBeLessThan(ofShard[1].rows.planned);

      // Other options are refused, and the finished shard does not hide it.
      const task = { SLURM_ARRAY_TASK_ID: "1", SLURM_ARRAY_TASK_COUNT: "2" };
      const other = spawnSync("bash", [...job, "--method", "Li"], {
        env: { ...process.env, ...env, ...task },
        encoding: "utf8",
      });
      expect([other.status, other.stderr]).toEqual([1, expect.stringContaining("[batch-settings-differ]")]);

      const joined = runProgram("merge", shard(1), shard(2), "--out", merged!);
      expect((await joined.ended).code).toBe(0);
      for (const name of ["measurements.csv", "measurements.xlsx"])
        expect(readFileSync(join(merged!, name)).equals(readFileSync(join(whole!, name))), name).toBe(true);
    } finally {
      await cluster.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  },
);
