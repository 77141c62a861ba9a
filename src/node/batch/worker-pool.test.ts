import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { success } from "../../base/result.ts";
import { defaultRecipe } from "../../fat/recipe.ts";
import { serialiseCase } from "../../study/case/serialise-case.ts";
import type { BatchUnitSettings, UnitRequest } from "./batch-contract.ts";
import { forkWorker } from "./fork-worker.ts";
import type { WorkerHandle } from "./worker-handle.ts";
import { type BatchPool, batchPool } from "./worker-pool.ts";

const slice = (number: number) =>
  fileURLToPath(new URL(`../../../sample-dicom/studies/lean/t2_tse_tra/IM00${number}.dcm`, import.meta.url));
const settings: BatchUnitSettings = { recipe: defaultRecipe, convention: "fascial" };
const unit = (path: string) => ({ path, frame: 1, issues: [] });

let pool: BatchPool | undefined;
afterEach(() => pool?.close());

describe("real processes", () => {
  it("measure slices, the same with one process as with two, and one that is killed loses nothing", async () => {
    const paths = [10, 11, 12].map(slice);
    const measureAll = async (jobs: number, kill: boolean) => {
      pool = batchPool(forkWorker, jobs);
      const all = paths.map((path) => pool!.measure(unit(path), settings));
      if (kill) process.kill(pool.processIds()[0]!, "SIGKILL");
      const results = await Promise.all(all);
      pool.close();
      return results.map((result) => (result.ok ? serialiseCase(result.value.work) : result.issues));
    };
    const alone = await measureAll(1, false);
    expect(alone.every((text) => typeof text === "string")).toBe(true);
    expect(await measureAll(2, true)).toEqual(alone);
  });

  it("give the picture as bytes, and the reason for what cannot be read", async () => {
    pool = batchPool(forkWorker, 2);
    const [drawn, missing] = await Promise.all([
      pool.measure(unit(slice(10)), { ...settings, picture: { language: "zh-CN" } }),
      pool.measure(unit(slice(99)), settings),
    ]);
    expect(drawn.ok && [...drawn.value.picturePng!.subarray(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
    expect(missing.issues[0]?.code).toBe("file-not-found");
  });
});

/** Processes that do as told by the path they are sent. */
function obedientWorkers() {
  const log: string[] = [];
  let started = 0;
  const start = (): WorkerHandle => {
    const name = `worker ${++started}`;
    let say: (message: unknown) => void = () => undefined;
    let exit: (reason: string) => void = () => undefined;
    let isAlive = true;
    return {
      send(message) {
        const { id, unit } = message as UnitRequest;
        const asked = unit!;
        log.push(`${name}: ${asked.path}`);
        if (asked.path === "dies") setTimeout(() => exit("SIGSEGV"), 1);
        else if (asked.path !== "hangs")
          setTimeout(() => isAlive && say({ id, result: success(asked.path) }), 2);
      },
      onMessage: (listener) => {
        say = listener;
      },
      onExit: (listener) => {
        exit = listener;
      },
      kill: () => {
        isAlive = false;
        setTimeout(() => exit("SIGKILL"), 1);
      },
    };
  };
  return { start, log, started: () => started };
}

const codes = async (answer: Promise<{ readonly issues: readonly { readonly code: string }[] }>) =>
  (await answer).issues.map(({ code }) => code);

describe("the pool", () => {
  it("tries a slice that ends its process once more, then names it, and the others go on", async () => {
    const { start, log } = obedientWorkers();
    pool = batchPool(start, 1);
    const answers = ["a", "dies", "b"].map((path) => pool!.measure(unit(path), settings));
    expect(await codes(answers[1]!)).toEqual(["batch-unit-stopped"]);
    expect((await answers[1]!).issues[0]?.message).toContain("SIGSEGV");
    expect((await answers[2]!).ok).toBe(true);
    expect(log).toEqual(["worker 1: a", "worker 1: dies", "worker 2: dies", "worker 3: b"]);
  });

  it("ends a process that stays with a slice", async () => {
    const { start } = obedientWorkers();
    pool = batchPool(start, 2, { unitMs: 20 });
    const answers = ["hangs", "a", "b"].map((path) => pool!.measure(unit(path), settings));
    expect(await codes(answers[0]!)).toEqual(["batch-unit-stopped"]);
    expect((await Promise.all(answers.slice(1))).every(({ ok }) => ok)).toBe(true);
  });

  it("starts no more processes than asked for, and replaces each after its share", async () => {
    const { start, log, started } = obedientWorkers();
    pool = batchPool(start, 3, { unitsOfWorker: 4 });
    const answers = Array.from({ length: 24 }, (_, index) => pool!.measure(unit(`${index}`), settings));
    await Promise.all(answers);
    expect(log).toHaveLength(24);
    expect(started()).toBe(6);
  });

  it("answers what it was asked for when it is closed", async () => {
    const { start } = obedientWorkers();
    pool = batchPool(start, 1);
    const answers = ["hangs", "a"].map((path) => pool!.measure(unit(path), settings));
    pool.close();
    for (const answer of answers) expect(await codes(answer)).toEqual(["batch-unit-stopped"]);
    expect(await codes(pool.measure(unit("late"), settings))).toEqual(["batch-unit-stopped"]);
  });
});
