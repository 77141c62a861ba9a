import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { inOrder } from "../../base/in-order.ts";
import { defaultRecipe } from "../../fat/recipe.ts";
import { nodePorts } from "../../node/node-ports.ts";
import { analyseBatch, type BatchEvent, type BatchInput } from "./analyse-batch.ts";

const slice = (number: number) =>
  fileURLToPath(new URL(`../../../sample-dicom/studies/lean/t2_tse_tra/IM00${number}.dcm`, import.meta.url));

describe("drawn by the model", () => {
  it("slices are measured in the order given, several at once, and progress tells rate and time left", async () => {
    const inputs = [10, 99, 11, 12].map(
      (number): BatchInput => ({
        kind: "draw",
        label: `${number}`,
        path: slice(number),
        convention: "muscle",
      }),
    );
    const events: BatchEvent[] = [];
    let now = 0;
    const settings = { recipe: defaultRecipe, atOnce: 3, clock: () => (now += 1000) };
    for await (const event of analyseBatch(inputs, settings, nodePorts())) events.push(event);
    const told = events.filter(({ kind }) => kind === "measured" || kind === "failed");
    expect(told).toMatchObject([
      { kind: "measured", index: 0, label: "10" },
      { kind: "failed", index: 1, label: "99", issues: [{ code: "file-not-found" }] },
      { kind: "measured", index: 2, label: "11" },
      { kind: "measured", index: 3, label: "12" },
    ]);
    const [first] = told;
    expect(first?.kind === "measured" && first.work.drawn?.convention).toBe("muscle");
    expect(first?.kind === "measured" && first.work.result?.patient.fdrPercent).toBeGreaterThan(0);
    const progress = events.filter(({ kind }) => kind === "progress");
    expect(progress[0]).toEqual({ kind: "progress", done: 1, total: 4 });
    // Two slices in two seconds of this clock are sixty a minute.
    expect(progress[1]).toEqual({
      kind: "progress",
      done: 2,
      total: 4,
      perMinute: 60,
      remainingSeconds: 2,
    });
    expect(events.at(-1)).toEqual({ kind: "finished", done: 4, total: 4, issues: [] });
  });
});

describe("in order", () => {
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  it("gives results in the items' order and never works on more at once than asked for", async () => {
    let running = 0;
    let most = 0;
    const begun: number[] = [];
    const results = inOrder([30, 1, 1, 1, 1, 1, 1, 1], 2, async (ms, index) => {
      begun.push(index);
      most = Math.max(most, ++running);
      await wait(ms);
      running -= 1;
      return index;
    });
    const given: number[] = [];
    for await (const index of results) {
      if (index === 0) expect(begun).toEqual([0, 1, 2, 3]);
      given.push(index);
    }
    expect(given).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(most).toBe(2);
  });

  it("begins nothing after a stop and gives what was begun", async () => {
    const signal = { aborted: false };
    const given: number[] = [];
    for await (const index of inOrder([1, 1, 1, 1, 1, 1], 1, async (_, at) => at, signal)) {
      given.push(index);
      if (index === 1) signal.aborted = true;
    }
    expect(given).toEqual([0, 1]);
  });
});
