import { useState } from "react";
import type { Recipe, ThresholdRule } from "../../src/fat/recipe.ts";
import type { Threshold } from "../../src/measure/measure-result.ts";
import type { LiveHistogram } from "../../src/pipeline/measuring/live-histogram.ts";
import { useMessages } from "../messages/use-messages.ts";
import { HistogramChart } from "./histogram-chart.tsx";
import { LimitField } from "./limit-field.tsx";
import { MethodMenu } from "./method-menu.tsx";
import { RecipeFields } from "./recipe-fields.tsx";
import { RecipeMenu } from "./recipe-menu.tsx";

interface ThresholdPanelProps {
  readonly recipe: Recipe;
  readonly histogram: LiveHistogram;
  /** What the histogram is of, for its caption. */
  readonly subject: string;
  /** The limits in force for the active region; null where there are none. */
  readonly limits: Threshold | null;
  readonly ownRecipes: readonly Recipe[];
  readonly hasRegion: (name: string) => boolean;
  /** The recipe while something is dragged. */
  readonly onDraft: (recipe: Recipe | null) => void;
  readonly onCommit: (recipe: Recipe) => void;
  readonly onOwnRecipes: (recipes: readonly Recipe[]) => void;
}

/** Which grey values count as fat, and how that is decided. */
export function ThresholdPanel(props: ThresholdPanelProps) {
  const { recipe, histogram, subject, limits, onDraft, onCommit } = props;
  const { t } = useMessages();
  const [logarithmic, setLogarithmic] = useState(true);
  const withRule = (threshold: ThresholdRule): Recipe => {
    const { name: _name, ...rest } = recipe;
    return { ...rest, threshold };
  };
  const manual = ({ lower, upper }: Threshold) => withRule({ kind: "manual", lower, upper });
  return (
    <section className="panel" aria-label={t("threshold.title")}>
      <header className="panel-title">
        <h2>{t("threshold.title")}</h2>
        <RecipeMenu
          recipe={recipe}
          own={props.ownRecipes}
          onChoose={onCommit}
          onOwnRecipes={props.onOwnRecipes}
        />
      </header>
      <figure className="histogram">
        <HistogramChart
          histogram={histogram}
          limits={limits}
          logarithmic={logarithmic}
          onDrag={(next) => onDraft(manual(next))}
          onDrop={(next) => onCommit(manual(next))}
        />
        <figcaption>
          <span>{t("threshold.histogram", { subject })}</span>
          <label className="inline-field">
            <input
              type="checkbox"
              checked={logarithmic}
              onChange={(event) => setLogarithmic(event.target.checked)}
            />
            {t("threshold.logarithmic")}
          </label>
        </figcaption>
      </figure>
      <div className="limits">
        {(["lower", "upper"] as const).map((end) => (
          <LimitField
            key={end}
            end={end}
            label={t(`threshold.${end}`)}
            limits={limits}
            onCommit={(next) => onCommit(manual(next))}
          />
        ))}
      </div>
      <MethodMenu
        rule={recipe.threshold}
        choices={histogram.choices}
        range={histogram.range}
        hasRegion={props.hasRegion}
        limits={limits}
        onChoose={(rule) => onCommit(withRule(rule))}
      />
      <RecipeFields recipe={recipe} range={histogram.range} onCommit={onCommit} />
    </section>
  );
}
