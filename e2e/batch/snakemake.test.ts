import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { ensureBuilt } from "../../scripts/build/ensure-built.ts";
import { lacksOracle } from "../lacks-oracle.ts";
import { writeManyStudies } from "./many-studies.ts";
import { program, runProgram } from "./run-program.ts";
import { until } from "./slurm-cluster.ts";

const workflow = fileURLToPath(new URL("../../src/cli/cluster/Snakefile", import.meta.url));

it.skipIf(lacksOracle("snakemake"))(
  "a workflow that was killed and started again has the table of a single run",
  {
    timeout: 300_000,
  },
  async () => {
    await ensureBuilt();
    const folder = mkdtempSync(join(tmpdir(), "paraspine-workflow-"));
    try {
      const [scans, whole, out] = ["scans", "whole", "out"].map((name) => join(folder, name));
      writeManyStudies(scans!, 16);
      expect((await runProgram("batch", scans!, "--out", whole!, "--no-pictures").ended).code).toBe(0);
      const snakemake = (options = "options=--no-pictures") =>
        spawn(
          "snakemake",
          [
            ...["--snakefile", workflow, "--cores", "2", "--nolock", "--rerun-incomplete", "--config"],
            ...[`scans=${scans}`, `out=${out}`, "shards=2", options],
            `program=${process.execPath} ${program}`,
          ],
          { cwd: folder, stdio: ["ignore", "ignore", "pipe"], detached: true },
        );
      const ended = (child: ReturnType<typeof snakemake>) =>
        new Promise<{ readonly code: number | null; readonly stderr: string }>((resolve) => {
          let stderr = "";
          child.stderr!.on("data", (text: Buffer) => {
            stderr += text;
          });
          child.once("exit", (code) => resolve({ code, stderr }));
        });

      const first = snakemake();
      const end = ended(first);
      const below = join(out!, "shard-1", "records");
      await until(() => existsSync(below) && readdirSync(below).length > 0, 90_000);
      process.kill(-first.pid!, "SIGKILL");
      expect((await end).code).toBeNull();

      const second = await ended(snakemake());
      expect(second.code, second.stderr).toBe(0);
      for (const name of ["measurements.csv", "measurements.xlsx"])
        expect(readFileSync(join(out!, "all", name)).equals(readFileSync(join(whole!, name))), name).toBe(
          true,
        );

      // Other options than those that the shards were measured with are refused, and the old table does not pass for theirs.
      const third = await ended(snakemake("options=--no-pictures --method Li"));
      expect(third.code).toBe(1);
      expect(third.stderr).toContain("[batch-settings-differ]");
      expect(readFileSync(join(out!, "shard-1", "run.json"), "utf8")).toContain('"isFinished": true');
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  },
);
