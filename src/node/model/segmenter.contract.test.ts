import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ModelCard } from "../../segment/model-card.ts";
import type { NetworkInput, NetworkOutput, Segmenter } from "../../segment/segmenter.ts";
import { defaultModel, loadModel } from "./load-model.ts";
import { modelsFolder } from "./models-folder.ts";
import { openSegmenter, type SegmenterEngine, segmenterEngines } from "./segmenter-engine.ts";

/** Engines may differ by this much in a probability; measured 1e-6. */
const tolerance = 1e-4;

const folder = path.join(modelsFolder(), defaultModel);
const card = JSON.parse(readFileSync(path.join(folder, "card.json"), "utf8")) as ModelCard;
const weights = readFileSync(path.join(folder, card.weights.file));
const { multiple_of: multiple } = card.input;
const classes = card.output.classes.labels.length;

/** A smooth picture of 0 to 1.2 that is not the same anywhere. */
function pictures(count: number, rows: number, columns: number): NetworkInput {
  const data = Float32Array.from({ length: count * rows * columns }, (_, at) => {
    const [x, y] = [at % columns, Math.floor(at / columns)];
    return 0.6 + 0.3 * Math.sin(x * 0.11 + y * 0.017) + 0.3 * Math.cos(y * 0.13 - x * 0.008);
  });
  return { data, count, rows, columns };
}

function largestDifference(a: Float32Array, b: Float32Array): number {
  expect(a.length).toBe(b.length);
  let largest = 0;
  for (let at = 0; at < a.length; at++) largest = Math.max(largest, Math.abs(a[at]! - b[at]!));
  return largest;
}

async function open(engine: SegmenterEngine): Promise<Segmenter> {
  const opened = await openSegmenter(weights, engine);
  if (!opened.ok) throw new Error(opened.issues[0].message);
  expect(opened.issues).toEqual([]);
  return opened.value;
}

/** Computed once by the first engine; every engine must give the same. */
const sizes: readonly (readonly [count: number, rows: number, columns: number])[] = [
  [1, multiple, 3 * multiple],
  [1, 5 * multiple, 4 * multiple],
  [2, 4 * multiple, 5 * multiple],
];
const expected: NetworkOutput[] = [];

beforeAll(async () => {
  const reference = await open("onnx");
  for (const size of sizes) expected.push(await reference.infer(pictures(...size)));
  await reference.close();
});

describe.each(segmenterEngines)("a segmenter on %s", (engine) => {
  let segmenter: Segmenter;
  beforeAll(async () => {
    segmenter = await open(engine);
  });
  afterAll(() => segmenter.close());

  it("says what runs", () => {
    expect(segmenter.engine).toMatch(
      engine === "onnx" ? /^ONNX Runtime \d+\.\d+/ : /^TensorFlow\.js \d+\.\d+/,
    );
  });

  it.each(sizes.map((size, index) => ({ size, index })))(
    "gives the same probabilities for $size",
    async ({ size, index }) => {
      const output = await segmenter.infer(pictures(...size));
      expect(largestDifference(output.classes, expected[index]!.classes)).toBeLessThan(tolerance);
      expect(largestDifference(output.muscle, expected[index]!.muscle)).toBeLessThan(tolerance);
    },
  );

  it("the classes of each pixel add up to 1, in the order of the card", async () => {
    const [rows, columns] = [2 * multiple, multiple];
    const output = await segmenter.infer(pictures(1, rows, columns));
    expect(output.classes.length).toBe(classes * rows * columns);
    expect(output.muscle.length).toBe(rows * columns);
    for (let at = 0; at < rows * columns; at += 37) {
      let sum = 0;
      for (let k = 0; k < classes; k++) sum += output.classes[k * rows * columns + at]!;
      expect(sum).toBeCloseTo(1, 4);
      expect(output.muscle[at]).toBeGreaterThanOrEqual(0);
      expect(output.muscle[at]).toBeLessThanOrEqual(1);
    }
  });

  it("a batch of two is two pictures", async () => {
    const [rows, columns] = [multiple, 2 * multiple];
    const both = pictures(2, rows, columns);
    const together = await segmenter.infer(both);
    for (const index of [0, 1]) {
      const data = both.data.slice(index * rows * columns, (index + 1) * rows * columns);
      const alone = await segmenter.infer({ data, count: 1, rows, columns });
      const part = together.classes.slice(index * alone.classes.length, (index + 1) * alone.classes.length);
      expect(largestDifference(part, alone.classes)).toBeLessThan(tolerance);
    }
  });

  it("answers that were given stay as they are when more is asked, also at once", async () => {
    const [first, second] = await Promise.all([
      segmenter.infer(pictures(1, multiple, multiple)),
      segmenter.infer(pictures(1, multiple, 2 * multiple)),
    ]);
    const before = first.classes.slice();
    const again = await segmenter.infer(pictures(1, multiple, multiple));
    expect(first.classes).toEqual(before);
    expect(largestDifference(again.classes, before)).toBeLessThan(1e-6);
    expect(second.classes.length).toBe(2 * first.classes.length);
  });

  it("closes, and another opens after it", async () => {
    const another = await open(engine);
    await another.infer(pictures(1, multiple, multiple));
    await another.close();
    const third = await open(engine);
    const output = await third.infer(pictures(...sizes[0]!));
    expect(largestDifference(output.classes, expected[0]!.classes)).toBeLessThan(tolerance);
    await third.close();
  });

  it("weights that are no model are an issue", async () => {
    const opened = await openSegmenter(new Uint8Array([8, 8, 18, 3, 97, 98, 99]), engine);
    expect(opened.ok).toBe(false);
    expect(opened.issues.map(({ code }) => code)).toEqual(["segment-model-unreadable"]);
  });
});

it("a model that is not there is an issue", async () => {
  const model = await loadModel("no-such-model");
  expect(model.issues.map(({ code }) => code)).toEqual(["segment-model-unreadable"]);
});
