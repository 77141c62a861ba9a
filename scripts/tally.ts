import { readFile } from "node:fs/promises";

/** How many tests ended how. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const addTallies = (tallies: readonly Tally[]): Tally => ({
  passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
  failed: tallies.reduce((sum, { failed }) => sum + failed, 0),
  skipped: tallies.reduce((sum, { skipped }) => sum + skipped, 0),
});

/** A step that has no tests to count, or whose report is missing: only its failure counts, as one. */
export const tallyOfStatus = (status: number | null): Tally => ({
  passed: 0,
  failed: status === 0 ? 0 : 1,
  skipped: 0,
});

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults?: readonly {
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
}

/** A failed step is never counted as if everything had passed (a file that did not load, a hook that threw). */
function honest(counted: Tally, status: number | null): Tally {
  return status !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

async function tallyOfReport<Report>(
  file: string,
  status: number | null,
  count: (report: Report) => Tally,
): Promise<Tally> {
  const report = await readFile(file, "utf8")
    .then((text) => JSON.parse(text) as Report)
    .catch(() => undefined);
  return report === undefined ? tallyOfStatus(null) : honest(count(report), status);
}

/** The tests of vitest's JSON report; a report that is missing is a failure. */
export const tallyOfVitest = (file: string, status: number | null): Promise<Tally> =>
  tallyOfReport<VitestReport>(file, status, (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }));

/** The tests of Playwright's JSON report; one that passed only at a second try counts as failed. */
export const tallyOfPlaywright = (file: string, status: number | null): Promise<Tally> =>
  tallyOfReport<PlaywrightReport>(file, status, ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }));

/** The full names of the tests that vitest's JSON report says were skipped; none where there is no report. */
export async function skippedInVitest(file: string): Promise<readonly string[]> {
  const { testResults = [] } = await readFile(file, "utf8")
    .then((text) => JSON.parse(text) as Partial<VitestReport>)
    .catch((): Partial<VitestReport> => ({}));
  return testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status !== "passed" && status !== "failed")
    .map(({ fullName }) => fullName.trim());
}
