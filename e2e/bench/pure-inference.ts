import { drawOutlines } from "../../src/node/model/draw-outlines.ts";
import { defaultModel, loadModel } from "../../src/node/model/load-model.ts";
import { loadSlice } from "../../src/node/studies/load-slice.ts";

/**
 * A process of its own: reads and decodes the given files and outlines them one after the other, one thread, nothing
 * else; prints how long reading took, the network alone, and the network with what stands before and after it.
 */
const model = await loadModel(defaultModel, "onnx", { threads: 1 });
if (!model.ok) throw new Error(model.issues[0].message);
const { card, segmenter } = model.value;
const spent = { readMs: 0, networkMs: 0, outlineMs: 0, slices: 0 };
async function timed<Value>(
  step: "readMs" | "networkMs" | "outlineMs",
  work: Promise<Value>,
): Promise<Value> {
  const started = performance.now();
  const value = await work;
  spent[step] += performance.now() - started;
  return value;
}
const timedSegmenter: typeof segmenter = {
  ...segmenter,
  infer: (input) => timed("networkMs", segmenter.infer(input)),
};
const draw = (slice: Parameters<typeof drawOutlines>[0]) =>
  drawOutlines(slice, "fascial", { card, segmenter: timedSegmenter });
const paths = process.argv.slice(2);
const first = await loadSlice(paths[0]!, 1);
if (first.ok) await draw(first.value);
Object.assign(spent, { networkMs: 0 });
for (const path of paths) {
  const slice = await timed("readMs", loadSlice(path, 1));
  if (!slice.ok) throw new Error(slice.issues[0].message);
  await timed("outlineMs", draw(slice.value));
  spent.slices += 1;
}
console.log(JSON.stringify(spent));
