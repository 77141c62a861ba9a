import { againstImagej } from "./against-imagej.ts";
import { thresholdDrag } from "./threshold-drag.ts";

/** One line of the table: what was measured, what it is compared with, and whether it is as good as it has to be. */
interface Line {
  readonly what: string;
  readonly ours: string;
  readonly against: string;
  readonly ratio: string;
  readonly wanted: string;
  readonly met: string;
}

const yesNo = (met: boolean) => (met ? "yes" : "NO");

async function imagejLine(): Promise<Line> {
  const what = "ImageJ reference set, start to end";
  const wanted = "at least 10 x faster";
  const found = await againstImagej();
  if (found === undefined) {
    return {
      what,
      ours: "",
      against: "ImageJ, Java or Xvfb not installed",
      ratio: "",
      wanted,
      met: "not run",
    };
  }
  const ratio = found.imagejSeconds / found.ourSeconds;
  return {
    what: `${what} (${found.rows} rows, ${found.mismatches} differ)`,
    ours: `${found.ourSeconds.toFixed(2)} s`,
    against: `ImageJ ${found.imagejSeconds.toFixed(2)} s`,
    ratio: `${ratio.toFixed(1)} x`,
    wanted,
    met: yesNo(ratio >= 10 && found.mismatches === 0),
  };
}

function dragLine(bits: "native" | "8"): Line {
  const { medianMs, p95Ms } = thresholdDrag(bits);
  return {
    what: `threshold drag, 512 x 512, five regions, ${bits === "8" ? "8-bit step" : "native"}`,
    ours: `${medianMs.toFixed(2)} ms (95 %: ${p95Ms.toFixed(2)} ms)`,
    against: "8 ms",
    ratio: `${(8 / medianMs).toFixed(1)} x`,
    wanted: "median under 8 ms",
    met: yesNo(medianMs < 8),
  };
}

// Each comparison runs side by side in this one run, so that the ratios hold on any machine.
console.table([dragLine("native"), dragLine("8"), await imagejLine()]);
