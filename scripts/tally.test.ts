import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addTallies, skippedInVitest, tallyOfPlaywright, tallyOfStatus, tallyOfVitest } from "./tally.ts";

describe("the tally of a test run", () => {
  let folder: string;
  const report = async (content: unknown) => {
    const file = path.join(folder, "report.json");
    await writeFile(file, typeof content === "string" ? content : JSON.stringify(content));
    return file;
  };
  const vitest = { numPassedTests: 7, numFailedTests: 0, numPendingTests: 2, numTodoTests: 0 };

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "paraspine-tally-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("counts what the reports say", async () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 3 };
    expect(await tallyOfVitest(await report(vitest), 0)).toEqual({ passed: 7, failed: 0, skipped: 2 });
    expect(await tallyOfPlaywright(await report({ stats }), 1)).toEqual({ passed: 5, failed: 2, skipped: 3 });
  });

  it("counts a failure that no test stands for", async () => {
    expect(await tallyOfVitest(await report(vitest), 1)).toEqual({ passed: 7, failed: 1, skipped: 2 });
    expect(await tallyOfVitest(await report("{"), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(await tallyOfPlaywright(path.join(folder, "missing.json"), 0)).toMatchObject({ failed: 1 });
    expect(tallyOfStatus(null)).toMatchObject({ failed: 1 });
    expect(tallyOfStatus(0)).toMatchObject({ failed: 0 });
  });

  it("names what was skipped", async () => {
    const assertionResults = [
      { fullName: " a passes", status: "passed" },
      { fullName: " b is left out", status: "pending" },
      { fullName: " c fails", status: "failed" },
      { fullName: " d is left out, too", status: "skipped" },
    ];
    const file = await report({ ...vitest, testResults: [{ assertionResults }, { assertionResults: [] }] });
    expect(await skippedInVitest(file)).toEqual(["b is left out", "d is left out, too"]);
    expect(await skippedInVitest(await report("{"))).toEqual([]);
  });

  it("adds", () => {
    const one = { passed: 1, failed: 2, skipped: 3 };
    expect(addTallies([one, one])).toEqual({ passed: 2, failed: 4, skipped: 6 });
  });
});
