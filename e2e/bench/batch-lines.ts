import type { BatchBench } from "./batch.ts";

const yesNo = (met: boolean) => (met ? "yes" : "NO");
const flatMegabytes = 64;

/** The lines that the benchmark prints of a batch. */
export function batchLines(found: BatchBench) {
  const { studies, jobs, seconds, pureSeconds, pureNetworkSeconds, memory, kills, seed, isSame } = found;
  const ratio = pureSeconds / seconds;
  const megabytes = (of: "main" | "worker", at: 0 | 1) => `${memory?.[at][of].toFixed(0)} MB`;
  const isFlat = (of: "main" | "worker") =>
    memory === undefined ? "not run" : yesNo(memory[1][of] < memory[0][of] + flatMegabytes);
  const memoryLine = (of: "main" | "worker", what: string) => ({
    what: `memory of a batch of ${studies}, ${what}`,
    ours: memory === undefined ? "" : `${megabytes(of, 1)} at the end`,
    against: memory === undefined ? "not told by this system" : `${megabytes(of, 0)} after a tenth`,
    ratio: "",
    wanted: `flat: not ${flatMegabytes} MB more`,
    met: isFlat(of),
  });
  return [
    {
      what: `batch of ${studies} studies, ${jobs} processes, from listing to tables`,
      ours: `${seconds.toFixed(0)} s`,
      against: `reading and outlining alone ${pureSeconds.toFixed(0)} s (the network: ${pureNetworkSeconds.toFixed(0)} s)`,
      ratio: `${(100 * ratio).toFixed(0)} %`,
      wanted: "at least 85 % of its throughput",
      met: yesNo(ratio >= 0.85),
    },
    memoryLine("main", "the process that writes"),
    memoryLine("worker", "a process that measures"),
    {
      what: `batch of ${studies} killed ${kills} times (PARASPINE_SEED=${seed}), then resumed`,
      ours: isSame ? "the same bytes" : "OTHER BYTES",
      against: "the table of the batch that was not killed",
      ratio: "",
      wanted: "byte-identical",
      met: yesNo(isSame && kills === 20),
    },
  ];
}
