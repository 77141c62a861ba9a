import { mkdir, rm } from "node:fs/promises";
import { ensureBuilt } from "./build/ensure-built.ts";
import { inProject, projectRoot } from "./project-root.ts";
import { runCommand } from "./run-command.ts";
import { ensureElectron } from "./set-up/electron-runtime.ts";
import { ensureOracles } from "./set-up/ensure-oracles.ts";
import { ensureWindowNeeds } from "./set-up/window-needs.ts";
import {
  addTallies,
  skippedInVitest,
  type Tally,
  tallyOfPlaywright,
  tallyOfStatus,
  tallyOfVitest,
} from "./tally.ts";

const reports = inProject("test-results/reports");
const vitestReport = inProject("test-results/reports/vitest.json");
const playwrightReport = inProject("test-results/reports/playwright.json");

/** Does one part of the work under its title, and says how long it took; what it throws is printed and counts as failed. */
async function part(title: string, work: () => Promise<number | null>): Promise<number | null> {
  console.log(`\n== ${title}`);
  const startedAt = Date.now();
  const status = await work().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  });
  console.log(`${status === 0 ? "ok" : "FAILED"} in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
  return status;
}

/** Runs one of the development tools, showing what it says. */
async function tool(
  script: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<number | null> {
  const { status } = await runCommand(process.execPath, [inProject("node_modules", script), ...args], {
    cwd: projectRoot,
    env: { ...process.env, ...env },
    output: "inherit",
  });
  return status;
}

async function inTheWindow(): Promise<number | null> {
  const display = await ensureWindowNeeds(await ensureElectron());
  try {
    return await tool("@playwright/test/cli.js", ["test", "-c", "e2e"], {
      ...display?.env,
      PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport,
    });
  } finally {
    await display?.stop();
  }
}

/** `npm test`: every check there is, each run to its end; the last line says how many passed and failed. */
async function test(): Promise<number> {
  await rm(reports, { recursive: true, force: true });
  await mkdir(reports, { recursive: true });
  let hasOracles = false;
  const setUp = await part("Set-up", async () => {
    hasOracles = await ensureOracles();
    await ensureBuilt();
    return 0;
  });
  // Once they are installed, no comparison with another program may be left out silently.
  if (hasOracles) process.env.REQUIRE_ORACLES = "1";
  const types = await part("Types", () => tool("typescript/bin/tsc", ["-b"]));
  const style = await part("Format and lint", () => tool("@biomejs/biome/bin/biome", ["check", "."]));
  const unit = await part("Unit and oracle tests", () =>
    tool("vitest/vitest.mjs", [
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${vitestReport}`,
    ]),
  );
  const window = await part("End to end, in the window", inTheWindow);
  const tallies: Tally[] = [
    ...[setUp, types, style].map(tallyOfStatus),
    await tallyOfVitest(vitestReport, unit),
    await tallyOfPlaywright(playwrightReport, window),
  ];
  const { passed, failed, skipped } = addTallies(tallies);
  if (skipped > 0) console.log(`\n${skipped} skipped`);
  for (const name of await skippedInVitest(vitestReport)) console.log(`  ${name}`);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

// Ended from outside, it takes the virtual screen with it.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => process.exit(1));
process.exitCode = await test();
