import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { ensureBuilt } from "../../scripts/build/ensure-built.ts";
import { killAndResume } from "./kill-and-resume.ts";
import { writeManyStudies } from "./many-studies.ts";
import { runProgram } from "./run-program.ts";

const studies = 120;

it("a batch killed at 20 random moments ends with the table of one that was not", {
  timeout: 600_000,
}, async () => {
  await ensureBuilt();
  const folder = mkdtempSync(join(tmpdir(), "paraspine-kill-"));
  try {
    const [scans, whole, killed] = ["scans", "whole", "killed"].map((name) => join(folder, name));
    writeManyStudies(scans!, studies);
    const argv = [scans!, "--no-pictures"];
    const startedAt = performance.now();
    expect((await runProgram("batch", ...argv, "--out", whole!).ended).code).toBe(0);
    // So that the kills fall all over the work, on a fast machine as on a busy one.
    const maxMs = Math.round((performance.now() - startedAt) / 4);
    const seed = Number(process.env.PARASPINE_SEED ?? Date.now() % 2 ** 31);
    const told = await killAndResume(argv, killed!, { kills: 20, maxMs, seed });
    const moments = told.kills.map(({ afterMs, done }) => `${afterMs} ms (${done})`).join(", ");
    console.log(`PARASPINE_SEED=${seed}: killed after ${moments}`);
    expect(told, told.stderr).toMatchObject({ code: 0 });
    const bytes = (out: string | undefined, ...name: string[]) => readFileSync(join(out!, ...name));
    const table = bytes(whole, "measurements.csv");
    expect(table.toString().split("\r\n")).toHaveLength(studies + 2);
    for (const name of ["measurements.csv", "measurements.xlsx"])
      expect(bytes(killed, name).equals(bytes(whole, name)), name).toBe(true);
    for (const part of ["cases", "records"]) {
      expect(readdirSync(join(killed!, part)).sort()).toEqual(readdirSync(join(whole!, part)).sort());
      for (const name of readdirSync(join(whole!, part)))
        expect(bytes(killed, part, name).equals(bytes(whole, part, name)), name).toBe(true);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
