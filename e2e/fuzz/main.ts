import { mkdirSync, writeFileSync } from "node:fs";
import { buildWorker } from "../../scripts/build/build-worker.ts";
import { contradictOnce, contradictSources } from "./contradict.ts";
import { fuzzOnce } from "./fuzz.ts";
import { committedSeeds, foreignSeeds } from "./seed-files.ts";

/**
 * `npm run fuzz [-- FIRST]`: mutates files without end, the first mutation numbered FIRST, or by the clock. A file
 * that breaks a promise is written to e2e/reference/dicom/fuzz-cases, where the tests read it from then on; where
 * it came from a foreign file, it is written to test-results instead, to be rebuilt by hand. Every twentieth number also
 * sets a header against its pixels (`contradict.ts`); what that breaks is reported by its number, which makes it again.
 */
const cases = new URL("../reference/dicom/fuzz-cases/", import.meta.url);
const foreignCases = new URL("../../test-results/fuzz-cases/", import.meta.url);

await buildWorker();
const own = committedSeeds();
const foreign = foreignSeeds();
const contradicting = contradictSources();
const first = Number(process.argv[2] ?? Date.now() % 2 ** 31);
console.log(`${own.length} files of our own and ${foreign.length} others, from ${first} on; Ctrl+C ends it`);
for (let number = first; ; number++) {
  const isForeign = foreign.length > 0 && number % 2 === 1;
  const failure = fuzzOnce(isForeign ? foreign : own, number);
  if (failure !== undefined) {
    const folder = isForeign ? foreignCases : cases;
    mkdirSync(folder, { recursive: true });
    writeFileSync(new URL(failure.name, folder), failure.bytes);
    console.log(`${failure.name}: ${failure.reason}`);
  }
  // Starting a fresh decoder takes longer than all else.
  const broken = number % 20 === 0 ? contradictOnce(contradicting, number) : undefined;
  if (broken !== undefined) console.log(`Header against pixels, number ${broken}`);
  if ((number - first + 1) % 10_000 === 0) console.log(`${number - first + 1} mutations`);
}
