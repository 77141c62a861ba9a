import { useEffect, useState } from "react";
import type { Threshold } from "../../src/measure/measure-result.ts";

interface LimitFieldProps {
  readonly end: "lower" | "upper";
  readonly label: string;
  readonly limits: Threshold | null;
  readonly onCommit: (limits: Threshold) => void;
}

/** One limit as a number to type; Enter or leaving the field takes it over. */
export function LimitField({ end, label, limits, onCommit }: LimitFieldProps) {
  const current = limits === null ? "" : String(limits[end]);
  const [text, setText] = useState(current);
  useEffect(() => setText(current), [current]);
  const commit = () => {
    const value = Number(text);
    if (limits === null || text.trim() === "" || !Number.isFinite(value)) return setText(current);
    if (text !== current) onCommit({ ...limits, [end]: value });
  };
  return (
    <label className="limit">
      <span>{label}</span>
      <input
        type="number"
        step="any"
        data-testid={`threshold-${end}`}
        value={text}
        disabled={limits === null}
        onChange={(event) => setText(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") event.currentTarget.blur();
          if (event.key === "Escape") setText(current);
        }}
      />
    </label>
  );
}
