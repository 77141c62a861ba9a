import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { ensureBuilt } from "../../scripts/build/ensure-built.ts";
import { finished } from "./kill-and-resume.ts";
import { writeManyStudies } from "./many-studies.ts";
import { runProgram } from "./run-program.ts";

it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
  "%s ends a batch with its table and a message",
  {
    timeout: 240_000,
  },
  async (signal) => {
    await ensureBuilt();
    const folder = mkdtempSync(join(tmpdir(), "paraspine-signal-"));
    try {
      const [scans, out] = [join(folder, "scans"), join(folder, "out")];
      writeManyStudies(scans, 300);
      const session = runProgram("batch", scans, "--no-pictures", "--out", out);
      while (finished(out) < 3) await new Promise((resolve) => setTimeout(resolve, 50));
      process.kill(session.pid, signal);
      const end = await session.ended;
      expect(end).toMatchObject({ code: 1, signal: null });
      expect(end.stderr).toContain("--resume");
      const rows = readFileSync(join(out, "measurements.csv"), "utf8").trim().split("\n");
      expect(rows.length).toBeGreaterThan(3);
      expect(rows.length - 1).toBe(finished(out));
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
