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
        <ChoiceField
          name="correct"
          choices={["none", ...correctionMethods]}
          value={options.correct}
          onChange={(correct) => set({ correct })}
          label={(method) => t(method === undefined ? "statistics.correct" : `statistics.correct.${method}`)}
        />
      )}
      {analysis === "agreement" && (
        <ChoiceField
          name="kappa"
          choices={["off", ...kappaWeights]}
          value={options.kappa}
          onChange={(kappa) => set({ kappa })}
          label={(weights) => t(weights === undefined ? "statistics.kappa" : `statistics.kappa.${weights}`)}
        />
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

interface ChoiceFieldProps<Choice extends string> {
  readonly name: string;
  readonly choices: readonly Choice[];
  readonly value: Choice;
  readonly onChange: (choice: Choice) => void;
  /** Of a choice, or of the field. */
  readonly label: (choice?: Choice) => string;
}

/** One of several, in a list that opens. */
function ChoiceField<Choice extends string>({
  name,
  choices,
  value,
  onChange,
  label,
}: ChoiceFieldProps<Choice>) {
  return (
    <label className="field wide">
      <span>{label()}</span>
      <select
        data-testid={`option-${name}`}
        value={value}
        onChange={(event) => onChange(event.target.value as Choice)}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {label(choice)}
          </option>
        ))}
      </select>
    </label>
  );
}
