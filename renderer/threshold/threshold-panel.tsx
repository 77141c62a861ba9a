import { useState } from "react";
import type { Recipe, ThresholdRule } from "../../src/fat/recipe.ts";
import type { Threshold } from "../../src/measure/measure-result.ts";
import type { LiveHistogram } from "../../src/pipeline/measuring/live-histogram.ts";
import { useMessages } from "../messages/use-messages.ts";
import { CollapsiblePanel } from "../state/collapsible-panel.tsx";
import { useSession } from "../state/session/slice-session-context.ts";
import { useSettings } from "../state/settings-context.ts";
import type { Work } from "../state/work/work.ts";
import { HistogramChart } from "./histogram-chart.tsx";
import { LimitField } from "./limit-field.tsx";
import { MethodMenu } from "./method-menu.tsx";
import { RecipeFields } from "./recipe-fields.tsx";
import { RecipeMenu } from "./recipe-menu.tsx";
import { thresholdSubject } from "./threshold-subject.ts";
import "./threshold.css";

interface ThresholdPanelProps {
  readonly work: Work;
  readonly histogram: LiveHistogram;
}

/** Which grey values count as fat, and how that is decided. */
export function ThresholdPanel({ work, histogram }: ThresholdPanelProps) {
  const { t } = useMessages();
  const session = useSession();
  const { limits, propose: onDraft, set: onCommit } = session.recipe;
  const { settings, change } = useSettings();
  const { recipe, rois } = work;
  const subject = thresholdSubject(work, session.workbench.region, t);
  const [logarithmic, setLogarithmic] = useState(true);
  const withRule = (threshold: ThresholdRule): Recipe => {
    const { name: _name, ...rest } = recipe;
    return { ...rest, threshold };
  };
  const manual = ({ lower, upper }: Threshold) => withRule({ kind: "manual", lower, upper });
  return (
    <CollapsiblePanel
      id="threshold"
      title={t("threshold.title")}
      head={
        <RecipeMenu
          recipe={recipe}
          own={settings.recipes}
          onChoose={onCommit}
          onOwnRecipes={(recipes) => change({ recipes })}
        />
      }
    >
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
        hasRegion={(name) => rois.some((roi) => roi.name === name)}
        limits={limits}
        onChoose={(rule) => onCommit(withRule(rule))}
      />
      <RecipeFields recipe={recipe} range={histogram.range} onCommit={onCommit} />
    </CollapsiblePanel>
  );
}
