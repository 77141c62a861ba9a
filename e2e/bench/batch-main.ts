import { batchBench } from "./batch.ts";
import { batchLines } from "./batch-lines.ts";

/** `npx tsx e2e/bench/batch-main.ts [STUDIES]`: the batch's part of the benchmark by itself. */
console.table(batchLines(await batchBench(Number(process.argv[2] ?? 1000))));
