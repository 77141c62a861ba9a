import { memo, type PointerEvent, useMemo, useRef } from "react";
import type { Threshold } from "../../src/measure/measure-result.ts";
import type { LiveHistogram } from "../../src/pipeline/measuring/live-histogram.ts";
import { useMessages } from "../messages/use-messages.ts";
import { chart, histogramPath, valueScale } from "./histogram-scale.ts";

interface HistogramChartProps {
  readonly histogram: LiveHistogram;
  readonly limits: Threshold | null;
  readonly logarithmic: boolean;
  readonly onDrag: (limits: Threshold) => void;
  readonly onDrop: (limits: Threshold) => void;
}

type End = "lower" | "upper";

/** Ticks near an end of the chart lean inwards. */
const tickEnd = (x: number) => (x < 8 ? "left" : x > chart.width - 10 ? "right" : undefined);

/** The live histogram with both fat thresholds; drag a limit, or press anywhere to take the nearer one there. The upper one at the right end is open. */
export function HistogramChart({ histogram, limits, logarithmic, onDrag, onDrop }: HistogramChartProps) {
  const { t } = useMessages();
  const held = useRef<{ end: End; limits: Threshold } | null>(null);
  const scale = useMemo(() => valueScale(histogram), [histogram]);
  const floor = chart.height - chart.foot;

  const valueAt = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return Math.round(scale.valueAt(((event.clientX - box.left) / box.width) * chart.width));
  };
  const drag = (event: PointerEvent<SVGSVGElement>) => {
    if (held.current === null) return;
    const { end, limits: before } = held.current;
    const open = histogram.choices.find((choice) => choice.threshold !== undefined)?.threshold?.upper;
    const pressed = valueAt(event);
    const value = end === "upper" && pressed >= histogram.range.upper ? (open ?? pressed) : pressed;
    const next =
      end === "lower"
        ? { ...before, lower: Math.min(value, before.upper) }
        : { ...before, upper: Math.max(value, before.lower) };
    held.current = { end, limits: next };
    onDrag(next);
  };
  return (
    <svg
      viewBox={`0 0 ${chart.width} ${chart.height}`}
      data-testid="histogram"
      role="img"
      aria-label={t("threshold.title")}
      onPointerDown={(event) => {
        if (limits === null || event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        const at = scale.at(valueAt(event));
        const end =
          Math.abs(at - scale.at(limits.lower)) <= Math.abs(at - scale.at(limits.upper)) ? "lower" : "upper";
        held.current = { end, limits };
        drag(event);
      }}
      onPointerMove={drag}
      onPointerUp={() => {
        if (held.current !== null) onDrop(held.current.limits);
        held.current = null;
      }}
    >
      {limits !== null && (
        <rect
          className="histogram-fat"
          x={scale.at(limits.lower)}
          width={Math.max(0, scale.at(limits.upper) - scale.at(limits.lower))}
          y={0}
          height={floor}
        />
      )}
      <Bars histogram={histogram} logarithmic={logarithmic} />
      <line className="histogram-floor" x1={0} x2={chart.width} y1={floor} y2={floor} />
      {scale.ticks.map((tick) => (
        <text
          key={tick}
          className="histogram-tick"
          data-end={tickEnd(scale.at(tick))}
          x={scale.at(tick)}
          y={chart.height - 3}
        >
          {scale.label(tick)}
        </text>
      ))}
      {limits !== null &&
        (["lower", "upper"] as const).map((end) => (
          <g
            key={end}
            className="histogram-limit"
            data-testid={`histogram-${end}`}
            transform={`translate(${scale.at(limits[end])} 0)`}
          >
            <line y1={0} y2={floor} />
            <path d={end === "lower" ? "M0 0h7l-7 8z" : "M0 0h-7l7 8z"} />
          </g>
        ))}
    </svg>
  );
}

const Bars = memo(({ histogram, logarithmic }: Pick<HistogramChartProps, "histogram" | "logarithmic">) => (
  <path className="histogram-bars" d={histogramPath(histogram, logarithmic)} />
));
