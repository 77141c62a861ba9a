import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ensureBuilt } from "../../scripts/build/ensure-built.ts";
import { program } from "../batch/run-program.ts";
import { randomFrom } from "../fuzz/random.ts";
import { projectOf, sampleCases } from "../sample-project.ts";

const slices = 5;
const killsOfEach = 6;
let folder: string;
let project: string;

beforeAll(async () => {
  await ensureBuilt();
  folder = mkdtempSync(join(tmpdir(), "paraspine-export-kill-"));
  project = join(folder, "study.paraspine");
  projectOf(project, await sampleCases("moderate", slices)).close();
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What an export of a kind is asked to write, and how a whole one is told from a part. */
const exports = {
  csv: { name: "study.csv", check: checkTables },
  xlsx: { name: "study.xlsx", check: checkWorkbook },
  json: { name: "cases", check: checkFolder },
  png: { name: "figures", check: checkFolder },
  pdf: { name: "study.pdf", check: checkReports },
} as const;
type Kind = keyof typeof exports;

function start(kind: Kind, target: string) {
  const argv = [program, "export", project, "--kind", kind, "--out", target];
  const child = spawn(process.execPath, argv, { stdio: ["ignore", "ignore", "pipe"] });
  let stderr = "";
  child.stderr.on("data", (text: Buffer) => {
    stderr += text;
  });
  const ended = new Promise<{ readonly code: number | null; readonly stderr: string }>((resolve) =>
    child.once("exit", (code) => resolve({ code, stderr })),
  );
  return { ended, kill: () => child.kill("SIGKILL") };
}

const shown = (beside: string) => readdirSync(beside).filter((name) => !name.startsWith("."));

/** A table that is there ends with its last row; all have the slices. */
function checkTables(target: string): void {
  for (const name of shown(join(target, ".."))) {
    const text = readFileSync(join(target, "..", name), "utf8");
    expect(text.endsWith("\r\n"), name).toBe(true);
    if (name === "study.csv") expect(text.trimEnd().split("\r\n")).toHaveLength(slices + 1);
  }
}

function checkWorkbook(target: string): void {
  expect(spawnSync("unzip", ["-tq", target]).status).toBe(0);
}

/** Another program finds every sum right, and no file is there that has none. */
function checkFolder(target: string): void {
  const sums = spawnSync("sha256sum", ["--check", "--strict", "--quiet", "SHA256SUMS"], { cwd: target });
  expect(sums.status, sums.stderr.toString()).toBe(0);
  expect(readdirSync(target)).toHaveLength(slices + 1);
}

function checkReports(target: string): void {
  const told = spawnSync("pdfinfo", [target], { encoding: "utf8" });
  expect(told.stderr).toBe("");
  expect(told.stdout).toMatch(new RegExp(`Pages:\\s+${slices}\n`));
}

it.each(Object.keys(exports) as Kind[])(
  "an export (%s) that is killed leaves nothing under its name, or a whole one",
  { timeout: 600_000 },
  async (kind) => {
    const { name, check } = exports[kind];
    const seed = Number(process.env.PARASPINE_SEED ?? Date.now() % 2 ** 31);
    const random = randomFrom(seed);
    const beside = join(folder, kind);
    mkdirSync(beside);
    const target = join(beside, name);
    const startedAt = performance.now();
    const whole = await start(kind, target).ended;
    expect(whole, whole.stderr).toMatchObject({ code: 0 });
    check(target);
    const tookMs = Math.round(performance.now() - startedAt);
    const moments: string[] = [];
    for (let kill = 0; kill < killsOfEach; kill++) {
      // Half of them with an earlier export of the same name in place.
      if (kill % 2 === 0)
        for (const left of readdirSync(beside)) rmSync(join(beside, left), { recursive: true });
      const afterMs = Math.round(tookMs * 0.3) + random(Math.round(tookMs * 0.7));
      const session = start(kind, target);
      const timer = setTimeout(session.kill, afterMs);
      await session.ended;
      clearTimeout(timer);
      moments.push(`${afterMs} ms (${existsSync(target) ? "stands" : "none"})`);
      if (existsSync(target)) check(target);
      else expect(shown(beside).filter((one) => !one.startsWith("study."))).toEqual([]);
    }
    console.log(`PARASPINE_SEED=${seed}: ${kind} killed after ${moments.join(", ")}`);
    const again = await start(kind, target).ended;
    expect(again, again.stderr).toMatchObject({ code: 0 });
    check(target);
  },
);

it("two exports at once of one project: one writes, the other says why it does not", {
  timeout: 120_000,
}, async () => {
  const beside = join(folder, "two");
  mkdirSync(beside);
  const ends = await Promise.all(["a", "b"].map((name) => start("json", join(beside, name)).ended));
  const codes = ends.map(({ code }) => code);
  expect(codes.every((code) => code === 0 || code === 1)).toBe(true);
  expect(codes).toContain(0);
  for (const name of shown(beside)) checkFolder(join(beside, name));
  for (const { code, stderr } of ends) if (code === 1) expect(stderr).toContain("another window or program");
});
