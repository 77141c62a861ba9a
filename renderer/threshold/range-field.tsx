import { useEffect, useState } from "react";
import type { DisplayRange } from "../../src/fat/recipe.ts";
import { useMessages } from "../messages/use-messages.ts";

type FixedRange = Extract<DisplayRange, { kind: "fixed" }>;

interface RangeFieldProps {
  readonly range: FixedRange;
  readonly onCommit: (range: FixedRange) => void;
}

/** The two ends of a fixed range, in modality values. */
export function RangeField({ range, onCommit }: RangeFieldProps) {
  const { t } = useMessages();
  const [text, setText] = useState({ lower: "", upper: "" });
  useEffect(() => setText({ lower: String(range.lower), upper: String(range.upper) }), [range]);
  const commit = () => {
    const [lower, upper] = [Number(text.lower), Number(text.upper)];
    if (!(upper > lower)) return setText({ lower: String(range.lower), upper: String(range.upper) });
    if (lower !== range.lower || upper !== range.upper) onCommit({ kind: "fixed", lower, upper });
  };
  return (
    <div className="limits">
      {(["lower", "upper"] as const).map((end) => (
        <label key={end} className="limit">
          <span>{t(`threshold.range.${end}`)}</span>
          <input
            type="number"
            step="any"
            data-testid={`range-${end}`}
            value={text[end]}
            onChange={(event) => setText({ ...text, [end]: event.target.value })}
            onBlur={commit}
            onKeyDown={(event) => event.key === "Enter" && event.currentTarget.blur()}
          />
        </label>
      ))}
    </div>
  );
}
