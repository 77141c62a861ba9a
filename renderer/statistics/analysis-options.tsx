import { kappaWeights } from "../../src/stats/agreement/weighted-kappa.ts";
import { correctionMethods } from "../../src/stats/groups/adjust-p.ts";
import { useMessages } from "../messages/use-messages.ts";
import { InteractionList } from "./interaction-list.tsx";
import type { AnalysisOptions, StatisticsAction, StatisticsState } from "./statistics-state.ts";
import { WholeNumberField } from "./whole-number-field.tsx";
import "./analysis-options.css";

interface AnalysisOptionsProps {
  readonly state: StatisticsState;
  readonly change: (action: StatisticsAction) => void;
}

type Switch = {
  [Name in keyof AnalysisOptions]: AnalysisOptions[Name] extends boolean ? Name : never;
}[keyof AnalysisOptions];

const switches: { readonly [analysis: string]: readonly Switch[] } = {
  groups: ["exact"],
  logistic: ["profile", "firth", "ridge", "performance", "bootstrap"],
  roc: ["compare", "probabilities"],
};

/** What else the analysis shall do. */
export function AnalysisOptionsPanel({ state, change }: AnalysisOptionsProps) {
  const { t } = useMessages();
  const { analysis, options } = state;
  const set = (changed: Partial<AnalysisOptions>) => change({ kind: "option", options: changed });
  return (
    <section className="panel statistics-options">
      {analysis === "groups" && (
        <label className="field wide">
          <span>{t("statistics.correct")}</span>
          <select
            data-testid="option-correct"
            value={options.correct}
            onChange={(event) => set({ correct: event.target.value as AnalysisOptions["correct"] })}
          >
            {(["none", ...correctionMethods] as const).map((method) => (
              <option key={method} value={method}>
                {t(`statistics.correct.${method}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      {analysis === "agreement" && (
        <label className="field wide">
          <span>{t("statistics.kappa")}</span>
          <select
            data-testid="option-kappa"
            value={options.kappa}
            onChange={(event) => set({ kappa: event.target.value as AnalysisOptions["kappa"] })}
          >
            {(["off", ...kappaWeights] as const).map((weights) => (
              <option key={weights} value={weights}>
                {t(`statistics.kappa.${weights}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      {analysis === "logistic" && <InteractionList state={state} change={change} />}
      {(switches[analysis] ?? []).map((name) => (
        <label key={name} className="statistics-switch">
          <input
            type="checkbox"
            data-testid={`option-${name}`}
            checked={options[name]}
            onChange={(event) => set({ [name]: event.target.checked })}
          />
          <span>{t(`statistics.option.${name}`, { count: options.samples })}</span>
        </label>
      ))}
      {analysis === "logistic" && options.bootstrap && (
        <WholeNumberField
          id="option-samples"
          label={t("statistics.samples")}
          range={[10, 10_000]}
          value={options.samples}
          onValue={(samples) => set({ samples })}
        />
      )}
      {analysis === "logistic" && (options.bootstrap || options.ridge) && (
        <WholeNumberField
          id="option-seed"
          label={t("statistics.seed")}
          range={[0, 999_999_999]}
          value={options.seed}
          onValue={(seed) => set({ seed })}
        />
      )}
    </section>
  );
}
