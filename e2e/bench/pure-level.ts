import { fileURLToPath } from "node:url";
import { usualEndplate } from "../../src/level/find/endplate-target.ts";
import { drawOutlines } from "../../src/node/model/draw-outlines.ts";
import { defaultModel, loadModel } from "../../src/node/model/load-model.ts";
import { loadSpineModel } from "../../src/node/model/load-spine-model.ts";
import { listStudies } from "../../src/node/studies/list-studies.ts";
import { loadSlice } from "../../src/node/studies/load-slice.ts";
import { levelOfStudy } from "../../src/pipeline/level/level-of-study.ts";

/**
 * A process of its own, as one of a batch: finds the slice of so many studies (the samples again and again), one thread, and
 * outlines it; prints what that took on the clock and of the processor, and the memory after a tenth and at the end.
 */
const count = Number(process.argv[2]);
const level = await loadSpineModel({ threads: 1 });
const outlines = await loadModel(defaultModel, "onnx", { threads: 1 });
if (!level.ok || !outlines.ok) throw new Error("a model cannot be read");
const { finder, card } = level.value;
const { studies } = await listStudies([
  fileURLToPath(new URL("../../sample-dicom/studies", import.meta.url)),
]);
const spent = { readMs: 0, networkMs: 0, looks: 0 };
async function timed<Value>(step: "readMs" | "networkMs", work: Promise<Value>): Promise<Value> {
  const started = performance.now();
  const value = await work;
  spent[step] += performance.now() - started;
  return value;
}
const ports = {
  card,
  readSlice: (path: string, frame: number) => timed("readMs", loadSlice(path, frame)),
  finder: {
    ...finder,
    infer: (input: Parameters<typeof finder.infer>[0]) => {
      spent.looks += 1;
      return timed("networkMs", finder.infer(input));
    },
  },
};
const clock = () => ({ wallMs: performance.now(), processorMs: microseconds() / 1000 });
const microseconds = () => {
  const { user, system } = process.cpuUsage();
  return user + system;
};
const total = { level: { wallMs: 0, processorMs: 0 }, outlines: { wallMs: 0, processorMs: 0 } };
function add(what: keyof typeof total, from: ReturnType<typeof clock>) {
  const now = clock();
  total[what].wallMs += now.wallMs - from.wallMs;
  total[what].processorMs += now.processorMs - from.processorMs;
}
const memory: number[] = [];
for (let at = -studies.length; at < count; at++) {
  if (at === 0) {
    // The first of each is for warming up.
    Object.assign(spent, { readMs: 0, networkMs: 0, looks: 0 });
    for (const one of Object.values(total)) Object.assign(one, { wallMs: 0, processorMs: 0 });
  }
  const study = studies[(at + studies.length) % studies.length]!;
  const before = clock();
  const { proposal } = await levelOfStudy(study, usualEndplate, ports);
  add("level", before);
  if (proposal === undefined) throw new Error(`${study.patientId}: no slice was found`);
  const slice = await loadSlice(proposal.slice.path, proposal.slice.frame);
  if (!slice.ok) throw new Error(slice.issues[0].message);
  const drawing = clock();
  await drawOutlines(slice.value, "fascial", outlines.value);
  add("outlines", drawing);
  if (at === Math.floor(count / 10) || at === count - 1) memory.push(process.memoryUsage.rss() / 2 ** 20);
}
console.log(JSON.stringify({ count, ...spent, ...total, memory }));
