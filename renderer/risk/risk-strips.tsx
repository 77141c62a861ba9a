import type { Band } from "../../src/risk/predict/relative-position.ts";
import { useRiskTexts } from "./use-risk-texts.ts";

const width = 300;
const bands = ["low", "mid", "high"] as const;
const names = { low: "lowest", mid: "middle", high: "highest" } as const;

/** The studied patients in thirds, and where this score is among them. */
export function PositionStrip({ band, percentile }: { readonly band: Band; readonly percentile: number }) {
  const { say } = useRiskTexts();
  const third = width / 3;
  const at = (percentile / 100) * width;
  return (
    <svg className="risk-strip" viewBox={`0 0 ${width} 32`} aria-hidden="true">
      {bands.map((one, index) => (
        <g key={one} data-own={one === band}>
          <rect className="strip-third" x={index * third + 1} y="7" width={third - 2} height="9" rx="1.5" />
          <text x={(index + 0.5) * third} y="28">
            {say(names[one])}
          </text>
        </g>
      ))}
      <path className="strip-mark" d={`M${at - 4} 1h8l-4 6zM${at - 0.75} 6h1.5v11h-1.5z`} />
    </svg>
  );
}

/** A coarse interval on the scale from 0 to 100 %. */
export function IntervalStrip({
  interval: [lower, upper],
}: {
  readonly interval: readonly [number, number];
}) {
  return (
    <svg className="risk-strip" viewBox={`0 0 ${width} 32`} aria-hidden="true">
      <rect className="strip-ground" x="0" y="7" width={width} height="9" rx="1.5" />
      <rect
        className="strip-interval"
        x={lower * width}
        y="7"
        width={(upper - lower) * width}
        height="9"
        rx="1.5"
      />
      {[0, 25, 50, 75, 100].map((share) => (
        <text
          key={share}
          x={(share / 100) * width}
          y="28"
          textAnchor={share === 0 ? "start" : share === 100 ? "end" : "middle"}
        >
          {`${share} %`}
        </text>
      ))}
    </svg>
  );
}
