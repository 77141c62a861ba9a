import type { ThresholdRule } from "../../src/fat/recipe.ts";
import { useMessages } from "../messages/use-messages.ts";
import { CommitField } from "../ui/commit-field.tsx";

type SliderRule = Extract<ThresholdRule, { kind: "slider" }>;

interface SliderFieldsProps {
  readonly rule: SliderRule;
  readonly onCommit: (rule: SliderRule) => void;
}

const ends = { lower: "threshold.sliderLower", upper: "threshold.sliderUpper" } as const;

/** The positions 0..255 of ImageJ's two threshold sliders, as papers state them. */
export function SliderFields({ rule, onCommit }: SliderFieldsProps) {
  const { t } = useMessages();
  const put = (end: "lower" | "upper", text: string) => {
    const value = Math.round(Number(text));
    const next = { ...rule, [end]: value };
    const isPossible = text.trim() !== "" && value >= 0 && value <= 255 && next.lower <= next.upper;
    if (isPossible) onCommit(next);
    return isPossible;
  };
  return (
    <div className="limits">
      {(["lower", "upper"] as const).map((end) => (
        <CommitField
          key={end}
          testid={`slider-${end}`}
          label={t(ends[end])}
          caption={t(ends[end])}
          value={String(rule[end])}
          onCommit={(text) => put(end, text)}
        />
      ))}
    </div>
  );
}
