import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const pureLevel = fileURLToPath(new URL("pure-level.ts", import.meta.url));
const yesNo = (met: boolean) => (met ? "yes" : "NO");
const limitMs = 800;
const flatMegabytes = 64;

interface Spent {
  readonly wallMs: number;
  readonly processorMs: number;
}

/** What a process that finds levels reports of its work. */
interface PureLevel {
  readonly readMs: number;
  readonly networkMs: number;
  readonly looks: number;
  readonly level: Spent;
  readonly outlines: Spent;
  readonly memory: readonly [tenth: number, end: number];
}

/** The lines that the benchmark prints of finding the slice of so many studies in one process of a batch. */
export function levelLines(studies: number) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", pureLevel, String(studies)],
    { encoding: "utf8", timeout: 1_800_000 },
  );
  if (status !== 0) throw new Error(`finding levels: exit ${status}: ${stderr}`);
  const { readMs, networkMs, looks, level, outlines, memory } = JSON.parse(stdout) as PureLevel;
  const each = (ms: number) => (ms / studies).toFixed(0);
  const wallMs = level.wallMs / studies;
  const share = level.processorMs / (level.processorMs + outlines.processorMs);
  const [tenth, end] = memory;
  return [
    {
      what: `finding the slice of a study (mean of ${studies}; ${each(level.processorMs)} ms of processor)`,
      ours: `${wallMs.toFixed(0)} ms`,
      against: `reading ${each(readMs)} ms, the network ${each(networkMs)} ms in ${(looks / studies).toFixed(1)} looks`,
      ratio: `${((100 * networkMs) / level.wallMs).toFixed(0)} %`,
      wanted: `under ${limitMs} ms, one thread`,
      met: yesNo(wallMs < limitMs),
    },
    {
      what: "the sagittal's share of a batch, processor",
      ours: `${each(level.processorMs)} ms a study`,
      against: `outlining a slice ${each(outlines.processorMs)} ms`,
      ratio: `${(100 * share).toFixed(0)} %`,
      wanted: "",
      met: "",
    },
    {
      what: `memory of finding ${studies} slices`,
      ours: `${end.toFixed(0)} MB at the end`,
      against: `${tenth.toFixed(0)} MB after a tenth`,
      ratio: "",
      wanted: `flat: not ${flatMegabytes} MB more`,
      met: yesNo(end < tenth + flatMegabytes),
    },
  ];
}
