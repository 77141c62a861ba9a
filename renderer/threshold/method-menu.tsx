import type { ThresholdRule } from "../../src/fat/recipe.ts";
import type { Threshold } from "../../src/measure/measure-result.ts";
import type { MethodChoice } from "../../src/pipeline/measuring/live-histogram.ts";
import { useMessages } from "../messages/use-messages.ts";
import { formatLimits, type GreyRange } from "../state/work/open-ends.ts";
import { referenceRegions } from "../ui/known-regions.ts";
import { FractionField } from "./fraction-field.tsx";
import { SliderFields } from "./slider-fields.tsx";

interface MethodMenuProps {
  readonly rule: ThresholdRule;
  readonly choices: readonly MethodChoice[];
  /** Grey values of the histogram: what is beyond is an open end. */
  readonly range: GreyRange;
  readonly limits: Threshold | null;
  readonly hasRegion: (name: string) => boolean;
  readonly onChoose: (rule: ThresholdRule) => void;
}

const [leanRegion, fatRegion] = referenceRegions;
const usualFraction = 0.5;
const usualSlider = { lower: 120, upper: 255 };

const optionOf = (rule: ThresholdRule) => {
  if (rule.kind === "auto") return rule.method;
  return rule.kind === "reference" ? rule.tissue : rule.kind;
};

/** How the limits are chosen; every automatic method shows the limit it would choose here. */
export function MethodMenu({ rule, choices, range, limits, hasRegion, onChoose }: MethodMenuProps) {
  const { t } = useMessages();
  const references = { lean: hasRegion(leanRegion), "subcutaneous-fat": hasRegion(fatRegion) };
  const choose = (value: string) => {
    const choice = choices.find((one) => one.method === value);
    if (choice !== undefined) onChoose({ kind: "auto", method: choice.method });
    if (value === "manual" && limits !== null) onChoose({ kind: "manual", ...limits });
    if (value === "slider") onChoose({ kind: "slider", ...usualSlider });
    if (value === "lean") onChoose({ kind: "reference", tissue: "lean", roi: leanRegion });
    if (value === "subcutaneous-fat") {
      onChoose({ kind: "reference", tissue: "subcutaneous-fat", roi: fatRegion, fraction: usualFraction });
    }
  };
  return (
    <div className="method">
      <label className="field wide">
        <span>{t("threshold.method")}</span>
        <select
          data-testid="method-select"
          value={optionOf(rule)}
          onChange={(event) => choose(event.target.value)}
        >
          <option value="manual">{t("threshold.manual")}</option>
          <option value="slider">{t("threshold.slider")}</option>
          <option value="lean" disabled={!references.lean}>
            {t("threshold.referenceLean")}
          </option>
          <option value="subcutaneous-fat" disabled={!references["subcutaneous-fat"]}>
            {t("threshold.referenceFat")}
          </option>
          {choices.map(({ method, threshold }) => (
            <option key={method} value={method}>
              {threshold === undefined
                ? t("threshold.choiceNone", { method })
                : t("threshold.choice", { method, limits: formatLimits(threshold, range) })}
            </option>
          ))}
        </select>
      </label>
      {rule.kind === "slider" && <SliderFields rule={rule} onCommit={onChoose} />}
      {rule.kind === "reference" && rule.tissue === "subcutaneous-fat" && (
        <FractionField fraction={rule.fraction} onCommit={(fraction) => onChoose({ ...rule, fraction })} />
      )}
      {rule.kind === "reference" && !references[rule.tissue] && (
        <p className="hint">{t("threshold.noReference", { key: rule.tissue === "lean" ? 6 : 7 })}</p>
      )}
    </div>
  );
}
