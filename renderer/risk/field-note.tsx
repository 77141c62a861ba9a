import { brief, shownUnit } from "../../src/risk/input/shown-unit.ts";
import type { RiskVariable } from "../../src/risk/model/risk-model.ts";
import { useRiskTexts } from "./use-risk-texts.ts";

/** Why a value outside the studied range gives no number. */
export function FieldNote({ variable: { key, studied, unit } }: { readonly variable: RiskVariable }) {
  const { say, language } = useRiskTexts();
  const [lower, upper] = studied.map(brief) as [string, string];
  const shown = shownUnit(unit, language);
  return (
    <p className="risk-wrong" data-testid={`risk-outside-${key}`}>
      {say("outside", { lower, upper, unit: shown === "" ? "" : ` ${shown}` })}
    </p>
  );
}
