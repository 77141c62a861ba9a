import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { median } from "../../src/base/numbers/median.ts";
import type { Result } from "../../src/base/result.ts";
import { createProject, openProject } from "../../src/node/project-file/open-project.ts";
import { sampleCase, sampleSlice } from "../../src/node/project-file/sample-work.ts";

export interface WorklistStore {
  readonly slices: number;
  readonly megabytes: number;
  /** Opening the project for work and loading every row, median. */
  readonly openMs: number;
  /** Writing one Case, flushed to the disk, median. */
  readonly writeMs: number;
  /** Checking the trail and everything in the project. */
  readonly verifySeconds: number;
}

const rounds = 7;
const strokes = 50;
const by = { reader: "bench", at: "2026-01-31T08:15:00.000Z" };

function got<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.issues[0].message);
  return result.value;
}

/** Makes a project of many drawn slices and opens it, as the worklist does. Made in memory where the system has such a disk. */
export function worklistStore(slices = 10_000): WorklistStore {
  const folder = mkdtempSync(join(tmpdir(), "paraspine-store-"));
  const quick = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "paraspine-store-"));
  try {
    const [made, file] = [join(quick, "study.paraspine"), join(folder, "study.paraspine")];
    const numbers = Array.from({ length: slices }, (_, index) => index);
    const store = got(createProject(made, "Bench", by));
    got(store.addSlices(numbers.map(sampleSlice), by));
    for (const number of numbers) {
      got(store.writeCase(sampleSlice(number).id, sampleCase(number, 0, 100), "proposed", by));
    }
    store.close();
    copyFileSync(made, file);

    const openings = Array.from({ length: rounds }, () => {
      const start = performance.now();
      const opened = got(openProject(file));
      const rows = got(opened.rows());
      const took = performance.now() - start;
      if (rows.length !== slices) throw new Error("The worklist lacks rows");
      opened.close();
      return took;
    });
    const opened = got(openProject(file));
    const writes = Array.from({ length: strokes }, (_, stroke) => {
      const work = sampleCase(stroke, stroke + 1, 100);
      const start = performance.now();
      got(opened.writeCase(sampleSlice(stroke).id, work, "drawn", by));
      return performance.now() - start;
    });
    const start = performance.now();
    if (!got(opened.verify()).ok) throw new Error("The project is not sound");
    const verifySeconds = (performance.now() - start) / 1000;
    opened.close();
    return {
      slices,
      megabytes: statSync(file).size / 2 ** 20,
      openMs: median(openings),
      writeMs: median(writes),
      verifySeconds,
    };
  } finally {
    for (const each of [folder, quick]) rmSync(each, { recursive: true, force: true });
  }
}
